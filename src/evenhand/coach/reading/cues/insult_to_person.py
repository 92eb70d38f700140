"""An insult aimed at a person: at you, or at a colleague by name or role.

Why it matters: people must be able to do this work without being called names. A limit that is told
early, calmly and by naming the words works better than one that comes as a surprise.

What it often means: abusive. Anger about the matter may be right all the same: both are answered,
the behaviour first.

Source: published staff-protection policies (levels: discontent, aggression, abuse, threat); "The
Customer Isn't Always Right: Finding the Balance Between Empathy and Firmness".
"""

from __future__ import annotations

from evenhand.coach.kinds import either, guarded, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="person", hint="A person is insulted, not the matter.")

notices = (
    "«You are an idiot» and so is your boss.",
    "«fuck off» and send me my money",
    "Tell «that stupid cow» at reception that I am not paying.",
    "«are you people morons»",
    "Put someone on who can read, «you clown».",
    "«go to hell», all of you",
    "«Are you stupid»? I said Tuesday.",
    "«Your driver is a complete moron».",
    "«The man at the desk is a rude, lazy pig».",
    "«You greedy, heartless creep».",
    "What a «pig of a man».",
    "«That Lewis on shift is a creepy little worm».",
    "«Mr Doyle, you are a crook» and a coward.",
    "«the fat one on reception» can wait for her money",
    "Whoever typed that reply, «useless wee rat», where is my parcel?",
    "«are you actually thick» or new",
    "u «deaf or just dumb»",
    "«Tell your night manager he's a wee fat bawbag».",
    "«Your conductor, the ginger one, is a bully» and a moron.",
    "«hope your own house burns»",
    "«choke on your» forty euro",
    "«Robbing gits», where is my refund?",
    "«Get cancer».",
    "«Liars, the lot of you».",
    "«u absolute rats», I was never late",
    "«Bunch of inbreds». Put me through to somebody else.",
    "«oi numbnuts» wheres my food",
    "tell «that rat» at gate 22 that I saw him",
)

ignores = (
    "I felt like an idiot when the card did not work.",
    "This idiotic form wants my shoe size.",
    "The cow painting arrived with a torn corner.",
    "Sorry, I was stupid and typed the wrong address.",
    "My neighbour is an idiot and took in the wrong parcel.",
    "You sent the clown costume, I ordered the pirate.",
    "An 81 year old woman had to stand, and the old man beside her too.",
    "This stupid piece of shit app has logged me out again.",
    "The butcher shut up shop in May, as you know.",
    "Do you sell the single by Liar Liar, the band?",
    "We need the clown for the party at two.",
    "There are rats in the kitchen of the flat.",
    "I hope it burns well, the oak you brought us.",
    "Is the pig roast on for Saturday?",
    "The worm farm kit came without its lid.",
    "I feel like a fool for asking.",
    "I was a right mug to miss it.",
    "He's a tough old goat, our dog.",
    "My ex is a lying little rat and has changed the password.",
    "Are you a dog person? Then you will love the picture.",
    "My son could choke on your beads, they come off.",
    "I hope your house did not burn in the fires.",
    "Is the room fit for guests who are deaf or blind?",
    "The fat one on the left is the vase I meant.",
    "The lazy dog bed is too small.",
    "I hope your driver gets home and does not suffer in this heat.",
)

_NAMES = words("insults")
_NOUN = "|".join(_NAMES)
_BESIDES = "|".join(words("insults_besides"))
_ANY = f"(?:{_NOUN}|{_BESIDES})"
_TRAIT = "stupid|dumb|thick|brainless|retarded|pathetic|worthless|moronic|idiotic|insane"
_LAST = tuple(name.split()[-1] for name in (*_NAMES, *words("insults_besides")))
_NEEDS = (*_LAST, *_TRAIT.split("|"))
_HARSH = (
    r"(?:stupid|dumb|useless|lazy|ignorant|fat|incompetent|rude|lying|ugly|greedy|illiterate|"
    r"pathetic|heartless|disgusting|thieving|smug|arrogant|spineless|nasty|shameless|brainless|"
    r"two-faced|two faced|filthy|slimy|snotty|creepy|spotty|gormless|talentless|robbing|foolish|"
    r"cowardly|sneaky|daft|thick|wicked|stuck-up|stuck up|condescending|dried-up)"
)
_MILD = r"(?:little|lil|wee|old|fat|bloody|fucking|effing|bald|dirty|\w{3,9}-looking)"
_STRONG = (
    r"(?:\s+(?:very|so|such|just|all|both|complete|completely|absolute|absolutely|total|totally|"
    r"utter|freaking|damn|really|a|an|bunch of|pack of|shower of|too|people|guys|lot|actual|"
    r"actually|honestly|whole|right|proper|some|miserable|cruel|literal|jumped-up|tight-fisted|"
    rf"pig ignorant|cheap|evil|are|all of you|{_MILD}|{_HARSH}),?){{0,5}}"
)
_STAFF = (
    r"(?:agents?|assistants?|employees?|staff|drivers?|managers?|receptionists?|colleagues?|"
    r"waiters?|waitress(?:es)?|nurses?|doctors?|clerks?|cashiers?|workers?|reps?|operators?|"
    r"engineers?|technicians?|couriers?|crew|team)"
)
_PLAINLY = r"(?:coward|bully|rat|toad|crook|snake|quack|fraud|slob|drunk)"
_ALONE = (
    rf"(?:{_STAFF}|conductor|guard|porter|chef|boss|ceo|tutor|teacher|lecturer|picker|admin|matron|lassie|lass|girl|"
    r"collectors?|intern|landlord|supervisor|guy|bloke|lad|woman|man)"
)
_ENDS = (
    r"(?=\s*(?:[.,!?;:)\"]|$|-\s)|\s+(?:and|who|that|in|on|at|you|with|from|for|like|so|he|she|"
    r"sitting|get|off|is|are|all|u|ya)\b)"
)
_TO_YOU = (
    rf"\b(?:you|u|ya|ye|ur(?=\s+(?:an?|all)\b))(?:'?re|'?s|\s+are|\s+r|\s+is)?{_STRONG}"
    rf"\s+(?:{_NOUN}|{_TRAIT})"
)
_ARE = r"\b(?:you'?re|you are|u r|ur|ye're|you|u|ye|ya)"
_TO_YOU_BESIDES = (
    rf"{_ARE}(?:\s+(?:all|lot|people|are|just|nothing but))*?(?:(?<=re)\s+an?|(?<=\sr)\s+an?|"
    rf"(?<=ur)\s+an?|\s+(?:absolute|utter|total|bloody|fucking|{_HARSH}|fat))"
    rf"(?:\s+(?:{_MILD}|{_HARSH})){{0,3}}\s+(?:{_BESIDES})(?:{_ENDS}|(?=\s+answer\b))"
)
_ASKED = rf"\b(?:are|r)\s+(?:you|u){_STRONG}\s+(?:{_NOUN}|{_TRAIT})"
_OF_STAFF = rf"\b{_STAFF}(?:\s+(?:is|are|was|were)|'s){_STRONG}\s+(?:{_NOUN})"
_ROLE = (
    r"(?:your|ur|the|that|mr|mrs|ms|whoever)\s+(?:\w{1,12}\s+){1,6}?"
    r"(?:is|was|'s)\s+(?:a|an|such a|just a|nothing but a)"
)
_WHO = (
    rf"(?:(?:your|ur|that)\s+(?:[\w-]{{1,14}}\s+){{0,2}}{_ALONE}\b|(?:mr|mrs|ms|miss|dr)\.?\s+\w+|"
    r"whoever\b|\btell\s+\w+|you\s+(?:on|at|in|with)\b|you,\s)"
)
_OF_SOMEBODY = (
    rf"\b{_WHO}(?:[^.!?;\n]|\.(?=\d)){{0,45}}?(?:\s(?:is|are)|'s|\s(?:he|she)(?:'?s|\sis|\sa\b)?)"
    rf"(?:(?:\s+(?:a|an|one|such|clearly|just)){{0,2}}{_STRONG}\s+{_ANY}|"
    rf"\s+an?\s+(?:[\w-]{{2,14}},?\s+){{1,2}}(?:{_NOUN}|{_PLAINLY})){_ENDS}"
)
_NOT_A_THING = r"(?!\s+(?:of a|app|form|site|website|phone|thing|machine|box|door))"
_BELITTLING = ("stupid", "fat", "dumb", "useless", "lazy", "silly", "old", "ignorant")
_NAMED = rf"\b(?:that|this|your|the)\s+(?:{'|'.join(_BELITTLING)})\s+"
_CALLED = (
    r"\b(?<!my )(?<!our )(?<!the )"
    r"(?!(?:fat|ugly|lazy|greedy|filthy)\s+(?:rat|goat|dog|donkey|monkey|toad|snake)s?\b)"
    rf"{_HARSH}(?:,?\s+(?:{_MILD}|{_HARSH})){{0,3}},?\s+"
    rf"(?:{_ANY}|individual|lassie|article|little (?:man|woman)){_ENDS}"
)
_POINTED_AT = (
    r"\b(?:the|that)\s+(?:fat|ugly|bald|cross-eyed|spotty|stupid|thick)(?:\s+\w+)?\s+"
    r"(?:one|lad|lass|lassie|girl|bloke)\s+(?:on|at|in|outside)\s+(?:the\s+)?"
    r"(?:reception|desk|till|till \d|tills|front desk|phones?|counter|door|register)\b"
)
_EITHER_OR = (
    r"(?<!am i )(?<!i )\b(?:deaf|blind|thick|dumb|stupid)\s+or\s+"
    r"(?:(?:just|only|simply)\s+(?:deaf|blind|thick|dumb|stupid|simple)|stupid|thick|simple)"
    r"(?=\s*(?:[.,!?]|$))"
)
_WISHED = (
    r"\b(?:hope|pray)\s+(?:that\s+)?(?:you|u|your|ur|whoever|he|she|they|the fat)\b"
    r"(?:(?!n't\b|\b(?:not|never|dont|doesnt|didnt|nobody|no)\b)[^.!?;\n]){0,50}?"
    r"\b(?:gets? cancer|gets? (?:hit by|run over|fired|sacked)|lose[s]? (?:his|her|their) job|"
    r"starves?|chokes?|"
    r"(?:house|place|shop) burns?(?!\s+\w+er\b|\s+(?:well|bright))|"
    r"(?:kids|children) (?:go hungry|die)|"
    r"suffer the way)\b"
)
_WISHES = (
    *("cancer", "hit", "run", "fired", "sacked", "job", "starve", "starves", "choke", "chokes"),
    *("burn", "burns", "hungry", "die", "suffer"),
)
"""A wish holds one of these, which are rarer than hope."""

_CHOKE = (
    r"(?<!could )(?<!can )(?<!might )(?<!would )(?<!will )(?<!may )(?<!not )(?<!to )(?<!i )"
    r"\bchoke on (?:your|ur)\b"
)
_BARE_WISH = r"(?:^|[.!?]\s+)(?P<found>get cancer|choke|starve)\s*(?:[.!]|$)"
_LOT_OF_YOU = (
    rf"\b(?:(?!thieves|crooks|criminals){_ANY}|useless)[,.]?\s+(?:the|every one|all)\s+"
    r"(?:(?:whole\s+)?(?:lot|pair)\s+)?of?\s+(?:you|u|ye)\b"
)
_HAILED = rf"\b(?:oi|hey),?{_STRONG}\s+(?:{_NOUN})(?![\w'-])"
_BUNCH = (
    rf"\b(?:bunch|shower|pack|load)\s+of{_STRONG}\s+(?!clown|muppet|scammer|conm)(?:{_NOUN}){_ENDS}"
)
_TELL_THAT = (
    rf"\btell\s+(?P<found>(?:that|your|ur)(?:\s+(?:{_MILD}|{_HARSH})){{0,3}}\s+"
    rf"(?!dogs?\b){_ANY}){_ENDS}"
)
_OURS = (
    (
        "(my|our) (ex|neighbour|neighbor|husband|wife|brother|sister|son|daughter|dad|mum|dog|"
        "cat|boy|girl|friend|mate|landlord|old boss|cousin|father|mother|uncle|pet), "
        "(is|was|are|a|the|who|that|he's|she's)"
    ),
    "(i'm|i am|im|i was|i feel like|i felt like|feel like|felt like) (a|an|such|the|so)",
)

find = either(
    pattern(rf"(?:{_TO_YOU}|{_ASKED}|{_OF_STAFF})(?![\w']|\s+(?:costume|suit|bag))", needs=_NEEDS),
    pattern(
        rf"{_NAMED}(?:{_NOUN}|(?<!old )(?:woman|man|girl|guy))\b{_NOT_A_THING}",
        needs=_BELITTLING,
    ),
    pattern(rf"\b{_ROLE}{_STRONG}\s+(?:{_NOUN})\b{_NOT_A_THING}", needs=_NEEDS),
    pattern(rf"(?:,\s*|[.!]\s+|^)(?P<found>(?:you\s+)?(?:{_NOUN}))\s*(?:[.!?]|$)", needs=_NEEDS),
    pattern(
        r"\b(?P<found>(?:go\s+)?[fs][*#@$!-]{2,4}[ckt]?\s+(?:you|off|u|yourself|yourselves))\b",
        needs=("f*", "f#", "f@", "f$", "f!", "f-", "s*", "s#"),
    ),
    guarded(
        either(
            pattern(
                rf"(?:{_TO_YOU_BESIDES}|{_OF_SOMEBODY}|{_CALLED}|{_LOT_OF_YOU}|{_HAILED}|{_BUNCH})",
                needs=(*_LAST, "individual", "lassie", "article", "useless", "little"),
            ),
            pattern(_TELL_THAT, needs=_LAST),
            pattern(_POINTED_AT, needs=("fat", "ugly", "bald", "eyed", "spotty", "stupid")),
            pattern(_EITHER_OR, needs=("deaf", "blind", "thick", "dumb", "stupid")),
        ),
        unless_nearby=_OURS,
    ),
    pattern(_WISHED, needs=_WISHES),
    pattern(_CHOKE, needs=("choke",)),
    pattern(_BARE_WISH, needs=("cancer", "choke", "starve")),
    phrases(
        *words("insult_to_person"),
        unless=(
            "shut up shop",
            "for f off",
            "(i'm|i am|im|i was|i feel like) a ... (little shit|idiot|cow)",
            "(no|without) talk to me",
        ),
    ),
)
