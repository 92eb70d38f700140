"""The addresses of setting up."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.setup.views import mailboxes, starting

app_name = "setup"
urlpatterns = [
    path("setup/", starting.start, name="start"),
    path("setup/test/", starting.test, name="test"),
    path("setup/answer/", starting.answer, name="answer"),
    path("setup/mailboxes/", mailboxes.every, name="mailboxes"),
    path("setup/mailboxes/new/", mailboxes.new, name="new"),
    path("setup/mailboxes/<int:pk>/", mailboxes.one, name="mailbox"),
    path("setup/mailboxes/<int:pk>/removal/", mailboxes.removal, name="removal"),
    path("setup/letters/<int:pk>/", mailboxes.letter, name="letter"),
]
