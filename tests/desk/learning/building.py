"""Lessons for tests."""

from __future__ import annotations

from evenhand.desk.demo.cast import ines
from evenhand.desk.learning import actions
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Lesson

HOPE = """---
title: Name what they hoped for
slug: name-what-they-hoped-for
topic: acknowledging
source: Canity, How to Deal with Customers (2022)
note: The first thing that a disappointed person wants to know is whether we saw it.
summary: Say the hope back before you fix anything.
keywords: hope, disappointment
about: disappointed, name-what-they-hoped-for
related: say-when
---

Takeaways:
- Find the hope before the “but”.
- Say it back in their words.

## Idea: Say the hope back

Somebody who writes “I was so **excited**” has told you what they lost.

## Story: Penny and the pyjamas

She had bought them for her sister.

## Example: Hope named

> You wanted your sister to open that box and smile.

## Counter-example: Straight to the fix

> We can't help that, the colours on the site are just a guide.

What is wrong here?

---

It tells her that her hope was her mistake.

## Question: What did he hope for? {#the-fortieth}

“It was her fortieth and it wasn't the one in the picture.”

---

That the present would be right on that one evening.
"""


def lesson(text: str = HOPE) -> Lesson:
    """The lesson in the library, as Ines wrote it."""
    return actions.write(parsed(text), by=ines())


def small(slug: str, title: str = "", topic: str = "calming", more: str = "") -> str:
    """A lesson of one practised card."""
    title = title or slug
    return (
        f"---\ntitle: {title}\nslug: {slug}\ntopic: {topic}\n{more}---\n\n"
        f"## Question: What now?\n\nOf {title}.\n\n---\n\nBreathe.\n"
    )
