"""The addresses of the ladder."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.limits.views import building, deciding, showing

app_name = "limits"
urlpatterns = [
    path("limits/", showing.standing, name="standing"),
    path("limits/<int:pk>/", showing.step, name="step"),
    path("limits/<int:pk>/opinion/", deciding.opinion, name="opinion"),
    path("limits/<int:pk>/telling/", deciding.telling, name="telling"),
    path("limits/<int:pk>/lifting/", deciding.lifting, name="lifting"),
    path("limits/<int:pk>/review/", deciding.review, name="review"),
    path("limits/<int:pk>/appeals/", deciding.appeals, name="appeals"),
    path("appeals/<int:pk>/ruling/", deciding.ruling, name="ruling"),
    path("appeals/<int:pk>/telling/", deciding.ruling_telling, name="ruling_telling"),
    path("limits/reminders/<int:pk>/seen/", deciding.seen, name="seen"),
    path("conversations/<int:pk>/limits/", showing.ladder, name="ladder"),
    path("conversations/<int:pk>/limits/new/", building.new, name="new"),
]
