"""Measures side by side in one run: contenders take turns, in CPU seconds, so that a busy machine hits all alike."""

import gc
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from importlib.metadata import version


def cpu_seconds(contenders: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """CPU seconds of every contender in every round, in turns; the first round, which warms up, is thrown away."""
    took: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name, run in contenders.items():
            gc.collect()
            start = time.process_time()
            run()
            spent = time.process_time() - start
            if turn:
                took[name].append(round(spent, 4))
    return took


def ratios(took: Mapping[str, list[float]], ours: str) -> dict[str, dict[str, object]]:
    """Median, and how many times ours it is: the median, the least and the most of the ratios of each round."""
    told: dict[str, dict[str, object]] = {}
    for name, seconds in took.items():
        each = [theirs / mine for theirs, mine in zip(seconds, took[ours], strict=True)]
        told[name] = {
            "cpu_seconds": seconds,
            "median": round(statistics.median(seconds), 3),
            "times_ours": [round(value, 2) for value in (statistics.median(each), min(each), max(each))],
        }
    return told


def machine(packages: tuple[str, ...]) -> dict[str, object]:
    """What it ran on. No host name and no path: this is published."""
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "packages": {name: version(name) for name in packages},
    }


def load() -> list[float]:
    """The load average of the last 1, 5 and 15 minutes."""
    return [round(value, 2) for value in os.getloadavg()]
