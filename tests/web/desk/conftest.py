"""The desk's tests use the people of the people's tests."""

from tests.web.hearings.conftest import marta
from tests.web.people.conftest import thais

__all__ = ["marta", "thais"]
