"""Emoji, exclamation marks or a happy opening in an answer to someone upset.

Why it matters: cheer against anger or grief says that nobody read the message.

Say instead: plain, quiet sentences. Sparkle is kept for praise, where it belongs.

Source: trade practice; for anger, a moment of silence and then an empathic line (Canity, How to
Deal with Customers, 2022).
"""

from __future__ import annotations

from evenhand.coach.checking.theirs import upset
from evenhand.coach.kinds import either, only_if, pattern
from evenhand.coach.rule import Answering, Rule

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
)

find = only_if(
    upset,
    either(
        pattern(r"[\u263a\U0001f600-\U0001f64f\U0001f389\U0001f973\U0001f680\u2728]"),
        pattern(
            r"\b(?:happy (?:mon|tues|wednes|thurs|fri)day|no worries|great news|awesome"
            r"|yay)\b!{0,3}"
        ),
        pattern(r"(?:[\w']{1,20} )?[\w']{1,20}!{2,5}", needs=("!!",)),
    ),
)
