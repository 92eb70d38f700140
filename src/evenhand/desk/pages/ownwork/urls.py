"""The addresses of what comes from one's own work: each shows its reader's own."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.ownwork import views

app_name = "ownwork"
urlpatterns = [
    path("learn/from-my-work/", views.own_work, name="page"),
    path("learn/from-my-work/findings/<int:pk>/card/", views.new_card, name="new"),
    path("learn/from-my-work/cards/<int:pk>/", views.card, name="card"),
    path("learn/from-my-work/cards/<int:pk>/sharing/", views.sharing, name="sharing"),
    path("learn/from-my-work/cards/<int:pk>/sharing/delete/", views.sharing_delete, name="back"),
    path("learn/from-my-work/cards/<int:pk>/delete/", views.card_delete, name="delete"),
    path("learn/from-my-work/lessons/<slug:slug>/aside/", views.aside, name="aside"),
]
