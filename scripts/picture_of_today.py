"""Makes docs/pictures/today.svg: what `vigilia today` prints over the invented caseload of the demo. `make picture`.

The fonts that rich would fetch from another host are left out: no picture of ours asks a third party for anything.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parents[1]
WIDTH = 110
PAPER = TerminalTheme(
    (251, 250, 247),
    (22, 32, 44),
    [(22, 32, 44), (155, 28, 28), (43, 107, 74), (180, 95, 6), (22, 32, 44), (74, 86, 99), (74, 86, 99), (74, 86, 99)],
)
"""Quiet paper with dark ink, as on the screens to come; the command itself keeps the colours of the terminal it is in."""
LINES = 42


def printed(day: str) -> str:
    """What the command prints, in colours, over a home that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="vigilia-picture-") as folder:
        place = Path(folder)
        workbook = place / "demo-caseload.xlsx"
        homes = {"VIGILIA_HOME": str(place / "home"), "VIGILIA_KEYS": str(place / "keys")}
        look = {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "LINES": "60", "TERM": "xterm-256color"}
        kept = {
            key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
        }
        environment = {**kept, **homes, **look}
        inventor: list[str | Path] = [sys.executable, ROOT / "scripts/invent_caseload.py", workbook, "--around", day]
        subprocess.run(inventor, check=True, env=environment)
        vigilia = Path(sys.executable).parent / "vigilia"
        imported = subprocess.run([vigilia, "caseload", "import", workbook], check=False, env=environment)
        if imported.returncode > 1:
            raise SystemExit("the import refused the invented workbook")
        today = subprocess.run([vigilia, "today"], check=False, env=environment, capture_output=True, text=True)
        if today.returncode > 1:
            raise SystemExit(today.stderr)
        return today.stdout


def picture(words: str) -> str:
    """An SVG of a terminal, the same bytes for the same words."""
    lines = words.rstrip().splitlines()
    shown = [*lines[:LINES], "…"] if len(lines) > LINES else lines
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(shown)))
    drawn = console.export_svg(title="vigilia today", theme=PAPER, unique_id="today")
    return re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", drawn, flags=re.DOTALL)


def main() -> int:
    """Draws it for the day that was asked for, or today."""
    day = sys.argv[1] if len(sys.argv) > 1 else f"{datetime.now().astimezone():%F}"
    target = ROOT / "docs/pictures/today.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(picture(printed(day)) + "\n", encoding="utf-8")
    print(target.relative_to(ROOT), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
