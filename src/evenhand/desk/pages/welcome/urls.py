"""Where a one-time link leads."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.welcome import views

app_name = "welcome"
urlpatterns = [path("welcome/<str:token>/", views.welcome, name="welcome")]
