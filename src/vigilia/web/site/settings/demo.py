"""`make demo`: invented people on this machine only."""

from vigilia.web.site.settings.base import *  # noqa: F403

DEMO = True
