"""The components, as tags: `{% load ui %}` brings them all."""
