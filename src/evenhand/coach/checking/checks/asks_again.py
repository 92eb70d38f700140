"""The reply asks for what the customer has given already.

Why it matters: whoever must say it twice knows that nobody read it the first time, and wonders
what else was not read.

Say instead: use it and show that you have it: "I have your order 4471 in front of me." Where
something is still missing, ask for that alone and say what it is for. Asking somebody to prove who
they are is another matter, and is left alone.

Source: trade practice; contact centres hand the transcript on for this reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from evenhand.coach.checking.given import ITEMS
from evenhand.coach.checking.theirs import content
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Facts, Message, Span

rule = Rule(
    concern="answer",
    hint="They have told you this already. Use it; ask only for what is missing.",
    since="0.2",
)

_ORDER = "My order number is WX-20418 and the kettle leaks."

notices = (
    Answering(to=_ORDER, draft="Thank you, Ines. «Could you send me your order number»?"),
    Answering(
        to="Write to ada@example.org, please, I am deaf and cannot take calls.",
        draft="«What is your e-mail address»?",
    ),
    Answering(
        to="It says error 41-B in Chrome and in Edge.",
        draft="Thank you. «What is the exact error message»?",
    ),
    Answering(
        to="The chair was to come to 12 Pear Tree Lane, and it never did.",
        draft="«Please send us your full address» and we will look.",
    ),
    Answering(
        to="I have attached two photos of the cracked tile.",
        draft="«Please send us a photo» of the damage, then we can decide.",
    ),
    Answering(
        to="The lift stops between floors. I've sent you the engineer's report on 4 May.",
        draft="We will look at it. «We need the report» first.",
    ),
    Answering(
        to="The printer shows E4. I've restarted it three times.",
        draft="«Have you tried restarting» the printer?",
    ),
    Answering(
        to="And now?",
        draft="«May I have your account number», please?",
        before=(Message("It is about account 77-40912, I was charged twice."),),
    ),
    Answering(
        to="When does my grandmother's bed come?",
        draft="«Please tell me your postcode» and I will look.",
        facts=Facts({"name": "Edda Lind", "postcode": "24103"}),
    ),
    Answering(
        to="The heating has been off since Tuesday evening.",
        draft="«When did this start»?",
    ),
)

ignores = (
    Answering(
        to="I live at 12 Pear Tree Lane, please send it there.",
        draft="Could you confirm your address, please, before it leaves?",
    ),
    Answering(
        to="I live at 12 Pear Tree Lane, please send it there.",
        draft="What is your e-mail address, please? Please send the label to the address above.",
    ),
    "Could you send me your order number?",
    Answering(to="My kettle leaks.", draft="Could you send me your order number?"),
    Answering(
        to=_ORDER, draft="Is WX-20418 the order number on the box as well, could you tell me?"
    ),
    Answering(
        to=_ORDER, draft="Your order number WX-20418 is with the workshop; send me your address."
    ),
    Answering(
        to="My postcode is SW1A 1AA.",
        draft="For your security, please give me your postcode before we speak about the account.",
    ),
    Answering(
        to="I have attached two photos of the cracked tile.",
        draft="Could you send a photo of the label on the box as well?",
    ),
    Answering(
        to="Do you need the report? I have not sent you the report yet.",
        draft="Yes, we need the report first.",
    ),
    Answering(to="The printer shows E4.", draft="Have you tried restarting the printer?"),
    Answering(to="My order number is WX-20418.", draft="Could you send me your account number?"),
)

_ASK = (
    r"\b(?:(?:could|can|would|will) (?:you|i|we)|may (?:i|we)|please|kindly|we(?:'ll"
    r"| will)? (?:now )?(?:need|require)|i(?:'ll)? need|(?:send|give|dm|tell|e-?mail) (?:me|us)"
    r"|let (?:me|us) know|what(?:'s| is| was)|quote)\b"
)
_TO_GIVE = (
    r"(?:[\s,]+(?:please|kindly|you|i|we|us|me|in|to|for|now|also|first|have|get|take|ask|send"
    r"|give|provide|tell|share|quote|supply|upload|attach|enclose|include|add|dm|pm|let|know"
    r"|e-?mail|need|your|the|a|an|with|full|own|of|copy|copies|last|three|two|some|any|what|is"
    r"|was|my|confirm|exact)\b){0,9}?"
)
_PROVING = re.compile(
    r"\bconfirm (?:your|the) (?:full |e-?mail |phone |home |delivery |post)?(?:name|address"
    r"|number|code|postcode)|\b(?:secur\w+|verif\w+|identi\w+|data protection"
    r"|it'?s (?:really )?you|fraud|clearer|sharper|closer|another|second|new|more|different"
    r"|other|better|again because|didn'?t (?:open|come|arrive)|could(?:n't| not) (?:open|read)"
    r"|as well|too\b|instead)"
)
_NOT_SENT = re.compile(
    r"\b(?:not|never|haven'?t|hasn'?t|didn'?t|was|were|been|will|can|could|should|shall|to|you"
    r"|i'll|if)\b[^.!?]{0,12}$"
)

_ASKED = tuple(re.compile(rf"{_ASK}{_TO_GIVE}\s+{item.asked}") for item in ITEMS)
_GIVEN = tuple(re.compile(item.given) for item in ITEMS)

_PAPERS = (
    r"(?:invoices?|receipts?|forms?|payslips?|passport|selfie|certificates?|probate|statements?"
    r"|reports?|bills?|contract|licen[cs]e|letter|videos?|logs?)"
)
_ASKED_PAPER = re.compile(rf"{_ASK}{_TO_GIVE}(?:\s+[\w']+){{0,4}}?\s+(?P<paper>{_PAPERS})\b")
_SENT = re.compile(
    r"\b(?:sent|uploaded|attached|enclosed|submitted|posted|e-?mailed|handed in|filled in"
    r"|been through)\b[^.!?\n]{0,100}"
)
_TRIED = re.compile(
    r"\b(?:have you(?: already)? (?:tried|checked|restarted|reset|rebooted|cleared|reinstalled)"
    r"|(?:could|can|would) you(?: please)? (?:try|check|restart|reset|reboot|clear|reinstall)"
    r"|(?:please|kindly) (?:try|check|restart|reset|reboot|clear"
    r"|reinstall))\b(?: (?:to )?(?:restarting|resetting|rebooting|clearing|reinstalling"
    r"|checking)\b)?"
)
_DID = re.compile(
    r"\b(?:checked|restarted|reset|rebooted|cleared|reinstalled|unplugged)\b[^.!?\n]{0,40}"
)
_STEM = re.compile(r"(?:re)?(check|start|set|boot|clear|install)\w*")
_ASKED_START = re.compile(
    r"\bwhen did (?:it|this|that|the \w+) (?:start|begin|happen|stop|first)\b"
)
_GIVEN_START = re.compile(
    r"\b(?:since|started|began|happened|stopped)\b[^.!?\n]{0,12}\b(?:yesterday|today|last"
    r"|this morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2})"
)


def find(look: Look) -> Iterator[Span]:
    """Each request for a thing that was given in their messages or is known of the customer."""
    told = "\n".join(
        [*(m.text for m in look.before if m.by == "customer"), look.in_reply_to]
    ).strip()
    if not told and not look.facts.customer:
        return
    theirs = _lower(told)
    for asked, is_given in (*_items_given(look, theirs), *_others_given(theirs)):
        for match in asked.finditer(look.lower):
            span = Span(*match.span())
            if is_given(match) and not _is_proving(look, span, theirs):
                yield span


_Given = Callable[[re.Match[str]], bool]


def _items_given(look: Look, theirs: str) -> Iterator[tuple[re.Pattern[str], _Given]]:
    known = {str(key).lower().replace("_", " ") for key, v in look.facts.customer.items() if v}
    for item, asked, given in zip(ITEMS, _ASKED, _GIVEN, strict=True):
        if look.words.isdisjoint(item.nouns):
            continue
        if not known.isdisjoint(item.keys) or given.search(theirs):
            yield asked, lambda _match: True


def _others_given(theirs: str) -> tuple[tuple[re.Pattern[str], _Given], ...]:
    return (
        (_ASKED_PAPER, lambda match: _paper_sent(theirs, match["paper"])),
        (_TRIED, lambda match: _step_done(theirs, match)),
        (_ASKED_START, lambda _match: _GIVEN_START.search(theirs) is not None),
    )


def _paper_sent(theirs: str, paper: str) -> bool:
    """Whether they say that they have sent `paper`."""
    return any(
        re.search(rf"\b{paper.rstrip('s')}s?\b", sent.group())
        and not _NOT_SENT.search(theirs[max(0, sent.start() - 30) : sent.start()])
        for sent in _SENT.finditer(theirs)
    )


def _step_done(theirs: str, asked: re.Match[str]) -> bool:
    """Whether they say that they have done the step that is asked for, to the same thing."""
    acts = set(_STEM.findall(asked.group())) - (
        {"check"} if "check" not in asked.group() else set()
    )
    what = content(asked.string[asked.end() : asked.end() + 40])
    return any(
        acts & set(_STEM.findall(done.group()))
        and (what & content(done.group()) or acts - {"check", "set"})
        and not _NOT_SENT.search(theirs[max(0, done.start() - 12) : done.start()].replace("i ", ""))
        for done in _DID.finditer(theirs)
    )


def _is_proving(look: Look, span: Span, theirs: str) -> bool:
    """Whether it is asked to prove who they are, for another one, or to compare what we have."""
    sentence = look.sentence_around(span).of(look.lower)
    told = re.findall(r"\b[\w/-]*\d[\w/-]{3,}", sentence)
    return _PROVING.search(sentence) is not None or any(number in theirs for number in told)


@lru_cache(maxsize=64)
def _lower(text: str) -> str:
    return Look(text).lower
