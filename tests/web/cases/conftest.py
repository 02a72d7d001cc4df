"""The cases' tests use the people of the people's tests."""

from tests.web.people.conftest import thais

__all__ = ["thais"]
