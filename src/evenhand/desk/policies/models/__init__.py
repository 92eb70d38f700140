"""Policies, their clauses, every version of a clause, and where a version was cited."""

from evenhand.desk.policies.models.citations import Citation
from evenhand.desk.policies.models.clauses import LASTS, BendsBy, Clause, Policy, Version

__all__ = ["LASTS", "BendsBy", "Citation", "Clause", "Policy", "Version"]
