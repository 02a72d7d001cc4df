"""Authors by the label their organisation knows, instead of an id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigilia.web.guard.actors import Actor

MEMBER = re.compile(r"member:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def named(by: Actor, text: str) -> str:
    """`text` with the label of each member of the actor's organisation in place of her id."""
    from vigilia.web.guard.organisations import authors

    known = authors(by, MEMBER.findall(text))
    return MEMBER.sub(lambda match: known[match.group()], text)
