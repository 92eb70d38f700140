"""`evenhand invite`: a one-time link for another teammate, or for a keeper who is locked out."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from evenhand.desk.people import actions
from evenhand.desk.people.models import Role


class Command(BaseCommand):
    """Print a one-time link."""

    help = "Print a one-time link for another teammate."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the role."""
        parser.add_argument("--role", choices=Role.values, default=Role.TEAMMATE)

    def handle(self, *args: Any, **chosen: Any) -> None:  # noqa: ARG002 - Django's signature
        """Make the link and print it."""
        token = actions.invite(by=None, role=chosen["role"])
        self.stdout.write(f"Sign in: {settings.PUBLIC_URL}/welcome/{token}/")
