"""The feedback form: a word from whoever wants to say one, without being asked."""
