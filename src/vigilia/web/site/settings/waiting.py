"""The waiting face on this machine: its own apps, its own keys, and no way to a person, a case or a hearing.

Its environment holds three secrets (`cards.keys`) and the address of its database; never VIGILIA_KEYS. On PostgreSQL the
address names a role that may read cards and notices and append to the inbox, and no more.
"""

import os
import secrets

from vigilia.web.cards.keys import from_environment
from vigilia.web.site.settings import database, places
from vigilia.web.site.settings.languages import LANGUAGES, LOCALE_PATHS  # noqa: F401
from vigilia.web.site.settings.quiet import *  # noqa: F403

WAITING_KEYS = from_environment()
SECRET_KEY = secrets.token_urlsafe(50)  # nothing is signed here that must outlive the process
VIGILIA_RECORDINGS = os.environ.get("VIGILIA_RECORDINGS", "")
# How many proxies of our own stand before this process; the address of whoever asks is the last that they added.
VIGILIA_PROXIES = int(os.environ.get("VIGILIA_PROXIES", "0"))

DEBUG = False
ALLOWED_HOSTS: list[str] = ["localhost", "127.0.0.1", "[::1]"]
ROOT_URLCONF = "vigilia.web.waiting.urls"
INSTALLED_APPS = ["vigilia.web.guard.limits", "vigilia.web.cards", "vigilia.web.waiting"]
MIDDLEWARE = [
    "vigilia.web.guard.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
DATABASES = {
    "default": database.postgres(os.environ["DATABASE_URL"]) | {"CONN_MAX_AGE": 0}
    if os.environ.get("DATABASE_URL")
    else database.sqlite(places.home() / "vigilia.sqlite3", seconds_to_wait=2)
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {}}]

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "es"
USE_I18N = True

# A form of four groups and a button: whatever is larger was not typed by anybody.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4096
DATA_UPLOAD_MAX_NUMBER_FIELDS = 30
DATA_UPLOAD_MAX_NUMBER_FILES = 1

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "style-src": ["'self'"],
    "script-src": ["'self'"],
    "img-src": ["'self'"],
    "media-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
}
# No cookie is ever set, so there is none to forge a request with; Origin and Sec-Fetch-Site are looked at instead.
SILENCED_SYSTEM_CHECKS = ["security.W003"]
