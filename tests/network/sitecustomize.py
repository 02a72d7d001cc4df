"""Python reads this at its start in every process that a test starts: their network is shut as well (S34)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import shut

shut.shut()
