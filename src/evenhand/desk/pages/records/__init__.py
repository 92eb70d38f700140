"""Records: the timeline beside a conversation, and bringing them in from a file."""
