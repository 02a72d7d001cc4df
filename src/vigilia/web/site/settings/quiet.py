"""What no way of running may do: remember an answer, send a mail, write a value into a log."""

CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]  # uploads never in /tmp in clear
DEFAULT_EXCEPTION_REPORTER_FILTER = "vigilia.web.guard.reports.NothingToSee"

# Django logs SQL with its parameters at DEBUG and request data at ERROR; neither may reach a log (S14).
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "vigilia.web.guard.reports.WithoutValues", "format": "%(levelname)s %(name)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain", "level": "WARNING"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Instead of Django's own: no mail to administrators, no line for what is merely missing, every fault of ours told.
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
    },
}
LOGGING_CONFIG = "logging.config.dictConfig"
