"""The one page for what is missing and what is forbidden: the same bytes, whoever asks and whatever for."""

from django.http import HttpRequest, HttpResponse

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


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's 404 handler."""
    answer = HttpResponse(PAGE, status=404)
    answer.headers["Cache-Control"] = "no-store"
    return answer
