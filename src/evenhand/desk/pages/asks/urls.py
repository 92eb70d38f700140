"""The addresses of what a customer is asked for."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.asks import views

app_name = "asks"
urlpatterns = [
    path("conversations/<int:pk>/ask/", views.ask, name="ask"),
    path("conversations/<int:pk>/ask/draft/", views.draft, name="draft"),
    path("asked/<int:pk>/given/", views.given, name="given"),
    path("asked/<int:pk>/given/delete/", views.missing, name="missing"),
    path("asked/<int:pk>/waiver/", views.waiver, name="waiver"),
    path("asked/proposals/<int:pk>/confirmation/", views.confirmation, name="confirmation"),
    path("asked/proposals/<int:pk>/decline/", views.decline, name="decline"),
]
