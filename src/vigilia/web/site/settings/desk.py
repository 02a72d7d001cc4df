"""The helpers' face and the terminal on one machine."""

from vigilia.web.site.settings.base import *  # noqa: F403
