"""The addresses of the wall."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.wall.showing import views

app_name = "wall"
urlpatterns = [
    path("", views.wall, name="wall"),
    path("embed/", views.embed, name="embed"),
    path("embed.js", views.script, name="script"),
    path("feed.json", views.as_json, name="json"),
    path("feed.rss", views.as_rss, name="rss"),
    path("recordings/<slug:key>/", views.recording, name="recording"),
    path("recordings/<slug:key>/captions.vtt", views.captions, name="captions"),
]
