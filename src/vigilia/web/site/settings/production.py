"""A server with real names: keys elsewhere than the data, HTTPS only."""

import os

from django.core.exceptions import ImproperlyConfigured

from vigilia.web.site.settings.base import *  # noqa: F403
from vigilia.web.site.settings.base import VIGILIA_HOME, VIGILIA_KEYS

if VIGILIA_KEYS == VIGILIA_HOME or VIGILIA_HOME in VIGILIA_KEYS.parents:
    raise ImproperlyConfigured(
        "VIGILIA_KEYS must lie outside VIGILIA_HOME in production: a copied home must open nothing"
    )

ALLOWED_HOSTS = [name for name in os.environ.get("VIGILIA_HOSTS", "").split(",") if name]
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000  # one year (S21)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_SAMESITE = "Strict"
