"""The words of a message to a phone, pure: no Django, no clock, and no field that could name her."""

from vigilia.web.notices.wording.message import Kind, message

__all__ = ["Kind", "message"]
