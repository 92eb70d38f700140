"""What the patterns show: people and words that no desk knows."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

from django import forms
from django.contrib.staticfiles import finders
from django.utils.translation import gettext_lazy as _

from evenhand.desk.ui.marking import Kind, Mark
from evenhand.desk.ui.templatetags.coach import FactLine, StepLine
from evenhand.desk.ui.templatetags.plots import Count
from evenhand.desk.ui.templatetags.signs import SPRITE, Present

MESSAGE = (
    "Hello,\nI was so excited to receive my new pajamas, but when I opened the box the colours "
    "were nothing like what was portrayed on your website. They were much duller. I bought them "
    "for my sister’s birthday on Saturday."
)
DRAFT = (
    "Penny, thank you for telling me. You were looking forward to them for Saturday, and they "
    "arrived duller than the photo showed. The colours on the site are just a guide, so could you "
    "send me a picture of them? If you get it to me by noon, I’ll call you back by 2 pm today."
)
CUES = {
    "I was so excited to receive my new pajamas, but": "A hope, and then a but: disappointed.",
    "nothing like what was portrayed on your website": "What came is not what was shown.",
}
NOTICED = {
    "The colours on the site are just a guide": "Tells her it is her problem.",
    "I’ll call you back by 2 pm today": "A promise: call back, today 14:00.",
}
MONTHS = [Count("April", 2), Count("May", 6), Count("June", 0), Count("July", 3)]


class SampleForm(forms.Form):
    """A field of each kind, one of them filled in wrongly."""

    address = forms.EmailField(label=_("E-mail address"), help_text=_("Where replies reach you."))
    channel = forms.ChoiceField(
        label=_("Channel"), choices=[("mail", _("E-mail")), ("phone", _("Telephone"))]
    )
    words = forms.CharField(label=_("Your words"), widget=forms.Textarea(attrs={"rows": 3}))
    remember = forms.BooleanField(label=_("Stay signed in on this computer"), required=False)


def values(now: datetime) -> dict[str, object]:
    """What the example templates name; times are counted back from `now` (aware)."""
    times = {
        "just_now": 0,
        "minutes_ago": 4,
        "hour_ago": 64,
        "yesterday": 1500,
        "last_year": 560000,
    }
    return {
        **{name: now - timedelta(minutes=minutes) for name, minutes in times.items()},
        "soon": now + timedelta(hours=2),
        "message_words": MESSAGE,
        "cues": _marks(MESSAGE, CUES, ("cue", "cue")),
        "draft_words": DRAFT,
        "noticed": _marks(DRAFT, NOTICED, ("finding", "said")),
        "present": [Present("Tomás Brandt", "writing"), Present("Lena Abel")],
        "looking": [Present("Tomás Brandt")],
        "steps": STEPS,
        "facts": FACTS,
        "months": MONTHS,
        "by_facts": BY_FACTS,
        "icons": icons(),
        "tones": TONES,
        "forms": {theme: _form(theme) for theme in ("light", "dark")},
    }


TONES = {
    "disappointed": _("Disappointed"),
    "angry": _("Angry"),
    "abusive": _("Abusive"),
    "confused": _("Confused"),
    "hurting": _("Hard time"),
    "delighted": _("Delighted"),
    "calm": _("Asks for an exception"),
    "late": _("Call back · 9 min late"),
}
STEPS = (
    StepLine("Name what she hoped for", done=True),
    StepLine("Thank her for saying so", done=True),
    StepLine("Ask for a picture", done=True),
    StepLine("Promise an exact time", done=True),
    StepLine(
        "On the call: only the solution, two ways out",
        "20 % off and keep them, or a full refund and we pay the return",
    ),
)
FACTS = (
    FactLine("They wrote: “I never got the refund.”", "9 March", "from this conversation"),
    FactLine("Refund 20417: paid, 39.00 EUR", "6 March", "from the record"),
    FactLine("At most two goodwill refunds in twelve months.", "", "policy R3"),
)
BY_FACTS = (
    _("Beyond a policy"),
    _("Contradicting"),
    _("Repeating"),
    _("Mistaken"),
    _("Like their usual"),
)


def icons() -> list[str]:
    """The name of every picture in the sprite."""
    sprite = finders.find(SPRITE)
    return re.findall(r'id="([a-z]+)"', Path(str(sprite)).read_text(encoding="utf-8"))


def _marks(text: str, tips: dict[str, str], kinds: tuple[Kind, Kind]) -> list[Mark]:
    starts = [text.index(words) for words in tips]
    found = zip(starts, tips.items(), kinds, strict=True)
    return [Mark(at, at + len(words), kind, tip) for at, (words, tip), kind in found]


def _form(theme: str) -> SampleForm:
    form = SampleForm({"address": "penny@", "words": ""}, auto_id=f"{theme}_%s")
    form.full_clean()
    return form
