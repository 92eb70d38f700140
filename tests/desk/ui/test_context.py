import pytest
from django.test import Client, RequestFactory

from evenhand.desk.ui.context import desk


@pytest.mark.parametrize(
    ("cookie", "theme"), [("dark", "dark"), ("light", "light"), ('"><b>', ""), ("", "")]
)
def test_only_a_known_theme_is_taken_from_the_cookie(
    rf: RequestFactory, cookie: str, theme: str
) -> None:
    request = rf.get("/")
    request.COOKIES["theme"] = cookie
    assert desk(request)["theme"] == theme


def test_the_chosen_theme_comes_with_the_page_itself(client: Client) -> None:
    client.cookies["theme"] = "dark"
    assert '<html lang="en" data-theme="dark">' in client.get("/accounts/login/").content.decode()
