"""`evenhand up`: bring the database up to date, then run pages, worker and mail until stopped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from evenhand.desk import env
from evenhand.desk.channels.channel import channels
from evenhand.desk.demo import actions as demo
from evenhand.desk.people import actions as people
from evenhand.desk.people import queries
from evenhand.desk.people.models import Role
from evenhand.desk.running.database import bring_up_to_date
from evenhand.desk.running.home import listen
from evenhand.desk.running.processes import apart, web, worker
from evenhand.desk.running.supervisor import Supervisor


class Command(BaseCommand):
    """Start the whole desk."""

    help = "Start the whole desk: pages, worker and mail."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Add what the door has not settled already."""
        parser.add_argument("--sample", action="store_true", help="open on a sample story")

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Start, and stay until stopped."""
        ear = listen(env.HOST(), env.PORT(), "--port")
        if env.SMTP_PORT():
            listen(env.SMTP_HOST(), env.SMTP_PORT(), "--smtp-port").close()
        is_new = bring_up_to_date(apart)
        if chosen["sample"] and is_new:
            apart(demo.tell_story)
        self._greet()
        parts: dict[str, Callable[[], None]] = {"web": partial(web, ear), "worker": worker}
        for name, channel in channels().items():
            if channel.fetch is not None:
                parts[name] = channel.fetch
        Supervisor(parts).run()

    def _greet(self) -> None:
        if not queries.joined().exists():
            token = people.invite(by=None, role=Role.KEEPER)
            self.stdout.write(f"Sign in: {settings.PUBLIC_URL}/welcome/{token}/")
        self.stdout.write(f"Evenhand is open at {settings.PUBLIC_URL} (Ctrl-C stops it).")
        self.stdout.flush()
