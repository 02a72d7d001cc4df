"""Stages of a case from encounter to end, and which may follow which.

Our own grouping of what DHS's pages on MPP and reports of the hearings describe; the court's files have no such list.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """A stage. `follows` are the stages it usually comes after; a source may still skip or repeat one."""

    code: str
    name: str
    follows: tuple[str, ...]
    ends: bool = False


STAGES: tuple[Stage, ...] = (
    Stage("encounter", "encounter at the border", ()),
    Stage("screening", "screening: exclusions and the question of fear", ("encounter",)),
    Stage("counsel_window", "24 hours to find and consult a lawyer", ("screening",)),
    Stage("fear_interview", "non-refoulement interview", ("counsel_window", "screening", "returned", "master")),
    Stage("returned", "returned to Mexico with notice and sheet", ("screening", "fear_interview", "master")),
    Stage("master", "master calendar hearing", ("returned", "master", "reopening")),
    Stage("application", "asylum application (I-589) filed", ("returned", "master")),
    Stage("individual", "individual hearing on the merits", ("master", "application", "individual", "reopening")),
    Stage("decision", "decision of the judge", ("master", "application", "individual")),
    Stage("appeal", "appeal to the Board", ("decision",)),
    Stage("reopening", "motion to reopen", ("decision", "appeal")),
    Stage(
        "disenrolled",
        "taken out of the programme",
        ("screening", "fear_interview", "returned", "master"),
        ends=True,
    ),
    Stage("transferred", "case moved out of the programme", ("returned", "master", "application"), ends=True),
    Stage("abandoned", "gave up waiting", ("returned", "master", "application", "individual"), ends=True),
    Stage("ended", "case ended", ("decision", "appeal", "reopening"), ends=True),
)

_BY_CODE = {one.code: one for one in STAGES}


@dataclass(frozen=True)
class Decision:
    """How a judge can decide. `court_codes` are of the court's table tblDecCode.

    `merits`: whether the claim itself was judged; None where the decision alone does not tell.
    """

    code: str
    name: str
    court_codes: tuple[str, ...]
    merits: bool | None


DECISIONS: tuple[Decision, ...] = (
    Decision("granted", "relief granted", ("G", "R", "C"), merits=True),
    Decision("removal", "removal ordered", ("X", "D"), merits=None),
    Decision("in_absentia", "removal ordered in absentia", (), merits=False),
    Decision("terminated", "proceedings terminated", ("T",), merits=False),
    Decision("voluntary_departure", "voluntary departure", ("V",), merits=False),
    Decision("withdrawn", "application withdrawn", ("W",), merits=False),
    Decision("other", "other", ("O",), merits=False),
)
"""An in absentia order is a removal (X) in the court's table; what tells it apart is another column. It is fast, but it
judges nothing: every measure of time is shown with and without it."""


def stage(code: str) -> Stage:
    """The stage with that code; raises KeyError for an unknown one."""
    return _BY_CODE[code]


def usual(before: str, after: str) -> bool:
    """Whether stage `after` usually comes right after `before`; False is a reason to ask, not to refuse."""
    return before in stage(after).follows
