"""Mail read from bytes: letters, and the files that hold many of them.

Only the standard library: no Django, no network, no clock. Nothing raises on hostile mail.
"""

from evenhand.mail.files import Shape, Unreadable, each, each_in, shape, size
from evenhand.mail.letter import Bounce, Kind, Letter, Mailbox, Part
from evenhand.mail.parsing import parse
from evenhand.mail.serving import is_picture, safe_type

__all__ = [
    "Bounce",
    "Kind",
    "Letter",
    "Mailbox",
    "Part",
    "Shape",
    "Unreadable",
    "each",
    "each_in",
    "is_picture",
    "parse",
    "safe_type",
    "shape",
    "size",
]
