"""They have been here before: again, third time, as I said.

Why it matters: the second failure follows other rules than the first. No kindness makes up for
having to ask again; reading what was said before does.

What it often means: less patience than the words show. Count from the record, not from words only.

Source: Maxham and Netemeyer 2002 (after a second failure satisfaction does not recover).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="history", hint="Not the first time they write about this.")

notices = (
    "This is the «third time I ask» for the same key.",
    "«As I said», the gate is locked.",
    "«I have already told» two of you.",
    "the tap drips «yet again»",
    "«I called yesterday» and nothing came of it.",
    "Hello, «it's me again» about the keys.",
    "«Still nothing», and nobody answers.",
    "«I have asked you three times» for a date.",
)

ignores = (
    "We come for the third year and love it.",
    "I look forward to seeing you again.",
    "I have already paid, thank you.",
    "As I am in town, may I collect it?",
    "Every time I visit it's a joy.",
    "The gate froze three times this week.",
    "I had two letters from you with two different dates.",
    "It's the second time this month that the bus is late.",
)

find = phrases(*words("repeat_contact"))
