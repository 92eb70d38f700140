"""A person is fetched at once: a threat, or somebody may come to harm."""
