"""Measurements. They print what they measured; nothing here passes or fails."""
