"""Persons, families, contacts and places of waiting: the only store of identity (R1, R13)."""
