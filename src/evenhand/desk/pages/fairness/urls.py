"""The addresses of fairness."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.fairness import views

app_name = "fairness"

urlpatterns = [
    path("fairness/", views.fairness, name="fairness"),
    path("decisions/<slug:key>/why/", views.why, name="why"),
]
