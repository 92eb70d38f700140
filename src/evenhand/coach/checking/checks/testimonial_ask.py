"""Asking to quote a customer without their words, the place, the name shown and an easy no.

Why it matters: whoever says yes should know to what. Words that turn up elsewhere, or under a full
name, make a friend into somebody who was used.

Say instead: "You wrote: 'Rosa found it in ten minutes.' May we put that sentence on our page about
repairs, as 'Anna from Hull' or without a name? No is fine, and you can change your mind."

Source: Senja and Testimonial.to, which keep consent and an unapproved state for each quotation;
Canity, How to Deal with Customers (2022): ask whether words already said may be used.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.kinds import holds, pattern, phrases
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="trust",
    hint="Say which words, where, under what name, and that no is fine.",
    since="0.2",
)

notices = (
    "So glad that the choir liked the hall. «Can we use your review» on our page?",
    "Thank you for the lovely letter. «We would love to share what you wrote» with everybody.",
    "«May we quote you»?",
    "Loved your post about the line! «We'll be using it in our summer campaign» unless you shout.",
    "What a photo of the cake. «Would you mind if we shared it»?",
)

ignores = (
    (
        "You wrote to Rosa that she found it in ten minutes. May we quote that sentence on our "
        "page about repairs, with your first name or without a name? No is fine."
    ),
    "May we use your photo of the crack to show the builder what to mend?",
    "Can we use your drive for the skip on Monday?",
    "We would love to share the recipe with you.",
    "May we quote you 400 euros for the roof?",
    "May we use this to show the builder what to mend?",
)

_ASK = phrases(
    "(may|can|could|might) (we|i) [please] (use|share|quote|feature|publish|repost|print) "
    "(your|these|those) [kind|lovely] (words|review|comment|comments|quote|post|letter|message"
    "|feedback|story)",
    "(may|can|could|might) (we|i) [please] (quote|repost|feature) (you|this|it|that)",
    "(may|can|could|might) (we|i) [please] (use|share|publish|print) (some of it|what you "
    "wrote|this|it|that)",
    "would you mind if (we|i) (shared|used|quoted|published|reposted|featured) "
    "(it|this|that|you|your words|your review|what you wrote)",
    "(we would|we'd|i would|i'd) love to (share|use|quote|feature|publish|repost) "
    "(it|this|you|your words|your review|your story|what you wrote)",
    "(we'll|we will) be (using|sharing|featuring|quoting|posting) "
    "(it|this|you|your words|your review|your post) [in|on] [our] [summer|winter|next|new] "
    "[campaign|website|page|newsletter]",
    unless=(
        "(quote|quoting) you (a|an|the|for|[0-9]*)",
        "use (this|it|that) (to|for|when|as)",
        "share (this|it|that) with (the|your|you|our|my)",
    ),
)
_QUOTED_MONEY = pattern(r"quote you (?:[\u00a3$\u20ac]|\d)", needs=("quote",))
_WORDS = phrases(
    "(that|this|the|your) (sentence|line|words about)", "you (wrote|said|told us) [to|that]"
)
_BLANKED = pattern(r"\S {8,400}(?=\S)")
_WHERE = phrases(
    "(on|in) [our|the] (page|pages|website|site|newsletter|brochure|shop window|instagram|facebook"
    "|campaign|leaflet|tourism page|homepage)",
    "on our page about",
)
_NAME = phrases("(first name|initials|without a name|without your name|anonymous*|as [it] signed)")
_NO = phrases(
    "(no is fine|is fine too|either way|feel free to say no|just say no|if you'd rather not"
    "|if you would rather not|change your mind|only if you|no problem if not|no hard feelings)"
)
_ENOUGH = 3


def find(look: Look) -> Iterator[Span | None]:
    """The asking, when fewer than three of words, place, name and an easy no are told."""
    asked = [] if holds(_QUOTED_MONEY, look) else list(_ASK(look))
    if not asked:
        return
    words = holds(_WORDS, look) or holds(_BLANKED, look)
    if words + holds(_WHERE, look) + holds(_NAME, look) + holds(_NO, look) < _ENOUGH:
        yield asked[0]
