"""The addresses of keys."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.keys import views

app_name = "keys"
urlpatterns = [
    path("settings/keys/", views.keys, name="keys"),
    path("settings/keys/<int:pk>/revocation/", views.revocation, name="revocation"),
]
