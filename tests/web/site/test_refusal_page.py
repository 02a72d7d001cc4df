"""The one refusal as a page: missing and forbidden are the same bytes."""

from uuid import UUID, uuid4

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path
from tests.web.files.test_files import photo

from vigilia.web.files.models import StoredFile
from vigilia.web.files.queries import open_file
from vigilia.web.guard.actors import Actor
from vigilia.web.guard.audit import entries

asking: list[Actor] = []


def show(request: HttpRequest, file_id: UUID) -> HttpResponse:
    return HttpResponse(open_file(asking[-1], file_id))


urlpatterns = [path("files/<uuid:file_id>", show)]
handler404 = "vigilia.web.site.refusal_page.not_here"


@pytest.fixture
def theirs(carla: Actor) -> StoredFile:
    return photo(carla)


@override_settings(ROOT_URLCONF=__name__)
def test_missing_and_forbidden_are_the_same_bytes(coordinator: Actor, theirs: StoredFile, client: Client) -> None:
    asking[:] = [coordinator]
    missing, forbidden = client.get(f"/files/{uuid4()}"), client.get(f"/files/{theirs.pk}")
    nowhere = client.get("/no/such/page")
    assert missing.status_code == forbidden.status_code == nowhere.status_code == 404
    assert missing.content == forbidden.content == nowhere.content
    assert dict(missing.headers) == dict(forbidden.headers) == dict(nowhere.headers)
    assert [one.event for one in entries(coordinator.org_id)] == ["refused:file.read"] * 2


@override_settings(ROOT_URLCONF=__name__)
def test_what_is_hers_opens(coordinator: Actor, client: Client) -> None:
    asking[:] = [coordinator]
    assert client.get(f"/files/{photo(coordinator).pk}").content == b"a photograph"


@override_settings(ROOT_URLCONF=__name__)
def test_the_page_says_what_to_do_and_asks_nobody(client: Client) -> None:
    page = client.get("/nothing").content.decode()
    assert "Not here, or not for you." in page
    assert "What you can do" in page
    assert '<html lang="en">' in page
    assert "http" not in page.replace("<!doctype html>", "")
