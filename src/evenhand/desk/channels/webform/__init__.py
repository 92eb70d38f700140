"""The feedback form as a way in; answers leave as e-mail, where an address was left."""
