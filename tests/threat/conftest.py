"""The threat tests use the organisation, people and houses of the web tests, and the waiting face."""

from tests.waiting import holder, waiting
from tests.web.conftest import administrator, build, carla, coordinator, first_house, fresh_keys, house, org

__all__ = [
    "administrator",
    "build",
    "carla",
    "coordinator",
    "first_house",
    "fresh_keys",
    "holder",
    "house",
    "org",
    "waiting",
]
