"""The addresses of praise."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.praise import views

app_name = "praise"
urlpatterns = [
    path("praise/", views.praise, name="praise"),
    path("praise/mine/", views.mine, name="mine"),
    path("praise/mine/<int:pk>/seen/", views.seen, name="seen"),
    path("praise/<int:pk>/", views.one, name="one"),
    path("praise/letters/<int:pk>/again/", views.again, name="again"),
    path("conversations/<int:pk>/praise/draft/", views.draft, name="draft"),
]
