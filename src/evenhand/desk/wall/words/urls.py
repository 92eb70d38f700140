"""The addresses behind the link to one's own words; the token in them is an asking."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.wall.words import views

app_name = "words"
urlpatterns = [
    path("<str:token>/", views.page, name="page"),
    path("<str:token>/consent/", views.consent, name="consent"),
    path("<str:token>/decline/", views.decline, name="decline"),
    path("<str:token>/withdrawal/", views.withdrawal, name="withdrawal"),
    path("<str:token>/recording/", views.recording, name="recording"),
]
