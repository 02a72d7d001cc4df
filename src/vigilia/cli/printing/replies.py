"""What people said on the waiting page, as lines of the terminal."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from vigilia.cli.printing.words import day
from vigilia.web.desk.replies import ReplyLine
from vigilia.web.notices.models import ReplyKind

BORDER = ZoneInfo("America/Matamoros")
SAID = {ReplyKind.CANNOT: "cannot come safely", ReplyKind.FREEZE: "froze her card", ReplyKind.LOST: "lost her card"}
"""In order of harm."""
MANY = {
    ReplyKind.CANNOT: "cannot come safely",
    ReplyKind.FREEZE: "with a card frozen by its holder",
    ReplyKind.LOST: "with a card reported lost",
}


def reply_row(reply: ReplyLine, on: date) -> tuple[str, ...]:
    """When she tapped, who, what, and where she is heard next."""
    tapped = reply.at.astimezone(BORDER)
    return (f"  ! {day(tapped.date(), on)} {tapped:%H:%M}", reply.who, f"{SAID[reply.kind]}; {_heard_next(reply, on)}")


def reply_told(reply: ReplyLine, on: date) -> str:
    """The same in three lines, with the number that was typed and the reference."""
    when, who, said = reply_row(reply, on)
    typed = f"\n    number typed on the form, which proves nothing: {reply.phone}" if reply.phone else ""
    language = f" · {reply.language}" if reply.language else ""
    return f"{when.strip()}  {who}{language}  {said}{typed}\n    taken care of: vigilia cards handled {reply.reference}"


def _heard_next(reply: ReplyLine, on: date) -> str:
    line = reply.heard_next
    if line is None:
        return "no hearing to come is known"
    report = f", report {line.report_hour:%H:%M}" if line.report_hour else ""
    court = f", court {line.hour:%H:%M}" if line.hour else ""
    town = f"; waits in {line.waits_in}" if line.waits_in else ""
    return f"heard next {day(line.day, on)}{report}{court}{', ' + line.place if line.place else ''}{town}"
