"""Telling people and hearing from them (R3): what she taps on her page becomes a reply that somebody here reads."""
