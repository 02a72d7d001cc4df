"""The picture of the readme: same words, same bytes; nothing fetched from anybody."""

from picture_of_today import picture

WORDS = "\x1b[1mThis morning\x1b[0m\nAudiencia 08:30\n"


def test_same_words_same_bytes() -> None:
    assert picture(WORDS) == picture(WORDS)
    assert picture(WORDS) != picture(WORDS + "more\n")


def test_it_shows_the_words_and_asks_nobody() -> None:
    drawn = picture(WORDS)
    assert "morning" in drawn
    assert "://" not in drawn.replace("http://www.w3.org/2000/svg", "")


def test_a_long_morning_is_cut() -> None:
    assert "…" in picture("\n".join(f"line {number}" for number in range(200)))
