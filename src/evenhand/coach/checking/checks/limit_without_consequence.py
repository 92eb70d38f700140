"""A limit is set, without what happens otherwise, or without a word that help goes on.

Why it matters: a mere "please refrain" invites the next insult, because nothing follows from it.
And whoever hears only the warning believes that their matter is closed with it.

Say instead: the behaviour, the request, the consequence, and that you go on helping: "I want to
sort out the invoice with you. If there are more insults, I'll end this chat; e-mail still works."

Source: published staff-protection policies (warn, then consequence, then end); The Customer Isn't
Always Right (essay) on firmness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="trust",
    hint="Say what follows if it goes on, and that you still help with the matter.",
    since="0.2",
)

notices = (
    Answering(
        to="Your Mr Dunne is a useless pig.",
        draft="The fee was 4 euros. «Please refrain from abusive language».",
    ),
    Answering(
        to="I hope your house burns down, Pauline.",
        draft="I can refund the fee today. «I ask you to stop writing» about my house.",
    ),
    "Insults of this kind «will not be tolerated».",
    "«There's no need for that language», I only work here.",
    "«We do not tolerate abuse». If it goes on, I will close this chat.",
)

ignores = (
    Answering(
        to="Your Mr Dunne is a useless pig.",
        draft="I'll help you with the fee. Please refrain from insults: with the next one I'll end "
        "this chat.",
    ),
    Answering(
        to="You thieves, answer me.",
        draft="I want to sort out the fee. Please stop insulting my colleague; if it goes on, I "
        "will end the chat and we continue by letter.",
    ),
    "Please refrain from using the lift in a fire.",
    "The scales do not tolerate water.",
    "Please stop the machine before you open the door.",
    "I ask you to stop at the gate and ring twice.",
)

_ABUSE = (
    "(abusive|abuse|insulting|insults|swearing|shouting|offensive|threatening|threats|foul|rude"
    "|obscene|vulgar|profanity|profanities|aggressive|inappropriate|bad)"
)
_LIMIT = phrases(
    f"[please|kindly] refrain from [using|such|any|the use of|making|sending] {_ABUSE} "
    f"[language|messages|remarks]",
    f"[please|kindly] (stop|avoid) [using|the|making|sending|with] {_ABUSE} "
    f"[language|messages|remarks]",
    f"[please|kindly] (don't|do not) use {_ABUSE} language",
    "[please] mind your (language|manners|tone)",
    "[please] (keep|stay|remain|be) [it|things|this] (civil|polite|respectful)",
    "(there's|there is) no need for [this|that|such] [kind of] (language|insults|abuse|swearing"
    "|tone)",
    "(i|we) (won't|will not) be (spoken|talked) to like (this|that)",
    "(don't|do not) (speak|talk) to (me|us|my colleague|my colleagues|our staff) like (this|that)",
    "(your|this|that|such) (language|tone|behaviour|behavior) is (unacceptable|not acceptable"
    "|inappropriate|out of order)",
    "[please|kindly] stop (insulting|threatening|swearing at|shouting at|harassing)",
    "(watch|moderate) your (language|tone|mouth|words)",
    "(i|we) (ask|must ask|am asking|are asking|would ask"
    "|have to ask) you to stop [writing|insulting|threatening]",
    "(i|we) (ask|must ask|would ask) you to (be civil|be polite|stay polite|remain polite"
    "|keep it civil)",
    f"(we|i) (do not|don't|will not|won't|cannot|can't) (tolerate"
    f"|accept) [this|such|any|your] [kind of] {_ABUSE}",
    "will not be tolerated",
    "won't be tolerated",
    f"(this|such|that) {_ABUSE} (language|tone|behaviour|behavior) is not acceptable",
    "(insulting|threatening|abusing) (me|us|my colleague|my colleagues|our staff|my family"
    "|our team)",
)
_CONSEQUENCE = re.compile(
    r"\b(?:otherwise|(?:i|we)(?:'ll| will| shall| am going to| have to| may"
    r"| can) (?:\w+ )?(?:end|close|stop|block|leave|hang up|report|pass|restrict|no longer)"
    r"|one more|the next (?:one|time|insult|message)|next time|if (?:it|this|you|they|that"
    r"|there)(?:'s| is| are)? (?:\w+ )?(?:goes on|go on|continues?|happens?|more|carry on|keep)"
    r"|will (?:lead to|be (?:ended|closed|blocked|reported))|or (?:i|we|this|the)(?:'ll| will))"
)
_HELP = re.compile(
    r"\b(?:(?:i|we)(?:'ll| will|'d| would| can| do|'m| am| are)? (?:\w+ )?(?:help|sort|solve|fix"
    r"|still|keep|continue|answer|go on|refund|happy|glad|here|work on|look into|be in touch"
    r"|put)|want to (?:help|sort|solve|fix|put)|(?:reach|write to|e-?mail|letter"
    r"|answer) (?:\w+ ){0,3}(?:works|open|there)|e-?mail)\b"
)
_RUDE = re.compile(
    r"\b(?:abus\w+|insult\w*|threat\w*|swear\w*|shout\w*|offensive|language|tone|civil|polite"
    r"|house|family|messages?|remarks?|kind|behaviou?r|profanit\w+|me|colleagues?|staff)\b"
)


def find(look: Look) -> Iterator[Span | None]:
    """The first limit, when its consequence or the help that goes on is missing."""
    found = [span for span in _LIMIT(look) if span is not None]
    about = [s for s in found if _RUDE.search(look.sentence_around(s).of(look.lower))]
    if about and not (_CONSEQUENCE.search(look.lower) and _HELP.search(look.lower)):
        yield about[0]
