"""Vigilia: the conditions for people who wait in Mexico for a US immigration hearing, kept as software."""

__version__ = "0.1.0"
