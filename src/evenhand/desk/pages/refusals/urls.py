"""The addresses of refusals."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.refusals import views

app_name = "refusals"
urlpatterns = [
    path("refusals/", views.refusals, name="refusals"),
    path("conversations/<int:pk>/refusals/new/", views.new, name="new"),
    path("conversations/<int:pk>/refusals/<int:refusal>/again/", views.again, name="again"),
    path("conversations/<int:pk>/refusals/<int:refusal>/new-fact/", views.fact, name="fact"),
]
