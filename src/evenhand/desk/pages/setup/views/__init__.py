"""The views of setting up: the first steps, and the mailboxes."""
