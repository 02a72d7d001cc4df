"""An unexpected error: one line with a reference on stderr, the places in the code in `VIGILIA_HOME/log`; no values."""

import sys
import traceback
import uuid
from datetime import UTC, datetime
from types import TracebackType

from vigilia.cli import disk
from vigilia.web.site.settings import places

BAD_INPUT = 2
BROKEN = 3  # apart from 1 (a person is needed) and 2 (bad input): a defect of ours
STOPPED = 130  # as shells report an interrupt


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A `sys.excepthook`: messages and arguments of exceptions may hold a name, so only kinds and places are kept."""
    if issubclass(kind, KeyboardInterrupt):
        sys.stderr.write("vigilia: stopped\n")
        raise SystemExit(STOPPED)
    if line := disk.said(error):
        sys.stderr.write(f"vigilia: {line}\n")
        raise SystemExit(BAD_INPUT)
    reference = uuid.uuid4().hex[:8]
    where = _keep(reference, kind, trace)
    sys.stderr.write(f"vigilia: something broke inside ({kind.__name__}), reference {reference}{where}\n")
    raise SystemExit(BROKEN)


def _keep(reference: str, kind: type[BaseException], trace: TracebackType | None) -> str:
    steps = "\n".join(f"  {step.filename}:{step.lineno} {step.name}" for step in traceback.extract_tb(trace))
    folder = places.home() / "log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / f"{datetime.now(UTC):%Y-%m-%d}.log"
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC):%H:%M:%S} {reference} {kind.__name__}\n{steps}\n")
    except OSError:
        return ""
    return f" (see {path})"
