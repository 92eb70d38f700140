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
from evenhand.coach.lexicon import words
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
        phrases(*words("defensive_turn")),
    )
)
