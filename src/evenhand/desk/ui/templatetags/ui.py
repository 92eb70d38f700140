"""Every component of the desk in one `{% load ui %}`. See docs/ui.md and /patterns/."""

from __future__ import annotations

from django.template import Library

from evenhand.desk.ui.templatetags import coach, controls, frames, plots, signs, talk

register = Library()
for part in (signs, controls, talk, coach, frames, plots):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
