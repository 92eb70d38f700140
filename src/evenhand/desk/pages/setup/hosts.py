"""Which server a provider's mail is fetched from, as its own help pages say: only a hint."""

from __future__ import annotations

KNOWN = {
    "aol.com": "imap.aol.com",
    "fastmail.com": "imap.fastmail.com",
    "gmail.com": "imap.gmail.com",
    "gmx.com": "imap.gmx.com",
    "gmx.de": "imap.gmx.net",
    "gmx.net": "imap.gmx.net",
    "googlemail.com": "imap.gmail.com",
    "hotmail.com": "outlook.office365.com",
    "icloud.com": "imap.mail.me.com",
    "live.com": "outlook.office365.com",
    "me.com": "imap.mail.me.com",
    "outlook.com": "outlook.office365.com",
    "posteo.de": "posteo.de",
    "web.de": "imap.web.de",
    "yahoo.com": "imap.mail.yahoo.com",
}


def likely_host(address: str) -> str:
    """The incoming server that an address probably has."""
    domain = address.rpartition("@")[2].lower()
    return KNOWN.get(domain, f"imap.{domain}")
