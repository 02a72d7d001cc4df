"""Figures of the night, kept beside those of the benchmarks in docs/measured. No host, no path: this is published."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "docs/measured"


def keep(name: str, told: Mapping[str, object], command: str = "make nightly") -> None:
    """Write one figure into today's file, with what it ran on and the load."""
    target = FOLDER / f"{datetime.now(UTC).date().isoformat()}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    kept = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    kept[name] = {
        **told,
        "database": "postgresql" if os.environ.get("DATABASE_URL") else "sqlite",
        "command": command,
        "machine": {
            "python": platform.python_version(),
            "system": f"{platform.system()} {platform.machine()}",
            "processors": os.cpu_count(),
        },
        "load_average": [round(value, 2) for value in os.getloadavg()],
    }
    target.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
