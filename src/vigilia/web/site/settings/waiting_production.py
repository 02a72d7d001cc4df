"""The waiting face for real people: behind a proxy that speaks HTTPS, under a name of its own."""

import os

from vigilia.web.site.settings.waiting import *  # noqa: F403

VIGILIA_PROXIES = int(os.environ.get("VIGILIA_PROXIES", "1"))
ALLOWED_HOSTS = [name for name in os.environ.get("VIGILIA_HOSTS", "").split(",") if name]
if VIGILIA_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000  # one year (S21)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
