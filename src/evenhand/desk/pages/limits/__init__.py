"""The ladder for abuse, as a teammate sees it and goes up or down on it."""
