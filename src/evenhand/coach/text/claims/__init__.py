"""What a message says has happened, so that it can be held against what is known beside it."""

from evenhand.coach.text.claims.claiming import Claim, claims_in

__all__ = ["Claim", "claims_in"]
