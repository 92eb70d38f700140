"""The addresses of causes."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.causes import views

app_name = "causes"

urlpatterns = [
    path("causes/", views.causes, name="causes"),
    path("causes/<int:pk>/", views.cause, name="cause"),
    path("causes/<int:pk>/changes/", views.changes, name="changes"),
    path("causes/<int:pk>/retirement/", views.retirement, name="retirement"),
    path("conversations/<int:pk>/cause/", views.naming, name="naming"),
]
