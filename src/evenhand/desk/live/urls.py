"""The two addresses of the live room, below `/live/`."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.live import views

urlpatterns = [
    path("", views.stream, name="live"),
    path("presence/", views.presence, name="live-presence"),
]
