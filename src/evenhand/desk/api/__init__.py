"""The face for programs: other systems push records here."""
