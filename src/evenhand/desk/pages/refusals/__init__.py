"""Saying no well: built from the rule, said shorter when asked again, opened by new facts."""
