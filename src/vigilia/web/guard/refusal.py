"""The one refusal: what is missing and what is forbidden read the same."""

WORDS = "Not here, or not for you."


class Refused(Exception):
    """Raised for a missing thing and for a forbidden one alike: an answer never confirms that someone is known.

    On a screen it becomes the 404 page of `site.refusal_page`, at the shell one line.
    """

    def __init__(self) -> None:
        super().__init__(WORDS)
