"""Where the patterns are found."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.patterns import views

urlpatterns = [
    path("patterns/", views.patterns, name="patterns"),
    path("patterns/conversation/", views.conversation, name="pattern_conversation"),
]
