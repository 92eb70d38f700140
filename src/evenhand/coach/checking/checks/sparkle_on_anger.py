"""Emoji, exclamation marks or a happy opening in an answer to someone upset.

Why it matters: cheer against anger or grief says that nobody read the message.

Say instead: plain, quiet sentences. Sparkle is kept for praise, where it belongs.

Source: trade practice; for anger, a moment of silence and then an empathic line (Canity, How to
Deal with Customers, 2022).
"""

from __future__ import annotations

from collections.abc import Iterable

from evenhand.coach.checking.theirs import situation, upset
from evenhand.coach.kinds import either, pattern
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="feeling",
    hint="Too cheerful for how they feel. Say it quietly.",
)

notices = (
    Answering(
        to="I am so disappointed, the roses were brown on my mother's grave.",
        draft="«Happy Friday!» The roses are replaced today.",
    ),
    Answering(
        to="This is unacceptable, three hours in the cold.",
        draft="Three hours in the cold should not happen. The fare is refunded «😊».",
    ),
    Answering(
        to="Worst dentist ever, the crown fell out at lunch.",
        draft="Your crown is fitted again tomorrow at nine, «no worries!!»",
    ),
    Answering(
        to="Fourteen eggs broken out of fifteen.",
        draft="Sounds like scrambled eggs for tea! «😂»",
        situation="problem",
    ),
    Answering(
        to="This is unacceptable, our whole office cannot log in.",
        draft="«Great to hear from you!» Ann is on it and posts here by 9:20.",
    ),
)

ignores = (
    "Happy Friday! The roses are in. 😊",
    Answering(to="The roses are lovely, thank you!", draft="So glad to hear it! 😊"),
    Answering(
        to="This is unacceptable, three hours in the cold.",
        draft="Three hours in the cold should not happen. The fare is refunded today.",
    ),
    Answering(
        to="I am so disappointed, the happy hour ended early.",
        draft="The happy hour ended early because of me; the next round is ours.",
    ),
    Answering(
        to="This is unacceptable, three hours in the cold.",
        draft="Three hours should never happen 😔 The fare is refunded today.",
    ),
    Answering(
        to="My egg timer is broken.",
        draft="A new timer leaves us today 🙂",
        situation="problem",
    ),
)

_CHEERFUL = (
    r"[\u263a\u2728\U0001f600-\U0001f60f\U0001f61b-\U0001f61d\U0001f638-\U0001f63b\U0001f642"
    r"\U0001f643\U0001f648-\U0001f64c\U0001f680\U0001f389\U0001f38a\U0001f917\U0001f923"
    r"\U0001f929\U0001f970\U0001f973]"
)
_LAUGHING = pattern(r"[\U0001f602\U0001f606\U0001f61b-\U0001f61d\U0001f923]")
_SUNNY = either(
    pattern(_CHEERFUL),
    pattern(
        r"\b(?:happy (?:mon|tues|wednes|thurs|fri)day|no worries|great news|awesome|yay"
        r"|(?:great|lovely|good) to hear from you|thanks for (?:your|the) tweet)\b!{0,3}"
    ),
    pattern(r"(?:[\w']{1,20} )?[\w']{1,20}!{2,5}", needs=("!!",)),
)


def find(look: Look) -> Iterable[Span | None]:
    """Cheer to someone upset; to someone who only reports a problem, laughter alone."""
    if upset(look):
        return _SUNNY(look)
    return _LAUGHING(look) if situation(look) in _TROUBLED else ()


_TROUBLED = ("problem", "disappointed", "angry", "hurting")
