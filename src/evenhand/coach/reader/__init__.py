"""The trained reader: a small model that hears what no list of phrases holds, if it is installed.

It stands beside the rest of the coach, and nothing there imports it: whoever wants it passes
`trained()` to `evenhand.coach.read`. It needs the extra `reader` and the files of this folder.
"""

from evenhand.coach.reader.model import trained

__all__ = ["trained"]
