"""One go at the editor: what was sent, what it becomes, and what the page then shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.base.media import NoMedia
from evenhand.desk.learning import actions, queries
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Kind, Lesson, Topic, Version
from evenhand.desk.learning.pictures import NAME, media_in
from evenhand.desk.learning.written import WrittenLesson, slugged
from evenhand.desk.pages.learning import editing
from evenhand.desk.pages.learning.editing import CardFields, Values, Wrong
from evenhand.desk.pages.learning.pieces import ShownCard, shown_cards
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Editor:
    """The editor's page. `kept_at` is when the draft was kept, None when there is none."""

    lesson: Lesson | None
    values: Values
    cards: tuple[CardFields, ...]
    wrong: Wrong | None
    preview: tuple[ShownCard, ...]
    since: int
    kept_at: datetime | None
    topics: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    as_text: bool


def newest(lesson: Lesson | None) -> Version | None:
    """The version that a change comes after."""
    return queries.versions_of(lesson).first() if lesson else None


def begun(lesson: Lesson | None, writer: Teammate) -> Editor:
    """The editor as one opens it: with their draft, else with the lesson as it stands."""
    draft, version = queries.draft_of(lesson, writer), newest(lesson)
    if draft is not None:
        since = draft.since_id or 0
        return shown(lesson, dict(draft.values), since=since, kept_at=draft.at)
    values = editing.values_of(parsed(version.text)) if version else editing.blank()
    return shown(lesson, values, since=version.pk if version else 0)


def shown(
    lesson: Lesson | None,
    values: Values,
    *,
    since: int,
    wrong: Wrong | None = None,
    kept_at: datetime | None = None,
    preview: WrittenLesson | None = None,
) -> Editor:
    """The page for these values."""
    return Editor(
        lesson=lesson,
        values=values,
        cards=editing.card_fields(values, wrong),
        wrong=wrong,
        preview=shown_cards(preview.cards) if preview else (),
        since=since,
        kept_at=kept_at,
        topics=tuple((slug, str(name)) for slug, name in Topic.choices),
        kinds=tuple((slug, str(name)) for slug, name in Kind.choices),
        as_text="text" in values,
    )


def gone_on(request: HttpRequest, lesson: Lesson | None, writer: Teammate) -> Editor:
    """The editor after a button that does not save: the draft is kept whatever it was."""
    values, do, wrong = editing.posted(request.POST.dict()), request.POST.get("do", ""), None
    preview: WrittenLesson | None = None
    if do == "upload":
        values, wrong = _uploaded(request, values, writer)
    elif do in {"text", "form"}:
        values, wrong = _turned(values, do)
    elif do == "preview":
        found = whole(values, lesson)
        preview, wrong = (None, found) if isinstance(found, Wrong) else (found, None)
    else:
        values = editing.changed(values, do)
    keep(values, lesson, writer)
    since = _since(values)
    now = timezone.now()
    return shown(lesson, values, since=since, wrong=wrong, kept_at=now, preview=preview)


def keep(values: Values, lesson: Lesson | None, writer: Teammate) -> None:
    """Keep the form as the writer's draft."""
    since = queries.version_of(lesson, _since(values)) if lesson else None
    actions.keep_lesson_draft(lesson, values, since=since, by=writer)


def _since(values: Values) -> int:
    said = values.get("since", "")
    return int(said) if said.isascii() and said.isdecimal() else 0


def _turned(values: Values, do: str) -> tuple[Values, Wrong | None]:
    """The form as Markdown, or back into fields where it can be read."""
    since = {"since": values.get("since", "")}
    if do == "text":
        return {"text": editing.text_of(values), **since}, None
    found = editing.read(values)
    if isinstance(found, Wrong):
        return values, found
    return editing.values_of(found) | since, None


def whole(values: Values, lesson: Lesson | None) -> WrittenLesson | Wrong:
    """The lesson that the form makes, if it can be kept as it is."""
    found = editing.read(values)
    if isinstance(found, Wrong):
        return found
    if lesson is not None and found.slug != lesson.slug:
        sentence = _("The slug stays “%(slug)s”, as links and what people practise hang on it.")
        return Wrong(sentence % {"slug": lesson.slug})
    if lesson is None and queries.newest_versions([found.slug]):
        return Wrong(_("There is a lesson of this name. Edit that one, or choose another title."))
    names = media_in(*(text for card in found.cards for text in (card.front, card.back)))
    held = queries.media_called(names) if names else {}
    missing = next((name for name in names if name not in held), None)
    if missing is not None:
        sentence = _("There is no file “media/%(name)s” yet. Add it below, or take its line out.")
        return Wrong(sentence % {"name": missing})
    return found


def saved(values: Values, lesson: Lesson | None, writer: Teammate) -> Lesson | Editor:
    """The lesson as it is written now; else the editor, with what stands in the way."""
    found, version = whole(values, lesson), newest(lesson)
    now = timezone.now()
    if isinstance(found, Wrong):
        keep(values, lesson, writer)
        return shown(lesson, values, since=_since(values), wrong=found, kept_at=now)
    if version is not None and _since(values) != version.pk:
        values["since"] = str(version.pk)
        keep(values, lesson, writer)
        sentence = _(
            "%(who)s changed this lesson while you were writing. Look at its versions; if you save "
            "again, your words take the place of theirs, which stay among the versions."
        )
        wrong = Wrong(sentence % {"who": version.by or _("Somebody")})
        return shown(lesson, values, since=version.pk, wrong=wrong, kept_at=now)
    written = actions.write(found, by=writer)
    actions.forget_lesson_draft(lesson, by=writer)
    return written


def _uploaded(
    request: HttpRequest, values: Values, writer: Teammate
) -> tuple[Values, Wrong | None]:
    """The form with the line that shows the uploaded file, or why it cannot be taken."""
    given, says = request.FILES.get("upload"), request.POST.get("upload-says", "").strip()
    captions = request.FILES.get("upload-captions")
    number = request.POST.get("upload-card", "1")
    if given is None:
        return values, Wrong(_("Choose a picture, a sound or a film first."))
    if not says or set(says) & set("[]\n"):
        return values, Wrong(
            _("Say in plain words what it shows, for those who cannot see or hear it.")
        )
    try:
        medium = actions.add_medium(
            _name(given.name or "", given.size or 0),
            given.open(),
            by=writer,
            captions=captions.read().decode("utf-8", "replace") if captions else "",
            transcript=request.POST.get("upload-transcript", ""),
        )
    except NoMedia as wrong:
        return values, Wrong(str(wrong))
    line = f"![{says}](media/{medium.name})"
    return editing.with_medium(values, line, int(number) if number.isdecimal() else 1), None


def _name(given: str, size: int) -> str:
    """A name for the file that no other has: what it was called, and a few figures."""
    stem, _dot, ending = given.rpartition(".")
    mark = f"{size % 0xFFFFF:x}{timezone.now():%H%M%S}"
    name = f"{slugged(stem)[:40] or 'file'}-{mark}.{ending.lower()[:4]}"
    return name if NAME.fullmatch(name) else f"file-{mark}.bin"
