"""The date, spoken: fragments that volunteers recorded, put together into one sentence. Whole or not at all."""

from vigilia.web.waiting.audio.answer import audio
from vigilia.web.waiting.audio.recordings import missing
from vigilia.web.waiting.audio.spoken import address, checking

__all__ = ["address", "audio", "checking", "missing"]
