"""What our own draft does, where several checks need to know: apologies, acts, requests, a no."""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases

apology = pattern(
    r"(?<!not )(?<!n't be )\b(?:(?:(?:i|we)(?:'?m|'?re| am| are)?(?: (?:so|very|truly|really"
    r"|sincerely"
    r"|deeply|do|must))* )?(?:sorry(?! to (?:say|hear))|apologi[sz]e)\b|(?:my |our "
    r"|please accept (?:my|our) )?"
    r"(?:sincere |sincerest |deepest |humble )?apologies\b)"
)
"""An apology, from its "I am" to its "sorry"."""

promise = pattern(
    r"\b(?:(?:i|we)'ll|(?:i|we) (?:will|shall|can(?!'t)|have (?:already )?(?:refund|sent|order|book"
    r"|rais|ask|"
    r"pass|credit|arrang|cancel|replac)\w*)|(?:i|we)'ve (?:now |already |just )?\w{3,14}(?:ed|nt"
    r"|de)"
    r"|(?:i'm|we're|i am|we are) (?:sending|calling|refunding|going to|replacing|arranging"
    r"|looking into|"
    r"checking|asking)|(?:will|has been|have been|is being) (?:be )?(?:refund|sent|replac|credit"
    r"|deliver|"
    r"collect|repair|contact|call)\w*|let (?:me|us) \w|(?:well|ill) (?:check|look|get|send|call"
    r"|take|ask))\b"
)
"""What we do, have done or will do for the customer."""

request = either(
    pattern(
        r"\?|\bplease\b|<link>|https?://|\b(?:could|can|would) you\b|\byou (?:can|could|may|might"
        r"|will be able)\b"
        r"|\blet (?:me|us) know\b|\bkindly\b|\bvisit\b|\b(?:send|give|call|dm|message|contact"
        r"|reply) (?:me|us)\b"
    ),
    phrases("(reach|reaching) out", "get in touch", "the next step", "join us"),
)
"""What the customer is asked or told that they can do."""

refusal = phrases(
    "unfortunately",
    "(not possible|no way) [for us] to",
    "(we|i) (can't|cannot|can not|won't|will not|couldn't|could not)",
    "(we're|we are|i'm|i am) (unable|not able|afraid) [to]",
    "it (is|was) not possible",
    "(isn't|not) (possible|available|refundable|allowed|permitted)",
    "(against|not in line with) our policy",
    "(company|our) policy (is|says|states|does)",
    "we (don't|do not) (offer|accept|allow|refund|make exceptions)",
    "non-refundable",
    "there (is|'s) (no|nothing)",
    unless=(
        "unfortunately for us",
        "(can't|cannot) (wait|thank|believe|apologise|apologize|imagine|say|help that|help it)",
    ),
)
"""A no."""
