"""Sheets of dated facts, decisions that a person takes on them, and their reviews."""
