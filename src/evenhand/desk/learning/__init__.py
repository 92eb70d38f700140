"""Lessons and cards: what a team can learn in two minutes."""
