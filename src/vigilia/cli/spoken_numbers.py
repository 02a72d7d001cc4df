"""Telephone numbers as they are typed: with their country, in groups, or one clear line."""

from __future__ import annotations

import phonenumbers

from vigilia.cli.fault import Fault

EXAMPLE = "+52 868 555 0100"


def number(words: str, option: str = "--phone") -> str:
    """The number as people dial it from anywhere, "+52 868 555 0100". One without its country is refused: it is shown on
    both banks of the river."""
    try:
        read = phonenumbers.parse(words)
    except phonenumbers.NumberParseException:
        raise Fault(f'{option} "{words}" is no number with its country; write it as "{EXAMPLE}".') from None
    if not phonenumbers.is_possible_number(read):
        raise Fault(f'{option} "{words}" has too many or too few digits for its country; write it as "{EXAMPLE}".')
    return phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
