"""A turn to our own defence: how things are here, or what the customer ought to have done.

Why it matters: it tells the customer that the matter is their problem and that no help will come.
Someone disappointed who hears it becomes someone angry, and tells friends.

Say instead: what they hoped for, then what you will do and by when. A fact that they need comes
after the remedy and without "you".

Source: Canity, How to Deal with Customers (2022), on the classic defensive response.
"""

from __future__ import annotations

from evenhand.coach.checking.narrowing import once_a_sentence
from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="blame",
    hint="Tells them it is their problem. Leave it out, or say what you will do.",
)

notices = (
    "«Well we can't help that», the lamps come from abroad.",
    "«The colours on the site are just a guide», so could you send me a picture?",
    "«It's your responsibility» to arrive at the gate in good time.",
    "«You should have read» the label before washing it.",
    "«As clearly stated» on the ticket, the fare cannot be refunded.",
    "I asked in the kitchen. «That's just how it works» on Sundays, love.",
    "«If you had checked» the size chart, the boots would fit.",
    "«Our position remains unchanged».",
    "The vet was closed and «it is not our fault».",
    "I have looked, and «nobody else has complained» about the noise.",
    "I cannot answer that since «I was not privy to» the call.",
    "Sorry, «I only work here».",
    "«You failed to» cancel the lesson in time.",
    "«Youre supposed to» bring the form yourself.",
    "The strike is «out of our hands».",
    "«As per our policy» a deposit is kept.",
    "Press Ctrl and B, «it's in the release notes».",
    "The fee «was made perfectly clear» in April.",
    "«We cannot be held responsible» for coats.",
    "«Most customers manage» the lock at once.",
    "«You're the first person to mention» the noise.",
    "«You signed the lease» with that clause in it.",
)

ignores = (
    "Here is just a guide to help you set up the router.",
    "You should have received the letter by now; if not, I will send it again.",
    "You should have an e-mail from us in a minute.",
    "We can't help you without the number on the card, could you send it?",
    "It is our responsibility to tell you in good time, and we did not.",
    "That is our fault, and I will put it right.",
    "As promised, here is the picture.",
    "You should have no problem ordering it tomorrow.",
    "Mr Jameson, I hear exactly what you're saying.",
    "You should have been told, and I am sorry that nobody did.",
    "If you had a bad night because of us, tell me what would help.",
    "It's in the release notes on page two, with a picture of the button.",
    "You signed the form on Monday, so all is done and the keys are yours.",
    "Most guests have breakfast in the garden.",
    "You are the first person who has told us kindly, thank you.",
)

_OUGHT = (
    "(read|checked|told|called|contacted|asked|noticed|looked|known|arrived|come|ordered|measured|"
    "cancelled|kept|returned|tested|informed|let us know|allowed|planned|thought|booked)"
)
_NOT_OURS = "not [really] (our|my) (fault|problem|responsibility|job|department)"

find = once_a_sentence(
    either(
        pattern(
            r"(?<![\w'])(?:[\w'-]{1,20} ){1,8}(?:are|is|were|was|'s|'re) (?:just|only|merely"
            r"|simply) "
            r"(?:an? )?(?:rough )?(?:guides?|guidelines?|indications?|illustrations?"
            r"|examples?)\b(?! (?:to|for))",
            needs=("just", "only", "merely", "simply"),
        ),
        pattern(
            r"\bit(?:'s| is| was) (?:all |clearly |right there )?(?:in|on) (?:the|our|your) "
            r"(?:release notes|terms|small print|conditions|contract|label|website|instructions)"
            r"(?=[.!]|\n|$)",
            needs=("it",),
        ),
        phrases(
            "[well] [but] (we|i) (can't|cannot|can not) help that",
            "[well] there's nothing [more] (we|i) can do",
            "[well] there is nothing [more] (we|i) can do",
            f"you should [really] have {_OUGHT}",
            f"you should've {_OUGHT}",
            f"you ought to have {_OUGHT}",
            f"if (you had|you'd) [only] {_OUGHT}",
            f"had you [only] {_OUGHT}",
            "you (failed|neglected|omitted) to",
            "you're supposed to",
            "you are supposed to",
            "you (didn't|did not) (read|check|bother)",
            "[it's|it is|that's|that is] your own (responsibility|fault|problem|mistake)",
            "(it's|it is|that's|that is) your (responsibility|fault|problem|mistake)",
            f"(it's|it is|that's|that is|this is|it was|that was) {_NOT_OURS}",
            "(it|that|this) (isn't|wasn't) [really] (our|my) (fault|problem|responsibility|job)",
            "as [clearly|already] stated",
            "it clearly (says|states)",
            "(that's|that is) [just|simply] (how it works|how it is|the way it is"
            "|the way it works)",
            "(that's|that is|it's|it is) [just|simply] (our|company|store) policy",
            "(as per|per|according to) our (policy|terms|conditions|terms and conditions)",
            "(out of|outside|beyond) our (control|hands)",
            "(we|i) have no control over",
            "the (passenger's|customer's|guest's|tenant's|buyer's) [own] responsibility",
            "the responsibility of the (passenger|customer|guest|tenant|buyer|user)",
            "you agreed to (the|our|these)",
            "our position (remains|is) (unchanged|the same|clear)",
            "i (only|just) work here",
            "(no one|nobody) else [has|ever] (complained|complains)",
            "(i|we) (was|were) not (privy to|there at the time)",
            "(i|we) (wasn't|weren't) (privy to|there at the time)",
            "we never (said|promised|told you)",
            "(these|such) things happen",
            "there (will|'ll) always be (some|a few|small)",
            "there'll always be (some|a few|small)",
            "like it or not",
            "it is what it is",
            "(it says so|it is written|it's written) (on|in) (the|your|our)",
            "(was|were|is) made (perfectly|quite|very|abundantly) clear",
            "as (i'm sure|i am sure) you (know|are aware)",
            "(rules are rules|policy is policy)",
            "(i|we) (didn't|did not) make the rules",
            "we (aren't|are not) responsible for",
            "we (accept|take|bear) no (responsibility|liability)",
            "we (can't|cannot) be held (responsible|liable|accountable)",
            "(other|most|all [our] other) (customers|guests|passengers|users) "
            "(manage|have no|don't|do not|seem to)",
            "you're the (first|only) (one|person|customer) to (complain|mention|say|have)",
            "you are the (first|only) (one|person|customer) to (complain|mention|say|have)",
            "next time [please] (read|check)",
            "you (signed|ticked|accepted) (the|our|these) (lease|contract|terms|conditions|agreement)",
        ),
    )
)
