"""How the sign-in pages look: templates that stand in for those of django-allauth."""
