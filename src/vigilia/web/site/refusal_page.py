"""The one page for what is missing and what is forbidden: the same bytes, whoever asks and whatever for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from vigilia.web.guard.refusal import Refused

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not here, or not for you</title></head>
<body>
<main>
<h1>Not here, or not for you.</h1>
<p>What you asked for does not exist, or it belongs to people you do not look after.</p>
<h2>What you can do</h2>
<ul>
<li>Check the address or the link: a letter may be missing.</li>
<li>If someone sent you here, ask them, or your coordinator, to open it for you.</li>
<li>If your shift has ended, ask your coordinator for a new one.</li>
</ul>
</main>
</body>
</html>
"""


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 -- Django's names
    """Django's 404 handler: what is missing."""
    answer = HttpResponse(PAGE, status=404)
    answer.headers["Cache-Control"] = "no-store"
    return answer


class RefusalMiddleware:
    """What is forbidden: the same page for whatever raised the one refusal."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Called by Django for whatever a view raises; None leaves it to others."""
        return not_here(request, exception) if isinstance(exception, Refused) else None
