import pytest

from evenhand.desk.ui.attributes import InlineCode, attributes


def test_attributes_are_written_in_order_with_hyphens() -> None:
    given = {"hx_get": "/a/?b=1&c=2", "disabled": True, "hidden": False, "id": None, "for_": "x"}
    assert attributes(given) == ' hx-get="/a/?b=1&amp;c=2" disabled for="x"'


def test_attributes_cannot_be_broken_out_of() -> None:
    assert attributes({"title": '"><b onclick="x">'}) == (
        ' title="&quot;&gt;&lt;b onclick=&quot;x&quot;&gt;"'
    )


@pytest.mark.parametrize("name", ["style", "onclick", "ONLOAD", "hx_on", "hx_on__after", "on"])
def test_inline_code_is_refused(name: str) -> None:
    with pytest.raises(InlineCode):
        attributes({name: "x"})
