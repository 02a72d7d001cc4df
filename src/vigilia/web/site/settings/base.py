"""What every way of running shares. No third party is named here, and none is asked for anything."""

import os

from vigilia.web.site.settings import database, places

VIGILIA_HOME = places.home()
VIGILIA_KEYS = places.keys()
SECRET_KEY = places.signing_secret(VIGILIA_KEYS)

DEBUG = False
ALLOWED_HOSTS: list[str] = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "vigilia.web.site.urls"
INSTALLED_APPS = [
    "vigilia.web.guard",
    "vigilia.web.files",
    "vigilia.web.runs",
    "vigilia.web.people",
    "vigilia.web.cases",
    "vigilia.web.hearings",
    "vigilia.web.caseload",
]
MIDDLEWARE = [
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

# Nothing may remember what was answered: no cache but this process's own, no mail, uploads never in /tmp in clear.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
DEFAULT_EXCEPTION_REPORTER_FILTER = "vigilia.web.guard.reports.NothingToSee"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Django logs SQL with its parameters at DEBUG and request data at ERROR; neither may reach a log (S14).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {"plain": {"()": "vigilia.web.guard.reports.WithoutValues", "format": "%(levelname)s %(name)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain", "level": "WARNING"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
LOGGING_CONFIG = "logging.config.dictConfig"
