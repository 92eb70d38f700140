"""The verbs of lessons: the only code that writes their rows."""

from evenhand.desk.learning.actions.drafts import forget_lesson_draft, keep_lesson_draft
from evenhand.desk.learning.actions.kept import (
    empty_out,
    note_read,
    rate,
    rename_stash,
    save_card,
    take_out,
)
from evenhand.desk.learning.actions.lessons import retire, take_back, take_in, write
from evenhand.desk.learning.actions.media import add_medium
from evenhand.desk.learning.actions.own import (
    NeedsLesson,
    change_card,
    make_card,
    share_card,
    take_card_back,
    throw_away,
)
from evenhand.desk.learning.actions.sets import begin, collect, leave, take_apart
from evenhand.desk.learning.actions.taking import load_library, take_in_bundle

__all__ = [
    "NeedsLesson",
    "add_medium",
    "begin",
    "change_card",
    "collect",
    "empty_out",
    "forget_lesson_draft",
    "keep_lesson_draft",
    "leave",
    "load_library",
    "make_card",
    "note_read",
    "rate",
    "rename_stash",
    "retire",
    "save_card",
    "share_card",
    "take_apart",
    "take_back",
    "take_card_back",
    "take_in",
    "take_in_bundle",
    "take_out",
    "throw_away",
    "write",
]
