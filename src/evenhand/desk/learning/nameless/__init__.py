"""Sentences of one's own without anybody's name in them, so that a card can be made of them.

Pure: text in, text out. It would rather take out too much than too little, since whoever wrote the
sentence reads it before it is kept.
"""

from evenhand.desk.learning.nameless.hiding import Known, left_in, nameless

__all__ = ["Known", "left_in", "nameless"]
