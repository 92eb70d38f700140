from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.ui.marking import Mark, marked
from tests.desk.ui.markup import Markup

TEXT = "I was so excited, but <nothing> came."

marks = st.builds(
    Mark,
    start=st.integers(-3, 60),
    end=st.integers(-3, 60),
    kind=st.sampled_from(["cue", "finding", "said"]),
    tip=st.text(),
    tone=st.sampled_from(["", "angry"]),
)


def test_a_mark_explains_itself() -> None:
    shown = marked(TEXT, [Mark(0, 21, "cue", "A hope & a but.", "disappointed")], "m1")
    assert shown == (
        '<span class="cue disappointed" tabindex="0" role="note" aria-describedby="m1-0">'
        'I was so excited, but<span class="tip" role="tooltip" id="m1-0">A hope &amp; a but.</span>'
        "</span> &lt;nothing&gt; came."
    )


def test_a_mark_without_a_name_is_an_underline_only() -> None:
    shown = marked("I call you", [Mark(0, 6, "said", "a promise")])
    assert shown == '<span class="said">I call</span> you'


def test_of_two_that_overlap_the_earlier_and_longer_stays() -> None:
    three = [Mark(2, 9, "cue", ""), Mark(0, 5, "said", ""), Mark(0, 3, "finding", "")]
    assert marked("0123456789", three) == '<span class="said">01234</span>56789'


@given(st.text(max_size=50), st.lists(marks))
def test_no_word_is_lost_and_the_markup_is_sound(text: str, given_marks: list[Mark]) -> None:
    # What a parser makes of a null or a carriage return is its own affair.
    text = "".join(sign for sign in text if sign not in "\x00\r")
    plain = Markup(marked(text, given_marks))
    assert (plain.words, plain.wrong) == (text, [])
    assert Markup(marked(text, given_marks, "m")).wrong == []
