"""One visit with a card: what was typed, what it opened, and the pages it can be answered with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from vigilia.programme.calendar_words import LANGUAGES
from vigilia.web.cards.notice import AppearanceState, Notice
from vigilia.web.waiting import audio, pages, ticket
from vigilia.web.waiting.looking import Looked, keys
from vigilia.web.waiting.typed import Typed


@dataclass(frozen=True)
class Visit:
    """`digits` as typed or as the ticket says them; they leave this process only inside a new ticket."""

    form: Typed
    digits: str
    looked: Looked
    now: datetime

    @property
    def lang(self) -> str:
        """The language she tapped; else the one her helpers wrote down for her, where we have its words; else the phone's."""
        hers = self.looked.found.notice.language
        return hers if self.looked.found.right and not self.form.chosen and hers in LANGUAGES else self.form.lang

    def shown(self, said: str = "") -> bytes:
        """Her notice, with a kind word on what she just tapped."""
        notice = self.looked.found.notice
        return pages.shown(
            self.lang,
            self.form.chosen,
            notice,
            self.now,
            self._ticket(),
            said,
            readers=self.looked.calling.readers,
            audio=_spoken(notice, self.lang if self.form.chosen else notice.language or self.lang, self.now),
            offices=self.looked.calling.offices,
        )

    def refused(self) -> bytes:
        """The one refusal, the same bytes whatever was typed."""
        calls = self.looked.calling
        return pages.refusal(self.form.lang, self.form.chosen, offices=calls.offices, readers=calls.readers)

    def again(self) -> bytes:
        """The start, when a page was left open too long or left in haste: the digits are asked for anew."""
        calls, anew = self.looked.calling, ticket.write("", keys().pepper, self.now)
        return pages.start(
            self.form.lang, self.form.chosen, stale=True, ticket=anew, offices=calls.offices, readers=calls.readers
        )

    def freeze_asked(self) -> bytes:
        """Whether she means it."""
        return pages.freeze_asked(self.lang, self.form.chosen, self._ticket())

    def frozen(self) -> bytes:
        """The card opens nothing any more."""
        calls = self.looked.calling
        return pages.frozen(self.lang, self.form.chosen, offices=calls.offices, readers=calls.readers)

    def _ticket(self) -> str:
        return ticket.write(self.digits, keys().pepper, self.now)


LATEST_CLOCK = ZoneInfo("America/Tijuana")
"""The last clock of the border: a day that has passed there has passed everywhere."""
CERTAIN = frozenset({AppearanceState.BELIEVED, AppearanceState.UNSURE})


def _spoken(notice: Notice, language: str, now: datetime) -> str:
    """Where her next date can be heard, if it was recorded in that language; for a date in doubt, that it is being checked."""
    today = now.astimezone(LATEST_CLOCK).date()
    coming = [one for one in notice.appearances if one.day is None or max((one.day, *one.also)) >= today]
    if not coming:
        return ""
    first = coming[0]
    if first.state not in CERTAIN or first.day is None or first.differing:
        return audio.checking(language)
    return audio.address(language, first.day, first.report_time, first.time)
