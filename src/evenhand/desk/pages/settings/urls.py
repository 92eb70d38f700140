"""The addresses of one's own settings."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.settings import views

app_name = "settings"
urlpatterns = [
    path("settings/", views.own, name="own"),
    path("settings/theme/", views.theme, name="theme"),
]
