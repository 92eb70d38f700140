"""The addresses of records."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.records import views

app_name = "records"
urlpatterns = [
    path("records/import/", views.upload, name="import"),
    path("records/import/preview/", views.preview, name="preview"),
]
