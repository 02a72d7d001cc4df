"""Kinds of hearing by words and codes."""

import pytest

from vigilia.programme.hearing_kinds import hearing_kind, mode


@pytest.mark.parametrize(
    ("words", "code"),
    [("Master", "master"), ("MCH", "master"), ("audiencia preliminar", "master"), ("MR", "master"),
        ("premye odyans", "master"),
     ("INDIVIDUAL", "individual"), ("merits", "individual"), ("de fondo", "individual"), ("IA", "individual")],
)  # fmt: skip
def test_kinds(words: str, code: str) -> None:
    found = hearing_kind(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("words", ["MP", "", "audiencia", "bond"])
def test_words_for_no_kind(words: str) -> None:
    assert hearing_kind(words) is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("VTC", "video"),
        ("Webex", "video"),
        ("presencial", "in_person"),
        ("TC", "telephone"),
        ("por teléfono", "telephone"),
    ],
)
def test_modes(words: str, code: str) -> None:
    found = mode(words)
    assert found is not None
    assert found.code == code


def test_an_unknown_mode() -> None:
    assert mode("tienda") is None
