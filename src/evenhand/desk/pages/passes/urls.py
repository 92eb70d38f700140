"""The address at which a teammate ends the links to a conversation."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.passes import views

app_name = "passes"
urlpatterns = [path("conversations/<int:pk>/passes/end/", views.end, name="end")]
