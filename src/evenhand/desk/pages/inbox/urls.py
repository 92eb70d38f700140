"""The addresses of the lists."""

from __future__ import annotations

from django.urls import path, register_converter

from evenhand.desk.pages.inbox import views
from evenhand.desk.pages.lists import SLUGS

app_name = "inbox"


class OneOfTheLists:
    """The slug of a list that there is, so that no list hides another page."""

    regex = "|".join(SLUGS)

    def to_python(self, value: str) -> str:
        """The slug as it is."""
        return value

    def to_url(self, value: str) -> str:
        """The slug as it is."""
        return value


register_converter(OneOfTheLists, "list")
urlpatterns = [
    path("", views.home, name="home"),
    path("nav/", views.nav, name="nav"),
    path("<list:slug>/", views.show, name="list"),
]
