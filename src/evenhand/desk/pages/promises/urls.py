"""The addresses of the ledger."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.promises import views

app_name = "promises"
urlpatterns = [
    path("promises/", views.ledger, {"show": "mine"}, name="mine"),
    path("promises/all/", views.ledger, {"show": "all"}, name="all"),
    path("promises/ended/", views.ledger, {"show": "ended"}, name="ended"),
    path("promises/<int:pk>/", views.promise, name="promise"),
    path("promises/<int:pk>/ending/", views.ending, name="ending"),
    path("promises/<int:pk>/condition/", views.condition, name="condition"),
    path("conversations/<int:pk>/promises/", views.written, name="written"),
    path("reminders/", views.reminders, name="reminders"),
    path("reminders/<int:pk>/seen/", views.seen, name="seen"),
]
