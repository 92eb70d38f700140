"""The views of a conversation, by what they are about."""
