"""Every pair of colours that meets on a page, by day and by night, at 4.5:1 or more; edges of controls at 3:1."""

import itertools
import re

import pytest

from vigilia.web.waiting.assets import FOLDER

CSS = (FOLDER / "waiting.css").read_text("utf-8")
GROUNDS = ("paper", "lamp-ground", "good-ground")
WORDS = ("ink", "second", "lamp", "good", "danger")
# Ground and words change places: the main button, the mark of today, the answer while it is fresh.
TURNED = [("paper", "ink"), ("paper", "second"), ("paper", "good"), ("ink", "line")]
EDGES = [("edge", "paper"), ("lamp", "paper"), ("danger", "paper")]


def schemes() -> dict[str, dict[str, str]]:
    """The colours of the day and of the night, read from the file."""
    day, night = re.findall(r":root\{([^}]*--ink[^}]*)\}", CSS.split("@media print")[0])
    found = {}
    for name, block in (("day", day), ("night", night)):
        found[name] = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})", block))
    return found


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["day", "night"])
def test_words_can_be_read(scheme: str) -> None:
    colours = schemes()[scheme]
    pairs = [*itertools.product(WORDS, GROUNDS), *TURNED]
    weak = {pair: round(ratio, 2) for pair in pairs if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < 4.5}
    assert not weak, weak


@pytest.mark.parametrize("scheme", ["day", "night"])
def test_edges_of_what_can_be_tapped_are_seen(scheme: str) -> None:
    colours = schemes()[scheme]
    weak = {pair: round(ratio, 2) for pair in EDGES if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < 3}
    assert not weak, weak


def test_both_schemes_name_the_same_colours_and_rules_use_no_other() -> None:
    day, night = schemes().values()
    assert day.keys() == night.keys() >= {*GROUNDS, *WORDS, "line", "edge"}
    rules = re.sub(r":root\{[^}]*\}", "", CSS.split("@media print")[0])
    assert not re.findall(r"#[0-9a-f]{3,8}\b", rules)


def test_nothing_is_faded() -> None:
    assert "opacity" not in CSS, "a faded word has less contrast than the colours above say"


def test_the_day_is_the_house_s() -> None:
    day = schemes()["day"]
    assert (day["ink"], day["paper"], day["second"]) == ("#16202c", "#fbfaf7", "#4a5663")
    assert (day["good"], day["danger"]) == ("#2b6b4a", "#9b1c1c")
    # The house's lamp is a ground; as words on this paper it would be too pale, so it burns a little darker here.
    assert contrast("#b45f06", day["paper"]) < 4.5 <= contrast(day["lamp"], day["paper"])


def test_contrast_is_what_the_guidelines_say() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


def test_no_text_is_smaller_than_16_pixels() -> None:
    screen = CSS.split("@media print")[0]
    sizes = re.findall(r"font-size:(?:max\()?([^,;}]+)", screen)  # of a largest of two, the first is the floor
    assert sizes
    assert all(re.fullmatch(r"[\d.]+rem", size) and float(size.removesuffix("rem")) >= 1 for size in sizes), sizes
    assert "font:100%/" in screen
