"""Every component, with as little and with as much as it can be given, and with hostile words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError
from django.utils import timezone

from evenhand.desk.ui.attributes import InlineCode
from evenhand.desk.ui.marking import Mark
from evenhand.desk.ui.templatetags import ui
from evenhand.desk.ui.templatetags.coach import FactLine, StepLine
from evenhand.desk.ui.templatetags.plots import Count
from evenhand.desk.ui.templatetags.signs import Present
from tests.desk.ui.markup import Markup

EVIL = """<img src=x onerror="go()"> & 'Very' long """ + "word" * 60

# Each component: as little as it may be given, and as much.
COMPONENTS = {
    "icon": ('{% icon "clock" %}', '{% icon "clock" "xl" evil %}'),
    "avatar": ("{% avatar '' %}", '{% avatar evil size="s" tone="angry" alone=True %}'),
    "presence": ("{% presence nobody %}", "{% presence present compact=True %}"),
    "chip": ('{% chip "" %}', '{% chip evil tone="late" kind="line" icon="clock" title=evil %}'),
    "moment": ("{% moment at %}", '{% moment at "due" %}'),
    "keys": ("{% keys %}", "{% keys evil evil %}"),
    "button": (
        '{% button "Close" %}',
        (
            '{% button evil kind="solid small" icon="check" keys=evil href=evil only_icon=True '
            'hx_get=evil data_x="1" disabled=True %}'
        ),
    ),
    "menu": (
        '{% menu "More" %}{% endmenu %}',
        (
            '{% menu evil icon="more" kind="quiet" only_icon=True side="up" keys=evil id=evil %}'
            "<button>{{ evil }}</button>{% endmenu %}"
        ),
    ),
    "dialog": (
        '{% dialog "a" "A" %}{% enddialog %}',
        '{% dialog "a" evil roomy=True %}{{ evil }}{% enddialog %}',
    ),
    "field": ("{% field empty.words %}", "{% field filled.words label=evil help=evil %}"),
    "switch": ('{% switch "On" name="on" %}', "{% switch evil name=evil on=True hx_post=evil %}"),
    "tabs": ('{% tabs "T" %}{% endtabs %}', "{% tabs evil %}{{ evil }}{% endtabs %}"),
    "tab": ('{% tab "T" "/" %}', "{% tab evil evil current=True count=0 hx_get=evil %}"),
    "earlier": ('{% earlier "/" %}', "{% earlier evil text=evil hx_get=evil %}"),
    "table": (
        '{% table "T" %}{% endtable %}',
        "{% table evil %}<tbody><tr><td>{{ evil }}</td></tr></tbody>{% endtable %}",
    ),
    "row": (
        '{% row href="/" who="" at=at subject="" %}{% endrow %}',
        (
            "{% row href=evil who=evil at=at subject=evil words=evil current=True unread=True "
            'channel="mail" owner=evil id=evil hx_get=evil %}{% chip evil %}{% endrow %}'
        ),
    ),
    "bubble": (
        '{% bubble "message" who="" at=at %}{% endbubble %}',
        (
            '{% bubble "reply" who=evil at=at detail=evil tone="angry" failed=evil fresh=True '
            "id=evil after=evil %}{{ evil }}{% endbubble %}"
        ),
    ),
    "marked": ("{% marked '' nobody %}", '{% marked evil marks "m" %}'),
    "folded": (
        '{% folded "F" %}{% endfolded %}',
        '{% folded evil kind="events" %}{{ evil }}{% endfolded %}',
    ),
    "event": ('{% event "E" %}', '{% event evil at=at icon="clock" late=True %}'),
    "attachment": ('{% attachment "a.pdf" 0 %}', "{% attachment evil 1 href=evil picture=evil %}"),
    "hint": (
        '{% hint "promise" title="" %}{% endhint %}',
        '{% hint "finding" title=evil text=evil why=evil id=evil %}{{ evil }}{% endhint %}',
    ),
    "glance": ('{% glance "" %}', '{% glance evil evil tone="angry" %}'),
    "coach_line": (
        '{% coach_line "" %}<i id="coach"></i>',
        '{% coach_line evil evil tone="angry" %}<i id="coach"></i>',
    ),
    "stance": ("{% stance 0 0 %}", "{% stance 3 3 %}"),
    "meter": ('{% meter "" 0 %}', "{% meter evil 3 %}"),
    "steps": ("{% steps nobody %}", "{% steps steps id=evil %}"),
    "bars": ("{% bars 'B' nobody %}", "{% bars evil counts most=9 %}"),
    "facts": ("{% facts nobody %}", "{% facts facts %}"),
    "card": ("{% card %}{% endcard %}", "{% card evil %}{{ evil }}{% endcard %}"),
    "line": ('{% line "" "" %}', '{% line evil evil quiet=True tone="late" href=evil %}'),
    "brand": ("{% brand %}", "{% brand evil %}"),
    "nav_item": (
        '{% nav_item "Mine" "/" %}',
        (
            '{% nav_item evil evil icon="inbox" tone="angry" count=2 late=True current=True '
            "hx_get=evil %}"
        ),
    ),
    "banner": (
        '{% banner "B" %}{% endbanner %}',
        (
            '{% banner evil icon="mail" tone="late" kind="new" urgent=True id=evil %}{{ evil }}'
            "{% endbanner %}"
        ),
    ),
    "toast": (
        '{% toast "T" %}{% endtoast %}',
        '{% toast evil seconds=15 waits=True icon="send" tone="angry" %}{{ evil }}{% endtoast %}',
    ),
    "empty": (
        '{% empty "E" %}{% endempty %}',
        '{% empty evil evil icon="done" wrong=True %}{{ evil }}{% endempty %}',
    ),
    "skeleton": ("{% skeleton %}", "{% skeleton 9 %}"),
}


class Form(forms.Form):
    words = forms.CharField(min_length=999, widget=forms.Textarea)
    agree = forms.BooleanField()


def render(template: str) -> Markup:
    now = timezone.now()
    values = {
        "evil": EVIL,
        "at": now - timedelta(minutes=4),
        "nobody": [],
        "counts": [Count(EVIL, 0), Count(EVIL, 3)],
        "present": [Present(EVIL, "writing"), Present(EVIL)],
        "marks": [Mark(0, 9, "cue", EVIL, "angry"), Mark(12, 20, "said", EVIL)],
        "facts": [FactLine(EVIL, "", EVIL), FactLine(EVIL, EVIL, EVIL, exact=EVIL)],
        "steps": [StepLine(EVIL, EVIL), StepLine(EVIL, EVIL, done=True, slug=EVIL)],
        "empty": Form(),
        "filled": Form({"words": EVIL}),
    }
    return Markup(Template("{% load ui %}" + template).render(Context(values)))


def test_every_component_is_tried() -> None:
    assert sorted(COMPONENTS) == sorted(ui.register.tags)


@pytest.mark.parametrize("size", [0, 1], ids=["little", "much"])
def test_components_are_sound_markup(size: int) -> None:
    found = {name: render(both[size]) for name, both in COMPONENTS.items()}
    wrong = {name: markup.wrong + markup.dangling() for name, markup in found.items()}
    assert {name: what for name, what in wrong.items() if what} == {}


def test_hostile_words_stay_words() -> None:
    found = {name: render(much) for name, (_, much) in COMPONENTS.items()}
    run = [name for name, markup in found.items() if markup.values("onerror")]
    pictures = [name for name, markup in found.items() if markup.values("src") not in ([], [EVIL])]
    assert (run, pictures) == ([], [])


def test_every_picture_has_words() -> None:
    pages = [render(much) for _, much in COMPONENTS.values()]
    assert [tag for page in pages for tag in page.unlabelled()] == []


def test_an_unknown_parameter_is_refused_while_the_page_is_written() -> None:
    with pytest.raises(TemplateSyntaxError):
        render('{% chip "Angry" colour="red" %}')


def test_inline_code_is_refused() -> None:
    with pytest.raises(InlineCode):
        render('{% button "Go" onclick="go()" %}')


def test_a_note_says_that_only_the_team_sees_it() -> None:
    note = render('{% bubble "note" who="Tomás" at=at %}x{% endbubble %}')
    assert "only the team sees it" in note.words


def test_a_row_says_in_words_what_it_shows_in_weight() -> None:
    row = render(
        '{% row href="/" who="Penny" at=at subject="S" unread=True current=True %}{% endrow %}'
    )
    assert "Penny, unread" in row.words
    assert row.values("aria-current") == ["true"]


def test_a_meter_says_its_figure() -> None:
    assert render('{% meter "Empathy" 2 %}').values("aria-label") == ["Empathy 2 of 3"]


def test_steps_say_which_are_done() -> None:
    assert render("{% steps steps %}").words.count("(done)") == 1


def test_a_field_ties_its_error_and_help_to_the_control() -> None:
    field = render('{% field filled.words help="So many words." %}')
    assert field.values("aria-invalid") == ["true"]
    assert field.dangling() == []


def test_a_tick_box_stands_before_its_label() -> None:
    names = [tag for tag, _ in render("{% field empty.agree %}").tags]
    assert names.index("input") < names.index("label")


def test_presence_tells_writing_from_looking() -> None:
    words = render("{% presence present %}").words
    assert ("is writing," in words, words.rstrip().endswith("is looking too")) == (True, True)


def test_a_moment_tells_the_exact_time_with_its_zone() -> None:
    at = datetime(2025, 3, 12, 14, 0, tzinfo=UTC)
    shown = Template("{% load ui %}{% moment at %}").render(Context({"at": at}))
    assert Markup(shown).values("title") == ["Wednesday 12 March 2025, 14:00 UTC"]
