"""The one refusal: what is missing and what is forbidden read the same."""

from django.http import Http404

WORDS = "Not here, or not for you."


class Refused(Http404):
    """Raised for a missing thing and for a forbidden one alike, so that an answer never confirms that someone is known."""

    def __init__(self) -> None:
        super().__init__(WORDS)
