"""The door of the web process."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from evenhand.desk.base.bodies import bounded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "evenhand.desk.settings")
pages = bounded(get_asgi_application(), settings.REQUEST_MEGABYTES << 20)

from evenhand.desk.wall.showing.ahead import Ahead  # noqa: E402 - models wait until Django is set up

application = Ahead(pages)
