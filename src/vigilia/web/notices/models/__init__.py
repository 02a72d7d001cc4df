"""Models of what people answered."""

from vigilia.web.notices.models.reply import Reply, ReplyKind

__all__ = ["Reply", "ReplyKind"]
