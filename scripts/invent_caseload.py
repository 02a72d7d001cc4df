"""Invents a coordinator's workbook and, with --truth, what a reader should find in it. All people are made up.

python scripts/invent_caseload.py OUT.xlsx --people 600 --seed 1 --around 2026-11-23 --truth OUT.truth.json
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from invented.words import REGIONS
from invented.workbook import invent, write


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="OUT.xlsx")
    parser.add_argument("--people", type=int, default=600, help="distinct people (default 600)")
    parser.add_argument("--seed", type=int, default=1, help="same seed, same bytes (default 1)")
    parser.add_argument("--around", type=date.fromisoformat, required=True, help="the day of the list, YYYY-MM-DD")
    parser.add_argument("--truth", type=Path, metavar="TRUTH.json")
    parser.add_argument("--regions", nargs="+", choices=[region.name for region in REGIONS], metavar="REGION")
    parser.add_argument("--numbers-from", type=int, default=0, help="first A-number; leave it where files are kept")
    parser.add_argument("--wilder", action="store_true", help="harder than real: other columns, notations, mistakes")
    return parser.parse_args()


def main() -> int:
    """Writes the files."""
    asked = arguments()
    if asked.people < 1:
        print("--people: at least 1", file=sys.stderr)
        return 2
    regions = tuple(region for region in REGIONS if not asked.regions or region.name in asked.regions)
    try:
        made = invent(asked.people, asked.seed, asked.around, regions, asked.numbers_from, wilder=asked.wilder)
    except ValueError as problem:
        print(f"--people: {problem}", file=sys.stderr)
        return 2
    write(made, asked.out, asked.truth)
    counts = made.truth["counts"]
    print(f"{asked.out}: {counts['rows']} rows, {counts['families']} families, all invented", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
