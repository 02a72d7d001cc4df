"""Scoped managers: a query on people or cases that names no organisation cannot run (S7)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Self, TypeVar, cast
from uuid import UUID

from django.db import models

from vigilia.web.guard import bulk
from vigilia.web.guard.actors import Actor

M = TypeVar("M", bound=models.Model)


class UnscopedQuery(Exception):
    """A scoped model was read or written without naming an organisation."""


class ScopedQuerySet(models.QuerySet[M]):
    """A queryset that answers only after `within(by)` or `within_org(id)`.

    A set reached through a loaded row (`person.contacts.all()`, prefetches) is scoped by that row.
    """

    _org_id: UUID | None = None
    _writing: bool = False
    _path: str = "org"

    def within(self, by: Actor) -> Self:
        """Only rows of the actor's organisation."""
        return self.within_org(by.org_id)

    def within_org(self, org_id: UUID) -> Self:
        """Only rows of this organisation; for workers and commands that act for a whole organisation."""
        scoped = self.filter(**{self._path: org_id})
        scoped._org_id = org_id
        return scoped

    def writing(self) -> Self:
        """For creating rows that name their organisation themselves; reads stay refused."""
        made = self.all()
        made._writing = True
        return made

    @property
    def is_scoped(self) -> bool:
        """True if the organisation is known, by name or through a loaded parent row."""
        return self._org_id is not None or cast(Any, self)._hints.get("instance") is not None  # noqa: SLF001

    def _checked(self) -> None:
        if not self.is_scoped:
            raise UnscopedQuery(f"{self.model._meta.label}: name the organisation first, with scoped.within(by)")

    def _clone(self) -> Self:
        made: Self = cast(Any, super())._clone()  # noqa: SLF001 -- Django's own seam for subclasses
        made._org_id, made._writing, made._path = self._org_id, self._writing, self._path
        return made

    def _fetch_all(self) -> None:
        if self._result_cache is None:
            self._checked()
        super()._fetch_all()

    def iterator(self, chunk_size: int | None = None) -> Iterator[M]:
        self._checked()
        return super().iterator(chunk_size)

    def count(self) -> int:
        self._checked()
        return super().count()

    def exists(self) -> bool:
        self._checked()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self._checked()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        self._checked()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        self._checked()
        return super().delete()

    def explain(self, *args: Any, **kwargs: Any) -> str:
        self._checked()
        return super().explain(*args, **kwargs)

    def raw(self, *args: Any, **kwargs: Any) -> Any:
        raise UnscopedQuery(f"{self.model._meta.label}: raw SQL knows no organisation")

    def create(self, **kwargs: Any) -> M:
        self._may_create()
        made = self.model(**kwargs)
        self._belongs(made)
        made.save(force_insert=True, using=self.db)
        return made

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        self._may_create()
        rows = list(objs)
        for row in rows:
            self._belongs(row)
        return super().bulk_create(rows, *args, **kwargs)

    def insert_all(self, objs: Iterable[M]) -> list[M]:
        """Like `bulk_create` for rows whose keys are set, at less CPU (see `guard.bulk`)."""
        self._may_create()
        rows = list(objs)
        for row in rows:
            self._belongs(row)
        bulk.insert_all(self.model, rows, self.db)
        return rows

    def insert_values(self, columns: Mapping[str, Sequence[Any]]) -> None:
        """Rows of an index table, as columns; the organisation is this scope's (see `guard.bulk`)."""
        self._checked()
        rows = max((len(values) for values in columns.values()), default=0)
        bulk.insert_values(self.model, {"org": [self._org_id] * rows, **columns}, self.db)

    def _may_create(self) -> None:
        if not self._writing:
            self._checked()

    def _belongs(self, row: M) -> None:
        """A row made inside a scope belongs to it; one that names another organisation is a defect."""
        if self._org_id is None or self._path != "org":
            return
        owned = cast(Any, row)
        if owned.org_id is None:
            owned.org_id = self._org_id
        if owned.org_id != self._org_id:
            raise UnscopedQuery(f"{self.model._meta.label}: a row of another organisation inside this scope")

    def __or__(self, other: models.QuerySet[M]) -> Self:
        _same_scope(self, other)
        return super().__or__(other)

    def __xor__(self, other: models.QuerySet[M]) -> Self:
        _same_scope(self, other)
        return super().__xor__(other)

    def _combinator_query(self, combinator: str, *others: Any, **how: Any) -> Any:
        for other in others:
            _same_scope(self, other)
        return cast(Any, super())._combinator_query(combinator, *others, **how)  # noqa: SLF001


def _same_scope(one: ScopedQuerySet[Any], other: Any) -> None:
    scope = (other._org_id, other.is_scoped) if isinstance(other, ScopedQuerySet) else None
    if scope != (one._org_id, one.is_scoped):
        raise UnscopedQuery(f"{one.model._meta.label}: two sets of different scope cannot be joined")


class ScopedManager(models.Manager[M]):
    """The one manager of a scoped model, named `scoped`; `path` leads to its organisation ("org", "person__org")."""

    def __init__(self, path: str = "org") -> None:
        super().__init__()
        self._path = path

    def get_queryset(self) -> ScopedQuerySet[M]:
        made: ScopedQuerySet[M] = ScopedQuerySet(self.model, using=self._db, hints=cast(Any, self)._hints)  # noqa: SLF001
        made._path = getattr(self, "_path", "org")
        return made

    def within(self, by: Actor) -> ScopedQuerySet[M]:
        """Only rows of the actor's organisation."""
        return self.get_queryset().within(by)

    def within_org(self, org_id: UUID) -> ScopedQuerySet[M]:
        """Only rows of this organisation."""
        return self.get_queryset().within_org(org_id)

    def writing(self) -> ScopedQuerySet[M]:
        """For creating rows that name their organisation themselves."""
        return self.get_queryset().writing()

    def raw(self, *args: Any, **kwargs: Any) -> Any:
        return self.get_queryset().raw(*args, **kwargs)
