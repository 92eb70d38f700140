"""Something that cannot be undone is done, and nobody said yes to it.

Why it matters: a deleted account does not come back with an apology. One question more is cheap;
the second failure, made while mending the first, is not.

Say instead: name the act and what goes with it, and wait: "Shall I close the account? Your photos
would go with it, for good. Answer yes, and it is done today."

Source: tau2-bench, retail policy: list the act and obtain an explicit yes before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="trust",
    hint="This cannot be undone. Name what goes, and ask for a yes first.",
    since="0.2",
)

notices = (
    Answering(
        to="I might stop the milk at some point. What would it cost to come back?",
        draft="Coming back is free. «I've cancelled your subscription» from today.",
    ),
    Answering(
        to="I cannot log in on the new phone.",
        draft="«I'll delete your account» and you can sign up afresh.",
    ),
    Answering(
        to="Please cancel the plan, the button is grey.",
        draft="It is cancelled, and «I have erased your photos» as well.",
    ),
    Answering(
        to="Cancel the cover? Or make it smaller, I'm not sure.",
        draft="«I have cancelled the policy» as of today.",
    ),
    Answering(
        to="I cannot log in on the new phone.",
        draft="I have «gone ahead and deleted your account», please sign up afresh.",
    ),
    "You have not replied, so «your account will be closed» on Monday.",
)

ignores = (
    "I've cancelled your subscription from today.",
    Answering(to="Please cancel my subscription.", draft="I've cancelled your subscription."),
    Answering(to="Delete everything you have on me.", draft="I have erased your photos and data."),
    Answering(
        to="I cannot log in on the new phone.",
        draft="I could delete your account. Shall I? Your photos would go with it.",
    ),
    Answering(
        to="I cannot log in on the new phone.",
        draft="I'll delete your account only once you tell me that the photos are saved.",
    ),
    Answering(to="I ordered two by mistake.", draft="I've cancelled the second order for you."),
    Answering(to="Is the shop open?", draft="The account desk will be closed on Monday."),
    Answering(to="I can't log in.", draft="I've deleted the old password from the list."),
)

_FAMILIES = {
    "cancel": r"cancel\w*|stop\w*|end(?:ed|ing)?|terminat\w*|unsubscrib\w*|get out|leav\w+",
    "terminate": r"cancel\w*|stop\w*|end(?:ed|ing)?|terminat\w*|clos\w+",
    "close": r"clos\w+|cancel\w*|delet\w*|shut\w*|terminat\w*",
    "delete": r"delet\w*|eras\w+|remov\w+|wip\w+|gdpr|forget me|get rid|take (?:it|them) off",
    "erase": r"delet\w*|eras\w+|remov\w+|wip\w+|gdpr|get rid|factory",
    "wipe": r"delet\w*|eras\w+|remov\w+|wip\w+|reset|factory",
}
_VERB = "|".join(_FAMILIES)
_ENDINGS = ("", "d", "ed", "led")
_ACTS = frozenset(verb + ending for verb in _FAMILIES for ending in _ENDINGS)
_THINGS = (
    r"(?:account|accounts|subscription|policy|policies|cover|contract|membership|profiles?"
    r"|history|photos?|files?|data|backups?|everything|plan|booking|reservation|order|orders"
    r"|mailbox|workspace|project|phone|card|number)"
)
_WE = re.compile(
    r"\b(?:i|we)(?:'ve| have|'ll| will| am going to|'m going to| are going to"
    r"|'re going to)?(?: now| already| also"
    rf"| just| hereby)? (?P<verb>{_VERB})(?:d|ed|led|s)?(?: and (?P<other>{_VERB})d?)? (?:all "
    rf"|the |your |of |both |old )*(?:(?!for |from |about |it )\w+ )?(?P<thing>{_THINGS})\b"
    rf"|\bcancelled it and (?P<also>{_VERB})d? (?:all |the |your )*(?P<and_thing>{_THINGS})\b"
)
_DONE = re.compile(
    rf"\bgone ahead and (?P<verb>{_VERB})(?:l?ed|d)\b(?: (?:your|the|all"
    rf"|both))?(?: \w+)? (?P<thing>{_THINGS})\b|\byour (?:\w+ )?(?P<its_thing>{_THINGS}) (?:has"
    rf"|have) (?:now |therefore )?been (?:\w+ and )?"
    r"(?P<its>cancel|delete|close|erase|wipe|terminate)(?:l?ed|d)\b(?! (?:by|because|due|after"
    r"|as)\b)"
)
_ANNOUNCED = re.compile(
    rf"\byour (?:\w+ )?{_THINGS} (?:will be|is being|is going to be) "
    r"(?:closed|deleted|cancelled|canceled|erased|wiped|terminated)\b"
)
_SILENCE = re.compile(
    r"\b(?:not|haven't|no|without) (?:\w+ )?(?:replied|repl(?:y|ies)|respon\w+|answer\w*|heard"
    r"|reacted)\b|\binactiv\w+"
)
_HEDGED = re.compile(
    r"\b(?:maybe|might|not sure|unsure|perhaps|thinking (?:of|about)|at some point|wondering"
    r"|considering|if i|what (?:happens|would|if)|before i|or (?:maybe|perhaps|reduce|make|just)"
    r"|could i|can i|how (?:do|can|would)|should i|don't|do not|didn't|did not|never)\b"
)
_ASKS = re.compile(
    r"\b(?:shall i|shall we|should i|would you like|do you want|are you sure|is that (?:ok|okay"
    r"|right|what)|go-ahead|(?:once|when|if|as soon as|until|only) (?:\w+ )?you(?:'ve"
    r"| have)? ?(?:\w+ )?(?:confirm|agree|say|said|tell|reply|want|answer|wish|like)|your (?:yes"
    r"|ok|consent)|please confirm|as you asked|as requested|as you wished)"
)
_UNDO = re.compile(
    r"\b(?:duplicate|twice|two by|by mistake|accident\w*|wrong|money back|refund|return"
    r"|don't want|do not want|no longer|fraud\w*|stolen|hack\w*|scam)\b"
)


def find(look: Look) -> Iterator[Span]:
    """The first act that cannot be undone and that they did not ask for."""
    if look.words.isdisjoint(_ACTS) or _ASKS.search(look.lower):
        return
    if look.in_reply_to:
        theirs = Look(look.in_reply_to).lower
        for act in (*_WE.finditer(look.lower), *_DONE.finditer(look.lower)):
            if not _was_asked(theirs, act):
                yield _place(act)
                return
    announced = _ANNOUNCED.search(look.lower)
    if announced is not None and _SILENCE.search(look.lower):
        yield Span(*announced.span())


def _was_asked(theirs: str, act: re.Match[str]) -> bool:
    """Whether they asked for this very act in plain words, or want to be rid of an order."""
    if _UNDO.search(theirs):
        return True
    named = act.groupdict()
    verb = named.get("its") or named.get("also") or named.get("other") or named["verb"]
    asked = re.search(rf"\b(?:{_FAMILIES[verb]})\b", theirs)
    return asked is not None and not _HEDGED.search(theirs)


def _place(act: re.Match[str]) -> Span:
    also = act.groupdict().get("also")
    return Span(act.start("also") if also else act.start(), act.end())
