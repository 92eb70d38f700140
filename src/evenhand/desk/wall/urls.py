"""The addresses that are for everybody."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("words/", include("evenhand.desk.wall.words.urls")),
]
