"""Answer the question in the first sentence.

Why it matters: the answer is what they came for, and courtesy reads better after it.

Source: trade practice of plain writing (what matters first).
"""

from __future__ import annotations

from evenhand.coach.guidance.advice import Advice
from evenhand.coach.guidance.ticking import said
from evenhand.coach.kinds import pattern, phrases
from evenhand.coach.rule import Answering

step = Advice(do="Answer first", say=())

does = (
    Answering("Do you open on Sunday?", "Yes, from ten to four."),
    Answering("How much is the large one?", "The large one costs 40 euros."),
    Answering("When will the tickets go on sale?", "The tickets go on sale on 3 May."),
)

not_yet = (
    Answering("Do you open on Sunday?", "Thank you for contacting us."),
    Answering("How much is the large one?", "We value your interest."),
    Answering("When will the tickets go on sale?", "Great to hear from you."),
)

done = said(
    phrases("(yes|no|of course|certainly|sure|gladly|absolutely)", "here (is|are)"),
    pattern(r"\d"),
)
