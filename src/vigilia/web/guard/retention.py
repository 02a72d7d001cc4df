"""How long each kind of row lives. Every model declares its `Term`; `vigilia sweep` runs them each night (S19)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps

Sweep = Callable[[datetime], int]


@dataclass(frozen=True)
class Term:
    """How many days a row is kept (None: as long as what it belongs to), why, and what removes it.

    `sweep(now)` removes what is over its term and returns how many rows went.
    """

    days: int | None
    reason: str
    sweep: Sweep | None = None


_sweeps: dict[str, Sweep] = {}


def on_sweep(name: str, sweep: Sweep) -> None:
    """Register a nightly sweep from an AppConfig's `ready()`: for what no model owns, or under a model's label for it."""
    _sweeps[name] = sweep


def terms() -> dict[str, Term | None]:
    """The term of each model in the project by label; None marks one that declares none."""
    return {model._meta.label: _term(model) for model in apps.get_models() if model.__module__.startswith("vigilia.")}


def _term(model: Any) -> Term | None:
    declared = model.__dict__.get("retention")
    return declared if isinstance(declared, Term) else None


def sweeps() -> dict[str, Sweep]:
    """Every sweep, by model label or by name."""
    return {label: term.sweep for label, term in terms().items() if term and term.sweep} | _sweeps


def sweep(now: datetime) -> dict[str, int]:
    """Run every sweep as of `now`; what went, by model or by name, only where something went."""
    counts = {name: step(now) for name, step in sweeps().items()}
    return {name: count for name, count in counts.items() if count}
