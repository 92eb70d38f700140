"""The addresses of fetching a person."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.fetches import views

app_name = "fetches"
urlpatterns = [
    path("fetches/<int:pk>/taking/", views.taking, name="taking"),
    path("conversations/<int:pk>/fetches/", views.fetches, name="fetches"),
]
