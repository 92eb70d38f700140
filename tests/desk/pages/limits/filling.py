"""What a teammate fills in, and what the pages answer."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.limits.models import Step
from evenhand.desk.people.models import Teammate
from tests.desk.cast import signed_in, tomas
from tests.desk.limits.steps import INSULT
from tests.desk.ui.markup import Markup

HTMX = {"HX-Request": "true"}


def sound(answer: HttpResponse, status: int = 200) -> Markup:
    markup = Markup(answer.content.decode())
    found = (answer.status_code, markup.wrong, markup.twice(), markup.dangling())
    assert found == (status, [], [], [])
    return markup


def filled(message: object, **other: object) -> dict[str, object]:
    """What a teammate fills in for a limit."""
    today = timezone.localdate()
    return {
        "quote": f"{message.pk}:0:{len(INSULT)}",
        "spoken": "",
        "behaviour": "an insult to a person",
        "reason": "Nobody here has to read that.",
        "what": "channel",
        "channel": "letter",
        "until": today + timedelta(days=30),
        "review": today + timedelta(days=14),
        "stays_open": "Refunds by law, safety and your own data stay open: write to us.",
        "circumstances": "We know of nothing; we asked.",
        "second": tomas().pk,
        "answers": "on",
        "wording": "",
        "composed": "",
    } | other


def new_url(message: object, step: Step) -> str:
    return f"{reverse('limits:new', args=[message.conversation_id])}?step={int(step)}"


def shown_words(answer: HttpResponse) -> tuple[str, str]:
    form = answer.context["form"]
    return str(form["wording"].value()), str(form["composed"].value())


def panel_of(message: object, teammate: Teammate) -> str:
    url = reverse("conversation:panels", args=[message.conversation_id])
    return signed_in(teammate).get(url, headers=HTMX).content.decode()


def follow(browser: object, url: str, given: dict[str, object]) -> str:
    return browser.post(url, given, follow=True).content.decode()
