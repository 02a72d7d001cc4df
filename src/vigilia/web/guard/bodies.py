"""How much of a request is taken in. Django's ASGI handler reads every body to its end before anything of ours is asked,
and puts what is over 2.5 MB on disk in clear: a stranger could fill it, and what was typed would lie there (S14)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Application = Callable[[Any, Receive, Any], Awaitable[None]]
END: Message = {"type": "http.request", "body": b"", "more_body": False}


def at_most(size: int, application: Application) -> Application:
    """An ASGI application that is given no more than `size` bytes of a body, as if it had ended there; the rest is let go."""

    async def answer(scope: Any, receive: Receive, send: Any) -> None:
        taken, over = 0, False

        async def received() -> Message:
            nonlocal taken, over
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    return message
                if over:
                    continue
                taken += len(message.get("body", b""))
                if taken > size:
                    over = True
                    return END
                return message

        await application(scope, received, send)

    return answer
