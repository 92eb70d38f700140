"""The wall: good words that may be shown, as a page, a frame, a script and feeds."""
