"""Every deadline rule, as data: one file per matter."""

from __future__ import annotations

from vigilia.programme.deadline import Deadline
from vigilia.programme.deadline_rules.after_decision import AFTER_DECISION
from vigilia.programme.deadline_rules.application import APPLICATION
from vigilia.programme.deadline_rules.before_hearing import BEFORE_HEARING
from vigilia.programme.deadline_rules.missed_hearing import MISSED_HEARING
from vigilia.programme.deadline_rules.papers import PAPERS

RULES: tuple[Deadline, ...] = MISSED_HEARING + AFTER_DECISION + APPLICATION + BEFORE_HEARING + PAPERS
