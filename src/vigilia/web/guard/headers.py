"""The headers of every answer of every face (S21): nothing from elsewhere, nothing kept, nothing framed, nothing told on.

A small middleware of our own and not django-csp: one constant line without nonces (docs/adr/0062).
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest
from django.http.response import HttpResponseBase

# No face may loosen these; the setting CONTENT_SECURITY_POLICY adds what its pages load.
FIXED = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'self'", "frame-ancestors": "'none'"}
SOURCES = frozenset({"'self'", "'none'"})
# Not closed: publickey-credentials-get, for security keys at the desk's sign-in (S20).
CLOSED = (
    "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone",
    "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # browsers too old for frame-ancestors
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in CLOSED),
}

CSP = "Content-Security-Policy"

Answer = Callable[[HttpRequest], Any]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]
Application = Callable[[Any, Any, Send], Awaitable[None]]


def policy(named: Mapping[str, str | list[str]]) -> str:
    """The Content-Security-Policy of a face: the fixed directives and what `named` adds, 'self' or 'none' and nothing else.

    Raises ImproperlyConfigured for any other source: an inline script, another host.
    """
    told = {name: value if isinstance(value, str) else " ".join(value) for name, value in named.items()}
    for name, source in told.items():
        if source not in SOURCES or FIXED.get(name, source) != source:
            raise ImproperlyConfigured(f"CONTENT_SECURITY_POLICY: {name} may not be {source}")
    return "; ".join(f"{name} {source}" for name, source in sorted((FIXED | told).items()))


def constant() -> dict[str, str]:
    """The headers of this face, the same on every answer."""
    headers = {CSP: policy(settings.CONTENT_SECURITY_POLICY), **ALWAYS}
    if seconds := settings.SECURE_HSTS_SECONDS:
        # Also on what arrived in clear behind a proxy: a browser heeds it over HTTPS only.
        further = "; includeSubDomains" if settings.SECURE_HSTS_INCLUDE_SUBDOMAINS else ""
        further += "; preload" if settings.SECURE_HSTS_PRELOAD else ""
        headers["Strict-Transport-Security"] = f"max-age={seconds}{further}"
    return headers


class HeadersMiddleware:
    """First in MIDDLEWARE. A view that may be kept (static files) sets Cache-Control itself; all else is no-store."""

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.headers = constant()
        self.waits = iscoroutinefunction(get_response)
        if self.waits:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if self.waits:
            return self._later(request)
        return self._with_headers(self.get_response(request))

    async def _later(self, request: HttpRequest) -> HttpResponseBase:
        return self._with_headers(await self.get_response(request))

    def _with_headers(self, answer: HttpResponseBase) -> HttpResponseBase:
        for name, value in self.headers.items():
            answer.headers[name] = value
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer


def on_everything(application: Application) -> Application:
    """An ASGI application whose every answer has the headers: also one to a request that Django cannot read, which it gives
    before any middleware is asked."""
    headers = constant() | {"Cache-Control": "no-store"}
    told = [(name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()]

    async def answer(scope: Any, receive: Any, send: Send) -> None:
        async def with_headers(message: Mapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                said = message["headers"]
                if CSP.encode("ascii") not in (name for name, _ in said):
                    message = {**message, "headers": [*said, *told]}
            await send(message)

        await application(scope, receive, with_headers)

    return answer
