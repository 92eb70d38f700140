"""The addresses of the team."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.team import views

app_name = "team"
urlpatterns = [
    path("team/", views.team, name="team"),
    path("team/invitations/", views.invitations, name="invitations"),
    path("team/invitations/<int:pk>/withdrawal/", views.withdrawal, name="withdrawal"),
    path("team/<int:pk>/role/", views.role, name="role"),
    path("team/<int:pk>/departure/", views.departure, name="departure"),
    path("team/<int:pk>/return/", views.coming_back, name="return"),
]
