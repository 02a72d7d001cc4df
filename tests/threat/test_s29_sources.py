"""S29: no hearing date without source, time checked and author; none is ever overwritten, only superseded; the page shows
when it changed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from tests.cast import Cast, cast, marta
from tests.web.caseload.lists import NOW, bring, hearing, people, row

from vigilia.web.caseload.undo import undo
from vigilia.web.hearings.models import Hearing, HearingSaying
from vigilia.web.people.models import Source


@pytest.fixture
def us(db: None) -> Cast:
    return cast()


def test_every_believed_date_of_an_import_stands_on_a_saying_with_source_time_and_author(
    us: Cast, tmp_path: Path
) -> None:
    bring(us.lupe, tmp_path, row(), row(given="Leo", a="A000-111-223", hearing="30/03/2022"))
    for one in Hearing.scoped.within(us.lupe):
        (said,) = HearingSaying.scoped.within(us.lupe).filter(hearing=one, day=one.day)
        assert (said.source, said.by, said.seen_at) == (Source.LIST, us.lupe.label, NOW)
        assert (one.checked_at, one.changed_at) == (NOW, NOW)
        assert said.words["where"]["row"] in (4, 5)
        assert said.words["parts"]["date"] in ("23/03/2022", "30/03/2022")


@pytest.mark.parametrize("missing", ["source", "by"])
def test_the_database_takes_no_date_without_source_or_author(us: Cast, missing: str) -> None:
    marta(us.lupe)
    said = HearingSaying.scoped.within(us.lupe).get()
    copy = {field.attname: getattr(said, field.attname) for field in said._meta.concrete_fields}
    copy |= {"id": said.hearing_id, missing: ""}
    with pytest.raises(IntegrityError), transaction.atomic():
        HearingSaying(**copy).save(force_insert=True)


@pytest.mark.parametrize(
    "change", ["day = '2022-04-01'", "source = 'line'", "said_on = '2021-01-01'", "\"by\" = 'nobody'"]
)
def test_the_database_lets_nobody_overwrite_what_was_said(us: Cast, change: str) -> None:
    marta(us.lupe)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE hearings_saying SET {change}")
    assert HearingSaying.scoped.within(us.lupe).get().day == date(2022, 3, 23)


def test_a_new_date_supersedes_and_an_undo_withdraws_so_that_all_words_stay(us: Cast, tmp_path: Path) -> None:
    bring(us.lupe, tmp_path, row())
    second = bring(us.lupe, tmp_path, row(hearing="06/04/2022"), day=date(2022, 3, 21), after=24)
    her = hearing(us.lupe, people(us.lupe)["Marta Pérez López"])
    assert (her.day, her.previous_day, her.changed_at) == (
        date(2022, 4, 6),
        date(2022, 3, 23),
        NOW + timedelta(hours=24),
    )
    assert second.import_id is not None
    undo(us.lupe, import_id=second.import_id, now=NOW + timedelta(hours=48))
    said = HearingSaying.scoped.within(us.lupe).order_by("seen_at").values_list("day", "state")
    assert list(said) == [(date(2022, 3, 23), "standing"), (date(2022, 4, 6), "withdrawn")]


def test_a_list_without_dates_makes_no_hearing(us: Cast, tmp_path: Path) -> None:
    """Neither a blank nor "pendiente" is a word on a hearing nobody has spoken of."""
    bring(us.lupe, tmp_path, row(hearing="", hour=""), row(given="Leo", a="A000-111-223", hearing="pendiente", hour=""))
    assert not HearingSaying.scoped.within(us.lupe).exists()
    assert not Hearing.scoped.within(us.lupe).exists()
