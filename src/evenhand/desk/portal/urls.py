"""The addresses that customers know; the token in them is a pass."""

from __future__ import annotations

from django.urls import path, register_converter

from evenhand.desk.policies.written import NUMBER
from evenhand.desk.portal import views

app_name = "portal"


class NumberConverter:
    """A clause's number, as in "4.2b"."""

    regex = NUMBER.pattern

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(NumberConverter, "number")
urlpatterns = [
    path("c/look/<int:pk>/", views.look, name="look"),
    path("c/<str:token>/", views.page, name="page"),
    path("c/<str:token>/replies/", views.replies, name="replies"),
    path("c/<str:token>/items/", views.items, name="items"),
    path("c/<str:token>/choice/", views.choice, name="choice"),
    path("c/<str:token>/objections/", views.objections, name="objections"),
    path("c/<str:token>/renewal/", views.renewal, name="renewal"),
    path("c/<str:token>/files/<int:pk>/", views.file, name="file"),
    path("policy/<slug:slug>/<number:number>/", views.clause, name="clause"),
]
