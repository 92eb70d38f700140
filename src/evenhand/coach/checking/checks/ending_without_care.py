"""The conversation is ended or the customer blocked, with no warning before it and no way back.

Why it matters: an end can be right, and must be fair: somebody was warned, knows until when, and
knows where to turn. Some rights (a statutory refund, safety, their own data) go on whatever was
said.

Say instead: "I asked you twice on Monday to leave my family out of it. I'm ending this chat now.
You can appeal to the complaints desk, and we look at it again on 3 June." Think of distress and
disability before you end it.

Source: published policies on unacceptable behaviour (councils, housing, telecoms).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.grievance import abusive
from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Message, Span

rule = Rule(
    concern="trust",
    hint="Before it ends: a warning, until when it holds, and where they can turn.",
    since="0.2",
)

_RUDE = "You are idiots, all of you."

notices = (
    Answering(to=_RUDE, draft="«I am ending this chat»."),
    Answering(to=_RUDE, draft="Because of your language «you are now blocked»."),
    "«We will no longer respond to your» messages.",
    "«Do not contact us again».",
    Answering(
        to=_RUDE,
        draft="«I'm closing this conversation». Goodbye.",
        before=(Message("Please stop insulting us, or I'll end this chat.", "us"),),
    ),
)

ignores = (
    Answering(
        to=_RUDE,
        draft="I asked you twice to stop. I am ending this chat now; you can appeal to the board.",
    ),
    Answering(
        to=_RUDE,
        draft="I'm ending this conversation. You can write again from Monday.",
        before=(Message("Please stop insulting us, or I'll end this chat.", "us"),),
    ),
    "All is answered, so I am ending this chat. Have a good evening.",
    "The road to the depot is now blocked by snow.",
    "We will no longer sell the blue one.",
    Answering(to=_RUDE, draft="One more insult and I'll end this chat."),
    "I will not reply until Monday, when I am back at the desk.",
)

_ENDS = phrases(
    "(i am|i'm|we are|we're) [now|therefore|hereby] (ending|terminating|closing|leaving"
    "|disconnecting) (this|the|our) (chat|conversation|call|contact|correspondence)",
    "this (chat|conversation|call|correspondence) is [now|hereby] (over|ended|closed|terminated"
    "|finished)",
)
_SHUTS_OUT = phrases(
    "you (are|have been|will be) [now|hereby] (blocked|banned|barred)",
    "(i have|i've|we have|we've) [now] (blocked|banned|barred) you",
    "(we|i) (will|shall) (no longer|not) (respond|reply|answer|engage|communicate"
    "|correspond) [to|with] [you|your]",
    "(we'll|i'll) (no longer|not) (respond|reply|answer|engage|communicate|correspond)",
    "(we|i) won't (respond|reply|answer|engage|communicate|correspond) [to|with] [you|any|further]",
    "(do not|don't) (contact|write to|call|message) us (again|any more|anymore)",
    "any further (messages|emails|e-mails|contact|letters) (will|shall) (be ignored"
    "|not be answered|be deleted|go unanswered)",
    unless_nearby=("until", "till monday"),
)
_WARNED = re.compile(
    r"\b(?:(?:i|we)(?:'ve| have|'d| had)? (?:already )?(?:asked|warned|told|said|wrote)\b"
    r"|as (?:i|we) (?:said|announced)|warning|twice|again and again|more than once)\b"
)
_LIMIT_BEFORE = re.compile(
    r"\b(?:please (?:stop|refrain)|(?:i|we)(?:'ll| will) (?:end|close|block|stop)|warn\w*"
    r"|otherwise|refrain|tolerate|one more)\b"
)
_WAY_BACK = re.compile(
    r"\b(?:appeal|review|complain(?:t|ts)?\b|ombudsman|until|from (?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|you can|you may|by (?:letter|e-?mail|post|phone)|reach us|look at it again"
    r"|write to|in (?:\w+ )?(?:days|weeks|months)|for (?:\w+ )?(?:days|weeks|months)"
    r"|emergenc\w+)\b|@"
)


def find(look: Look) -> Iterator[Span | None]:
    """Where it ends, when no warning went before or no way back is named."""
    found = [span for span in _SHUTS_OUT(look) if span is not None]
    ends = [span for span in _ENDS(look) if span is not None]
    if ends and (abusive(look) or _was_warned(look)):
        found += ends
    if found and not (_was_warned(look) and _WAY_BACK.search(look.lower)):
        yield min(found)


def _was_warned(look: Look) -> bool:
    """Whether a warning stands in the draft or in an earlier message of ours."""
    earlier = (Look(message.text).lower for message in look.before if message.by == "us")
    return _WARNED.search(look.lower) is not None or any(map(_LIMIT_BEFORE.search, earlier))
