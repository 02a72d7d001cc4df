"""S7: every model that belongs to an organisation is reached through a scope, whatever app it comes from."""

from typing import Any

import pytest
from django.apps import apps
from django.db import models

from vigilia.web.guard.scope import ScopedManager, UnscopedQuery

# Rows of the installation itself: they belong to no organisation, or name it without being anyone's data.
OF_THE_INSTALLATION = {
    "guard.Organisation",
    "guard.AuditRow",
    "guard.AuditHead",
    "guard.AuditCheckpoint",
    "limits.Bucket",
    "limits.DayKey",
    "guard.Erasure",
    # Cards: read by the waiting process, where nobody acts; they know an organisation as a number and no person.
    "cards.Card",
    "cards.Prepared",
    "cards.Stop",
    "cards.InboxItem",
    "cards.Office",
    "cards.Reader",
}
MODELS = [model for model in apps.get_models() if model.__module__.startswith("vigilia.")]


def scoped() -> list[Any]:
    return [
        pytest.param(model, id=model._meta.label) for model in MODELS if model._meta.label not in OF_THE_INSTALLATION
    ]


@pytest.mark.parametrize("model", scoped())
def test_the_one_manager_is_the_scoped_one(model: type[models.Model]) -> None:
    assert isinstance(model._default_manager, ScopedManager)
    assert model._default_manager.name == "scoped"
    assert not hasattr(model, "objects")


@pytest.mark.django_db
@pytest.mark.parametrize("model", scoped())
def test_a_query_without_an_organisation_raises(model: type[models.Model]) -> None:
    for ask in (list, len, bool):
        with pytest.raises(UnscopedQuery):
            ask(model._default_manager.all())
    for name in ("count", "exists", "first", "delete"):
        with pytest.raises(UnscopedQuery):
            getattr(model._default_manager.all(), name)()


def test_what_holds_sealed_columns_is_scoped() -> None:
    from vigilia.web.guard.sealed import SealedField

    sealed = {
        model._meta.label
        for model in MODELS
        if any(isinstance(field, SealedField) for field in model._meta.local_fields)
    }
    assert sealed
    assert not sealed & OF_THE_INSTALLATION
