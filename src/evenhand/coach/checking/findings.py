"""Every check looks at a draft; what they find is put in order of the harm that it would do."""

from __future__ import annotations

import re

from evenhand.coach.checking import checks
from evenhand.coach.hearing import awake
from evenhand.coach.rule import NOTHING_KNOWN, Loaded, Look
from evenhand.coach.spoken import Draft, Facts, Finding, Reading, Span
from evenhand.coach.text.quoting import masked

HARM = ("law", "blame", "feeling", "trust", "answer", "apology", "warmth", "wording")
"""The concerns of checks, from what harms the customer most to what only grates.

What may be unlawful comes first; then what turns on the customer, what tells them how to feel, what
they will rely on in vain, what leaves them without an answer; then how we apologise, how warm we
are, and single words.
"""

_QUOTED = re.compile(
    r"\u201c[^\u201d\n]{1,400}\u201d|\"[^\"\n]{1,400}\"|\u00ab[^\u00bb\n]{1,400}\u00bb"
)


def check(
    draft: Draft, reading: Reading | None = None, facts: Facts = NOTHING_KNOWN
) -> tuple[Finding, ...]:
    """What is found in `draft`, most harmful first, then in the order of the text.

    Args:
        draft: the reply, and the message that it answers. Quoted mail, signatures and words in
            quotation marks are not looked at. Without `in_reply_to` and `reading`, checks that need
            to know what was said stay silent; so do those that need `before` or `sent`. In a
            language that the coach does not read, nothing is found.
        reading: what the coach understood of the message answered.
        facts: what is known beside the text: records, policies, open promises, working hours.
    """
    own = _own_words(draft.text)
    look = Look(own, draft.in_reply_to, reading, draft.before, facts, draft.sent)
    found = [
        _finding(rule, span, draft.text)
        for rule, find in awake(checks, look, look.language)
        if not rule.trial
        for span in find(look)
    ]
    return tuple(sorted(found, key=_harm_then_place))


def first_shown(findings: tuple[Finding, ...], most: int = 3) -> tuple[Finding, ...]:
    """The few of `findings` that are shown at once, one of each check as long as there are several.

    More than two or three hints on a draft get ignored, and the important one with them.
    """
    firsts: dict[str, Finding] = {}
    for finding in findings:
        firsts.setdefault(finding.rule, finding)
    again = [finding for finding in findings if firsts[finding.rule] is not finding]
    shown = [*firsts.values(), *again][:most]
    return tuple(sorted(shown, key=_harm_then_place))


def _own_words(text: str) -> str:
    """`text` with what is quoted blanked, so that every offset still holds."""
    return _QUOTED.sub(lambda m: " " * len(m.group()), masked(text))


def _finding(rule: Loaded, span: Span | None, text: str) -> Finding:
    words = span.of(text) if span is not None else None
    return Finding(rule.name, rule.concern, rule.hint, span, words)


def _harm_then_place(finding: Finding) -> tuple[int, bool, Span, str]:
    rank = HARM.index(finding.concern) if finding.concern in HARM else len(HARM)
    return rank, finding.span is None, finding.span or Span(0, 0), finding.rule
