"""What our own draft does, where several checks need to know: apologies, acts, requests, a no."""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words

apology = pattern(
    r"(?<!not )(?<!n't be )\b(?:(?:(?:i|we)(?:'?m|'?re| am| are)?(?: (?:so|very|truly|really"
    r"|sincerely"
    r"|deeply|do|must))* )?(?:sorry(?! to (?:say|hear))|apologi[sz]e)\b|(?:my |our "
    r"|please accept (?:my|our) )?"
    r"(?:sincere |sincerest |deepest |humble )?apologies\b)"
)
"""An apology, from its "I am" to its "sorry"."""

_NO_ACT = r"(?!(?:review|not|clos|reject|decid|declin|receiv|consider|assess|experienc)(?:e?d)\b)"
_DONE = (
    rf"{_NO_ACT}(?:\w{{3,14}}(?:ed|nt|de)|put|set|told|taken|given|got|left|written|spoken|turned"
    r"|found|kept)"
)
_DOING = r"(?:sending|calling|refunding|going to|replacing|arranging|looking into|checking|asking)"
_IS_DONE = (
    r"(?:refund|sent|replac|credit|deliver|collect|repair|contact|call|mend|fix|fitt|relaid|book"
    r"|moved|cancell|waiv|remov|correct|revers|reinstat|upgrad|put right|reserv|answer|back (?:by"
    r"|on))"
)
_DID = (
    r"(?:moved|sent|asked|rang|called|put|gave|checked|stopped|booked|filed|ordered|refunded"
    r"|credited"
    r"|told|changed|added|wrote|took|cancelled|reset|removed|corrected|spoke|arranged|passed)"
)
promise = pattern(
    r"\b(?:(?<!nothing )(?:i|we)(?:'ll| will| shall| can(?!'t))\b"
    rf"|(?:i|we)(?:'ve| have) (?:now |already |just |also )?{_DONE}\b"
    rf"|(?:i'm|we're|i am|we are) {_DOING}"
    rf"|(?:i|we)(?: also| just| now)? {_DID}\b"
    rf"|(?:will|has been|have been|is being|are being) (?:be )?{_IS_DONE}"
    r"|(?:is|are) (?:now |already )?(?:refund|sent|credit|book|order|arrang|upgrad|put right"
    r"|reserv)"
    r"|(?:she|he|they|it|that|one|someone|team|engineer|driver|courier|colleague|nurse|officer)"
    r"(?:'ll| will)(?! (?:not|remain|stay|be (?:charged|closed|rejected|kept)))\b"
    r"|(?:on its way|on the way|in the post|comes? (?:on|at|by|between|round)|is coming)\b"
    r"|let (?:me|us) \w|(?:well|ill) (?:check|look|get|send|call|take|ask)\b"
    r"|(?:we|i) pay\b|you're (?:each )?owed\b|(?:ordered|booked|reserved) (?:for you|in your name))"
)
"""What we do, have done or will do for the customer."""

request = either(
    pattern(
        r"\?|\bplease\b|<link>|https?://|\b(?:could|can|would) you\b|\byou (?:can|could|may|might"
        r"|will be able)\b"
        r"|\blet (?:me|us) know\b|\bkindly\b|\bvisit\b|\b(?:send|give|call|dm|message|contact"
        r"|tell|show|ring|text|reply) (?:me|us)\b|\bif you(?:'d| would)? (?:like|prefer|want"
        r"|rather)\b"
        r"|(?:^|[.!?:\n]\s{0,3}|, (?:so |but )?)(?:try|ask|use|call|ring|bring|book|pick|choose"
        r"|go to|head"
        r"|reply|tap|click|press|write|e-?mail|speak|check|pop|contact|turn|open|take|sign|log)\b"
    ),
    phrases("(reach|reaching) out", "get in touch", "the next step", "join us"),
)
"""What the customer is asked or told that they can do."""

refusal = phrases(*words("refusals"), unless=words("refusals_not"))
"""A no."""
