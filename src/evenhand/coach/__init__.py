"""The coach: reads what a customer wrote, guides the answer, checks it, finds its promises.

Only Python's standard library, no input or output, no clock. `read(thread)`, `guide(reading)`,
`check(draft)`, `promises_in(text)`; the values that they take and give are in `spoken`.
"""

from evenhand.coach.checking import check
from evenhand.coach.guidance import guide
from evenhand.coach.promising import promises_in
from evenhand.coach.reading import read

__all__ = ["check", "guide", "promises_in", "read"]
