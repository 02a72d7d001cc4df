"""Labels as people type them: case, accents and outer spaces do not tell two members apart."""

import unicodedata


def folded(label: str) -> str:
    """A label for comparison."""
    parts = unicodedata.normalize("NFKD", label.strip().casefold())
    return " ".join("".join(one for one in parts if not unicodedata.combining(one)).split())
