"""What the documents say was measured stands in a file of docs/measured."""

import json
import re

from tests.shape.tree import ROOT

PAGE = ROOT / "docs/explanation/reading-a-workbook.md"
ROW = re.compile(r"^\| (.+?) \| (\d+) % \| (\d+) \| (\d+) \| ([\d.]+) \|$", re.MULTILINE)
NAMES = {
    "Vigilia": "vigilia",
    "openpyxl + dateutil": "openpyxl+dateutil",
    "openpyxl + dateparser": "openpyxl+dateparser",
    "pandas + calamine + dateutil": "pandas+calamine+dateutil",
}


def test_the_table_of_reading_is_the_measured_one() -> None:
    page = PAGE.read_text()
    [day] = set(re.findall(r"measured/([\d-]+)\.json", page))
    told = json.loads((ROOT / f"docs/measured/{day}.json").read_text())["reading"]
    rows = ROW.findall(page)
    assert {row[0] for row in rows} == set(NAMES)
    for name, right, doubtful, unborn, ratio in rows:
        values, speed = told["values"][NAMES[name]], told["speeds"][NAMES[name]]
        assert int(right) == round(100 * values["hearing_dates_right"], 4)
        assert (int(doubtful), int(unborn)) == (
            values["doubtful_hearings_accepted"],
            values["births_in_future_accepted"],
        )
        assert float(ratio) == speed["times_ours"][0]


def test_measured_files_say_what_they_ran_on_and_nothing_of_the_machine() -> None:
    for path in (ROOT / "docs/measured").glob("*.json"):
        for told in json.loads(path.read_text()).values():
            assert {"command", "machine", "load_average"} <= told.keys(), path
            assert not {"host", "hostname", "path", "user"} & told["machine"].keys(), path
