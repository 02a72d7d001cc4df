"""S2: nobody learns from the time an answer takes whether a card is known."""

import statistics
import time

import pytest
from django.test import Client
from tests import measured
from tests.waiting import Holder, Waiting, hold

from vigilia.web.cards import digits as card_digits
from vigilia.web.guard.actors import Actor
from vigilia.web.people.actions import kill_cards
from vigilia.web.waiting import views

EACH = 300
FARTHEST = 0.10


def auc(some: list[float], others: list[float]) -> float:
    """The chance that one of `some` took longer than one of `others`: 0.5 tells nothing."""
    ranked = sorted([(one, 0) for one in some] + [(one, 1) for one in others])
    ranks = sum(rank for rank, (_, kind) in enumerate(ranked, 1) if kind == 0)
    return (ranks - len(some) * (len(some) + 1) / 2) / (len(some) * len(others))


def test_the_statistic_sees_a_difference() -> None:
    assert auc([1.0, 2.0, 3.0], [4.0, 5.0, 6.0]) == 0.0
    assert auc([4.0, 5.0], [1.0, 2.0]) == 1.0
    assert auc([1.0, 4.0], [2.0, 3.0]) == 0.5


@pytest.mark.nightly
@pytest.mark.parametrize("known", ["live", "frozen"])
def test_known_and_unknown_take_the_same_time(
    known: str, waiting: Waiting, holder: Holder, coordinator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = [holder, *(hold(coordinator, number=f"00011123{n}") for n in range(4))]
    if known == "frozen":
        for one in cards:
            kill_cards(coordinator, person_id=one.id, at=views.timezone.now())
    # From the request to the answer as it leaves; what is counted afterwards is not part of what the asker sees.
    sent: list[float] = []
    real = views.Answer.close
    monkeypatch.setattr(views.Answer, "close", lambda self: (sent.append(time.perf_counter()), real(self))[1])
    took: dict[str, list[float]] = {"known": [], "unknown": []}
    for number in range(EACH):
        for kind in ("known", "unknown") if number % 2 else ("unknown", "known"):
            typed = cards[number % 5].digits if kind == "known" else card_digits.new()
            began = time.perf_counter()
            Client().post("/", {"do": "open", "g1": typed}, REMOTE_ADDR=f"10.{number % 200}.{number // 200}.1")
            took[kind].append(sent[-1] - began)
    found = auc(took["known"], took["unknown"])
    medians = {kind: statistics.median(some) for kind, some in took.items()}
    measured.keep(
        f"timing-nightly-{known}",
        {
            "what": f"S2: {EACH} lookups of {known} cards and {EACH} of unknown ones, interleaved, key derivation included",
            "auc": round(found, 3),
            "median_seconds": {kind: round(one, 4) for kind, one in medians.items()},
        },
    )
    assert abs(found - 0.5) <= FARTHEST, (found, medians)
