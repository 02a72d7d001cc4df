"""The entry point of the waiting face: `granian --interface asgi vigilia.web.site.waiting:application`."""

import os

from django.core.asgi import get_asgi_application

from vigilia.web.cards import sqlite_fence
from vigilia.web.guard import bodies, headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigilia.web.site.settings.waiting")
sqlite_fence.install()
MOST = 8192  # bytes; a form of ours has a few hundred, and over DATA_UPLOAD_MAX_MEMORY_SIZE it is answered like a wrong card
application = bodies.at_most(MOST, headers.on_everything(get_asgi_application()))
