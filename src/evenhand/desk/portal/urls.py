"""The addresses that customers know; the token in them is a pass."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.portal import views

app_name = "portal"
urlpatterns = [
    path("c/<str:token>/", views.page, name="page"),
    path("c/<str:token>/replies/", views.replies, name="replies"),
    path("c/<str:token>/renewal/", views.renewal, name="renewal"),
    path("c/<str:token>/files/<int:pk>/", views.file, name="file"),
]
