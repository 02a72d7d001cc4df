"""Runs the benchmarks and writes docs/measured/<date>.json. `make bench`; `make bench-full` for the full sizes."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

import importing  # noqa: E402
import measure  # noqa: E402
import reading  # noqa: E402
import searching  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

BENCHMARKS = {"reading": reading, "importing": importing, "searching": searching}
VALUES = {
    "rows": None,  # in the title already
    "hearing_dates_right": ("dates right", "{:.2%}"),
    "wrong_hearing_dates": ("wrong", "{}"),
    "doubtful_hearings_accepted": ("doubtful accepted", "{}"),
    "births_in_future_accepted": ("unborn accepted", "{}"),
}
"""How a benchmark's values are headed and printed; one that is not here is headed by its own name."""


def show(name: str, told: dict) -> None:
    """One table: values first, then CPU seconds and how many times ours."""
    table = Table(title=f"{name}: {told['what']}, {told['rows']} rows, {told['rounds']} rounds in turns")
    first = next(iter(told["values"].values()))
    shown = {value: how for value in first if (how := VALUES.get(value, (value, "{}")))}
    for column in ("", *(heading for heading, _ in shown.values()), "CPU s", "times ours (least-most)"):
        table.add_column(column, justify="right" if column else "left")
    for contender, value in told["values"].items():
        speed = told["speeds"][contender]
        middle, least, most = speed["times_ours"]
        table.add_row(
            contender,
            *(form.format(value[part]) for part, (_, form) in shown.items()),
            f"{speed['median']:.2f}",
            f"{middle:.2f} ({least:.2f}-{most:.2f})",
        )
    Console(width=120).print(table)


def main() -> int:
    """Each benchmark in turn; the file of the day holds the last run of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="full sizes")
    parser.add_argument("only", nargs="*", choices=[*BENCHMARKS, []], help="only these")
    asked = parser.parse_args()
    day = datetime.now(UTC).date().isoformat()
    target = ROOT / "docs/measured" / f"{day}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    kept = json.loads(target.read_text()) if target.exists() else {}
    for name in asked.only or BENCHMARKS:
        before = measure.load()
        told = BENCHMARKS[name].run(asked.full)
        told["load_average"] = {"before": before, "after": measure.load()}
        told["command"] = "make bench-full" if asked.full else "make bench"
        told["machine"] = measure.machine(BENCHMARKS[name].PACKAGES)
        kept[f"{name}-full" if asked.full else name] = told
        show(name, told)
    target.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(target.relative_to(ROOT), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
