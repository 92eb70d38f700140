"""Somebody who is lost gets all the steps in one block of text.

Why it matters: who does not find the button cannot keep nine steps in mind while looking for the
first. One lost line, and they are where they began.

Say instead: number them, one act to a line, in the words that stand on their screen. Ask first how
far they have come: somebody who knows their way finds small steps tedious.

Source: The Customer Isn't Always Right (essay): explain things clearly and concisely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.grievance import lost
from evenhand.coach.rule import Answering, Look, Rule

rule = Rule(
    concern="answer",
    hint="They are lost: number the steps, one act to a line.",
    since="0.2",
)

_LOST = "I don't understand where the photo goes, I'm not good with this."
_STEPS = (
    "Open Settings, choose Albums, then click the plus sign, select the photo and press Save. "
    "It is there at once."
)

notices = (
    Answering(to=_LOST, draft=_STEPS),
    Answering(to="Where does the second code go?", draft=_STEPS, situation="confused"),
    Answering(
        to="I'm confused by the form.",
        draft="Please sign page 4. Strike out what does not apply. Enclose a copy of the passport "
        "and return it to us. Keep the blue sheet for yourself.",
    ),
)

ignores = (
    _STEPS,
    Answering(to="How do I add a photo on 5.2? I know the album API.", draft=_STEPS),
    Answering(
        to=_LOST,
        draft="1. Open Settings.\n2. Choose Albums.\n3. Click the plus sign.\n4. Select the photo.",
    ),
    Answering(to=_LOST, draft="Open Settings and choose Albums. Then tell me what you see."),
    Answering(
        to=_LOST,
        draft="First, open Settings. Second, choose Albums. Third, click plus. Then press Save.",
    ),
)

_ACT = re.compile(
    r"(?:^\s*|[.,;:!]\s+|\band\s+(?:then\s+)?|\bthen,?\s+|\bto\s+)(?:please\s+|you\s+)?(?:open"
    r"|click|select|choose|go|tap|press|enter|type|log|sign|copy|paste|restart|pick|remove|add"
    r"|hold|scroll|drag|drop|wait|confirm|request|upload|download|install|uninstall|switch|turn"
    r"|unplug|plug|connect|disconnect|save|tick|untick|fill|print|scan|strike|initial|enclose"
    r"|return|send|attach|check|set|change|swipe|find|look|create|clear|delete|reset|trigger"
    r"|quit|close|update|accept|visit|follow|repeat|insert|push|have|keep)\b"
)
_NUMBERED = re.compile(
    r"(?:^|\s)\(?1[.):]\s|\bfirst(?:ly)?\b.*\b(?:second|secondly|next)\b|\bstep (?:one|1|two"
    r"|2)\b",
    re.DOTALL,
)
_MANY = 4


def find(look: Look) -> Iterator[None]:
    """One None when a paragraph without numbers holds many steps and the customer is lost."""
    if not look.in_reply_to and look.reading is None:
        return
    if lost(look) and any(_is_wall(line) for line in look.lower.split("\n")):
        yield None


def _is_wall(paragraph: str) -> bool:
    if len(paragraph) < 60 or _NUMBERED.search(paragraph):
        return False
    return sum(1 for _ in _ACT.finditer(paragraph)) >= _MANY
