"""What belongs to the project: the files that git keeps or would keep; without git, all but what is made."""

import functools
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = frozenset({".git", ".venv", ".cache", "var", "build", "dist", "node_modules"})


@functools.cache
def files() -> tuple[Path, ...]:
    """Every file of the project, tracked or about to be."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return tuple(path for path in sorted(ROOT.rglob("*")) if path.is_file() and not made(path))
    found = (ROOT / name for name in answer.decode().split("\0") if name)
    return tuple(path for path in sorted(found) if path.is_file())


def made(path: Path) -> bool:
    """True for caches and other things that a command makes anew."""
    parts = path.relative_to(ROOT).parts
    return parts[0] in MADE or any(part == "__pycache__" or part.endswith("_cache") for part in parts)


def texts() -> dict[Path, str]:
    """The content of every file that is text, by path."""
    read = {}
    for path in files():
        try:
            read[path] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return read


def python(folder: str) -> list[Path]:
    """The Python files below a folder of the project."""
    return [path for path in files() if path.suffix == ".py" and path.is_relative_to(ROOT / folder)]
