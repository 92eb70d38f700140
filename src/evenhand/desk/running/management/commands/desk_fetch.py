"""`evenhand fetch CHANNEL`: one channel's fetching alone."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from evenhand.desk.channels.channel import channels


class Command(BaseCommand):
    """Run one channel's fetching alone."""

    help = "Run one channel's fetching alone."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the channel."""
        parser.add_argument("channel")

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Fetch until stopped. Raises CommandError for a channel that fetches nothing."""
        fetching = {name: one.fetch for name, one in channels().items() if one.fetch}
        if chosen["channel"] not in fetching:
            raise CommandError(f"Choose one of these channels: {', '.join(sorted(fetching))}.")
        fetching[chosen["channel"]]()
