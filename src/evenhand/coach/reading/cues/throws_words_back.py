"""Our own words come back in quotation marks: a notice, a slogan, a line from our last reply.

Why it matters: whoever quotes us has read us closely, and found the words hollow. To answer with
more of the same words makes it worse.

What it often means: angry, told drily. Say the plain fact that the quoted words hid.

Source: Sperber and Wilson 1981, Irony and the Use-Mention Distinction (to repeat a person's words
is the plainest way to reject them).
"""

from __future__ import annotations

from evenhand.coach.kinds import guarded, pattern
from evenhand.coach.rule import Rule

rule = Rule(concern="angry", hint="They throw our own words back at us.", since="0.2")

notices = (
    '«"Your call is important to us."» Is it?',
    '@lakeside_trams «"planned works"» again, for the fourth week',
    "One had read of the «“premium lounge”»: two stools and a kettle.",
    'Three letters of «"we are looking into it"», nobody looked.',
)

ignores = (
    'What does "subject to review" mean?',
    'Please engrave it "For Nan" in plain letters.',
    'I press the button "Next" and it stays where it is.',
    'Where is the page "My orders"?',
    'The shelf is 30" deep and 60" wide.',
)

find = guarded(
    pattern(r"(?<!\w)[\"“][^\"“”\n]{3,60}[\"”](?!\w)", needs=('"', "“")),
    unless_nearby=(
        "(mean|means|meaning|meant)",
        "what (is|are|does|do) [a|an|the]",
        "(whats|what's|which of|where)",
        "(button|page|tab|menu|field|setting|error|message)",
        "(engrave|engraved|inscription|print|write|spelled|called)",
    ),
)
