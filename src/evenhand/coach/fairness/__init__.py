"""Like cases, like remedies: what was given in cases such as this one, and where it differed."""

from evenhand.coach.fairness.cases import Decision, Outcome
from evenhand.coach.fairness.likeness import Like, like_cases
from evenhand.coach.fairness.unlike import Unlike, differs, unlike_cases

__all__ = ["Decision", "Like", "Outcome", "Unlike", "differs", "like_cases", "unlike_cases"]
