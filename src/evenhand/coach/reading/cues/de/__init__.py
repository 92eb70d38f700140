"""Cues in German."""
