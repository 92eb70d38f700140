"""The one address of the sample story."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.demo import views

app_name = "demo"
urlpatterns = [path("removal/", views.removal, name="removal")]
