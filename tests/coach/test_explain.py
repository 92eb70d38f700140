import pytest

from evenhand.coach.explain import UnknownRule, all_pages, as_markdown, as_text, explain


def test_explain_tells_all_about_a_rule():
    page = explain("hope-then-but")
    assert (page.kind, page.since, page.trial) == ("cue", "0.1", False)
    assert page.title == 'They looked forward to something, and then comes the "but".'
    assert [section.heading for section in page.sections] == [
        "Why it matters",
        "What it often means",
        "Source",
    ]
    assert page.notices[0].startswith("«I was so excited to receive my new pajamas, but»")


def test_explain_shows_the_examples_of_other_languages_beside():
    page = explain("hope-then-but")
    assert page.languages == ("en", "de")
    assert page.elsewhere[0].notices[0].startswith("«Ich hatte mich so auf den Urlaub gefreut")
    text, markdown = as_text(page), as_markdown(page)
    assert text.index("Ignores:") < text.index("Notices in German:\n  «Ich hatte")
    assert "**Notices in German**\n\n- «Ich hatte" in markdown
    assert explain("ask-for-a-picture").languages == ("en",)


def test_explain_knows_steps_too():
    page = explain("ask-for-a-picture")
    assert (page.kind, page.hint) == ("step", "Ask for a picture.")


def test_explain_names_what_comes_near():
    with pytest.raises(UnknownRule) as caught:
        explain("hope-than-but")
    assert str(caught.value) == (
        "There is no rule called hope-than-but. Did you mean hope-then-but?"
    )
    assert isinstance(caught.value, KeyError)


def test_explain_says_plainly_when_nothing_comes_near():
    with pytest.raises(UnknownRule) as caught:
        explain("xyzzy")
    assert str(caught.value) == "There is no rule called xyzzy."


@pytest.mark.parametrize("page", all_pages(), ids=lambda page: f"{page.kind}-{page.name}")
def test_every_page_says_why_and_whence(page):
    headings = [section.heading for section in page.sections]
    assert headings[0] == "Why it matters"
    assert headings[-1] == "Source"
    assert "More" not in headings


def test_every_name_has_one_page():
    names = [page.name for page in all_pages()]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_page_as_text_and_as_markdown_holds_every_part():
    page = explain("ask-for-a-picture")
    text, markdown = as_text(page), as_markdown(page)
    for part in (page.title, page.hint, *page.notices, *page.ignores):
        assert part in text
        assert part in markdown
    assert text.startswith("ask-for-a-picture (step, since 0.1)\n\n")
    assert markdown.startswith("# ask-for-a-picture\n\n*step, since 0.1*\n\n")
