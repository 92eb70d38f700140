"""The addresses that are for everybody."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("feedback/", include("evenhand.desk.wall.feedback.urls")),
    path("wall/", include("evenhand.desk.wall.showing.urls")),
    path("words/", include("evenhand.desk.wall.words.urls")),
]
