"""The day's idea across the top of pages, when nothing more pressing waits."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.pages.reminders import Reminding, Source
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.models import Idea


def told(idea: Idea, teammate: Teammate, now: datetime) -> Reminding:  # noqa: ARG001 - a source's signature
    """One idea as a quiet line."""
    title = idea.card.title if idea.card else _("a story from the team")
    seen = reverse("practice:seen", args=[idea.pk])
    sentence = _("Today's idea: %(title)s") % {"title": title}
    return Reminding(sentence, reverse("practice:today"), seen, icon="practice")


SOURCE = Source(place=90, waiting=queries.unseen_ideas, told=told, page="/learn/")
