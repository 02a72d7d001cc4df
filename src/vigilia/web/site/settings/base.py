"""What every way of running shares. No third party is named here, and none is asked for anything."""

import os

from vigilia.web.site.settings import database, places
from vigilia.web.site.settings.languages import LANGUAGES, LOCALE_PATHS  # noqa: F401 -- settings, read by Django
from vigilia.web.site.settings.quiet import *  # noqa: F403

VIGILIA_HOME = places.home()
VIGILIA_KEYS = places.keys()
SECRET_KEY = places.signing_secret(VIGILIA_KEYS)

DEBUG = False
ALLOWED_HOSTS: list[str] = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "vigilia.web.site.urls"
INSTALLED_APPS = [
    "vigilia.web.guard",
    "vigilia.web.guard.limits",
    "vigilia.web.files",
    "vigilia.web.runs",
    "vigilia.web.cards",
    "vigilia.web.people",
    "vigilia.web.cases",
    "vigilia.web.hearings",
    "vigilia.web.caseload",
    "vigilia.web.notices",
]
MIDDLEWARE = [
    "vigilia.web.guard.headers.HeadersMiddleware",  # first, so that it sees what the others answer too
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "vigilia.web.site.refusal_page.RefusalMiddleware",
]
DATABASES = {
    "default": database.postgres(os.environ["DATABASE_URL"])
    if os.environ.get("DATABASE_URL")
    else database.sqlite(VIGILIA_HOME / "vigilia.sqlite3")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True

# Django's own words for what HeadersMiddleware says anyway: its checks at deployment read these.
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# What a page of the desk may load besides the fixed directives of guard.headers: its own files, and no one else's.
CONTENT_SECURITY_POLICY = {
    "style-src": ["'self'"],
    "script-src": ["'self'"],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
}
