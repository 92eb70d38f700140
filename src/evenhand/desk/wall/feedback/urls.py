"""The addresses of the feedback form."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.wall.feedback import views

app_name = "feedback"
urlpatterns = [
    path("", views.form, name="form"),
    path("thanks/", views.thanks, name="thanks"),
    path("sheet/", views.sheet, name="sheet"),
    path("code.svg", views.code, name="code"),
    path("<slug:product>/", views.form, name="product"),
]
