"""Lessons as people meet them: found, read, listened to, written; saved, and gone through."""
