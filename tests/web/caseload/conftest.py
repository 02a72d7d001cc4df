"""The cast in the test database."""

import pytest
from tests.cast import Cast, cast


@pytest.fixture
def us(db: None) -> Cast:
    """Everybody who acts, in two organisations of their own."""
    return cast()
