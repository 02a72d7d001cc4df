"""A waiting face inside the test process, over the desk's database: for what a real process of its own is too slow for."""

from tests.waiting import holder, waiting
from tests.web.conftest import carla, coordinator, fresh_keys, org

__all__ = ["carla", "coordinator", "fresh_keys", "holder", "org", "waiting"]
