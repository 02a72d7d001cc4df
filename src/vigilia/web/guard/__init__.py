"""Organisations, roles, scopes, the one refusal, the audit chain, keys, sealed fields and limits."""
