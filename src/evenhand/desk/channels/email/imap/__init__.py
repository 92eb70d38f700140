"""Fetching mail from IMAP servers (RFC 3501, RFC 2177 for IDLE)."""
