"""The five languages of every text a person sees, and where their words stand. Each way of running takes them from here."""

from pathlib import Path

from django.conf import locale

LANGUAGES = [
    ("en", "English"),
    ("es", "Spanish"),
    ("ht", "Haitian Creole"),
    ("pt", "Portuguese"),
    ("fr", "French"),
]
# Named here too, so that the words are found in a process that has not installed the app whose words they are.
LOCALE_PATHS = [str(Path(__file__).parents[2] / "waiting" / "locale")]

# Django 5.2 does not know Haitian Creole; without this, asking for its name fails.
locale.LANG_INFO.setdefault(
    "ht", {"bidi": False, "code": "ht", "name": "Haitian Creole", "name_local": "Kreyòl ayisyen"}
)
