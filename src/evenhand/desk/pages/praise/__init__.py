"""Praise: passed on beside the conversation, listed for all, and kept on a page of one's own."""
