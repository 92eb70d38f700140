"""Markdown in templates: `{{ text|prose }}`."""

from __future__ import annotations

from django.template import Library

from evenhand.desk.ui import prose as written

register = Library()
register.filter("prose", written.prose)
