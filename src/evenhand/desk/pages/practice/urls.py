"""The addresses of practice: a person's own, and nobody else's."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.practice.views import offline, practising, settling

app_name = "practice"
urlpatterns = [
    path("learn/", practising.today, name="today"),
    path("learn/cards/", practising.cards, name="cards"),
    path("learn/reviews/", practising.reviews, name="reviews"),
    path("learn/ideas/<int:pk>/seen/", practising.seen, name="seen"),
    path("learn/plan/", settling.plan, name="plan"),
    path("learn/plan/pause/", settling.pause, name="pause"),
    path("learn/plan/pause/delete/", settling.resume, name="resume"),
    path("learn/plan/delete/", settling.end, name="end"),
    path("learn/leave/", settling.leave, name="leave"),
    path("learn/leave/<int:pk>/delete/", settling.back_early, name="back_early"),
    path("learn/reminder/", settling.reminder, name="reminder"),
    path("learn/browsers/", settling.browser, name="browser"),
    path("learn/browsers/delete/", settling.browser_delete, name="browser_delete"),
    path("learn/pocket/", offline.pocket, name="pocket"),
    path("learn/pocket/cards/", offline.kept, name="kept"),
    path("learn/sync/", offline.sync, name="sync"),
    path("learn/worker.js", offline.worker, name="worker"),
]
