"""Error reports without what a person said: the place in the code, never the values."""

import logging
import traceback
from collections.abc import ItemsView

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter


class NothingToSee(SafeExceptionReporterFilter):
    """Hides settings, request data and local variables from every error page, also while DEBUG is on."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, object]:
        return {}

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: object) -> ItemsView[str, object]:
        return dict[str, object]().items()


class WithoutValues(logging.Formatter):
    """Level, logger and the place in the code; the message and its arguments may hold a name, so they stay out."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{record.levelname} {record.name} at {record.filename}:{record.lineno}"
        if not record.exc_info or record.exc_info[0] is None:
            return line
        return f"{line}: {places(record.exc_info[1])}"


def places(error: BaseException | None) -> str:
    """The kind of an error and where it passed, for a log: no message, no arguments, no source line."""
    if error is None:
        return "no error"
    steps = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at " + " < ".join(f"{step.name}:{step.lineno}" for step in reversed(steps[-6:]))
