"""The addresses of whether practice helps: one's own name nobody, so nobody else's can be asked."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.helping import views

app_name = "helping"
urlpatterns = [
    path("learn/progress/", views.own, name="own"),
    path("learn/progress/<slug:key>.svg", views.own_plot, name="own_plot"),
    path("learn/progress/team/", views.team, name="team"),
    path("learn/progress/team/<slug:key>.svg", views.team_plot, name="team_plot"),
]
