"""Tells open pages that something changed, and who else is there.

One stream a page, two addresses: this room has its own small `views` and `urls` below the faces,
since every page of the team listens to the same stream. What changed is told in ids; the page
fetches that fragment again. Nothing here holds a customer's words.
"""
