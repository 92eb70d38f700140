"""They looked forward to something, and then comes the "but".

Why it matters: the turn carries the message. What comes before it is what they hoped for, and what
comes after is what happened instead; a customer who says both still hopes that you put it right.

What it often means: disappointed, not angry yet. Answered well, it goes no further.

Source: Canity, How to Deal with Customers (2022); Hutto and Gilbert 2014 (a sentiment reader that
gives what follows "but" more weight reads people better).
"""

from __future__ import annotations

from evenhand.coach.kinds import pattern
from evenhand.coach.rule import Rule

rule = Rule(concern="hope", hint="They hoped for something and got something else.")

notices = (
    "«I was so excited to receive my new pajamas, but» the colours were nothing like the photo.",
    "«We had been looking forward to our stay. Unfortunately» the room smelled of smoke.",
    "«I really wanted to like this tent, however» it let the rain in on the first night.",
    "«my daughter couldnt wait for the doll but» the box was empty",
    "«I've always loved your bread, yet» today's loaf was hard as a brick.",
    "«You came highly recommended, only to find» that nobody picks up the telephone.",
)

ignores = (
    "I was so excited to receive my new pajamas, and they are lovely.",
    "I love the coat, but could you tell me how to wash it?",
    "I had been looking forward to nothing but good weather.",
    "We are excited about the party, but also have a question about parking.",
    "I wanted to ask about the wardrobe, but first let me thank you.",
)

_WHO = (
    r"(?:\b(?:i|we|my \w{1,15}|our \w{1,15}|she|he|they|you)(?:'?(?:m|ve|d|re))?\s+"
    r"(?:[\w']{1,12}\s+){0,4}?)?"
)
_HOPE = (
    r"\b(?:excited|looking forward|looked forward|couldn'?t wait|could not wait|can'?t wait|"
    r"was hoping|were hoping|had hoped|hoped|high hopes|wanted to like|wanted to love|"
    r"(?:always|used to|really|absolutely) loved?|loved? your|"
    r"(?:came |been |was |were |so )?(?:highly )?recommended|great reviews|been a fan|big fan|"
    r"saved up|treated (?:myself|ourselves)|so happy when|so pleased when|thrilled to)\b"
)
_ON = r"[^.!?]{0,160}?(?:[.!?]\s+|[,;:\s-]\s*)(?<!nothing )(?<!all )"
_TURN = (
    r"(?:but|however|unfortunately|sadly|alas|yet|although|only to (?:find|discover|be told|learn)|"
    r"and then|imagine my (?:surprise|disappointment)|instead)\b"
)
_NO_TURN = (
    r"(?!\s*,?\s*(?:also|thanks|thank|please|no worries|first|good|when (?:is|are|do|does|will)|"
    r"what|where|how|which|who|is|are|do|does|can|could|would|will|may|might|am not sure|"
    r"i'?m not sure|i have a|i need to know|"
    r"i wanted to|i was wondering|just wanted|wondering|"
    r"have a question|quick question)\b)"
)

find = pattern(
    rf"{_WHO}{_HOPE}{_ON}{_TURN}{_NO_TURN}",
    needs=(
        *("excited", "looking", "looked", "wait", "hoping", "hoped", "hopes", "wanted", "loved"),
        *("love", "recommended", "reviews", "fan", "saved", "treated", "happy", "pleased"),
        "thrilled",
    ),
)
