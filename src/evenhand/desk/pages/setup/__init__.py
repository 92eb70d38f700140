"""Setting up: one mailbox, the way out, one test message; later all mailboxes and their letters."""
