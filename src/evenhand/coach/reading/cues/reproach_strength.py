"""Words of reproach: of disapproval, of accusation, or of blame.

Why it matters: the harder the reproach, the more direct the apology has to be. To blame one answers
with what is ours, in the first person; to disapproval, with the matter itself.

What it often means: one of four steps, told from the words. None of these words: no explicit
reproach, only what happened. "This is not good enough": disapproval, of a thing. "You did not send
it": accusation, of an act. "Because of you I missed the train": blame, for what came of it. The
hardest words in a message give its step. It is a hint in words and never a score.

Source: Jin and Aletras 2021, on four levels of severity in complaints.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="history",
    hint="How hard the reproach is: disapproval, accusation, or blame.",
    since="0.2",
)

notices = (
    "The towels were grey, which is «not good enough» for four stars.",
    "«Poor communication» all round, I must say.",
    "I'm «not impressed by» this.",
    "«You didn't send» the second sock.",
    "«You sent us the wrong» boiler part.",
    "«Nobody bothered» to ring the bell.",
    "«Because of you» I missed the train.",
    "«You are to blame» for the stain.",
    "«You should be ashamed».",
)

ignores = (
    "The second sock was not in the parcel.",
    "Please don't blame yourselves for the train.",
    "It is not your fault that the boiler part broke.",
    "You didn't have to send a card, how kind!",
    "If you didn't send it yet, please send the blue one.",
    "Because of your kind note I wasn't bothered at all.",
    "Did you send the wrong part on purpose?",
)

_THINGS = "service|communication|quality|form|show|packaging|workmanship|support|experience"
_ACTS = (
    "send|answer|reply|respond|call|ring|tell|warn|inform|deliver|fix|repair|check|bother|listen"
    "|refund|include|come|turn up|show up|apologise|apologize|keep|read"
)
_DISAPPROVAL = (
    "(not|isn't|hardly|far from) (acceptable|good enough|right|professional)",
    "unacceptable",
    "unprofessional",
    "(shoddy|sloppy|inexcusable|substandard)",
    "not [very|at all|too|exactly] (happy|impressed|satisfied|pleased) (with|by|about|that|at)",
    f"(poor|bad|terrible|awful|appalling|dreadful) ({_THINGS})",
    "leaves (a lot|much) to be desired",
    "(below|not up to) standard",
)
_ACCUSATION = (
    f"you (didn't|did not|never|failed to|forgot to|refused to|couldn't) ({_ACTS})",
    "you (never|haven't) (sent|answered|replied|called|told|delivered|fixed|checked|refunded)",
    "you (sent|gave|delivered|charged|packed|booked) [me|us] the wrong",
    "you (lied|misled|cheated|ignored|overcharged|deceived)",
    "(nobody|no one|none of you) (bothered|cared|checked|called back|answered|replied)",
    "your (driver|staff|team|courier|people|technician) (lied|ignored|refused|forgot)",
)
_BLAME = (
    "(your|ur) (fault|doing|negligence|carelessness|incompetence)",
    "because of (you|your mistake|your error|your carelessness|your negligence|your delay)",
    "you (are|were) (to blame|responsible for this)",
    "you're (to blame|responsible for this)",
    "you (ruined|spoilt|spoiled|wrecked|destroyed|cost me|cost us|wasted)",
    "(i|we) (blame|hold) you",
    "shame on you",
    "you should [all] be ashamed",
)

find = phrases(
    *_DISAPPROVAL,
    *_ACCUSATION,
    *_BLAME,
    unless=(
        "(not|isn't|wasn't|nobody's) your fault",
        "if you (didn't|did not|haven't|have not|never)",
        "you (didn't|did not) have to",
        "you never (fail|disappoint)",
        "(don't|can't|cannot) (blame|hold) you",
        "i (do not|don't) (blame|hold) you",
    ),
)
