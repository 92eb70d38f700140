"""The addresses of a conversation and of what stands in it."""

from __future__ import annotations

from django.urls import include, path

from evenhand.desk.pages.conversation.views import coaching, files, showing, states, writing

app_name = "conversation"

_conversation = [
    path("", showing.page, name="conversation"),
    path("head/", showing.head, name="head"),
    path("flow/", showing.flow, name="flow"),
    path("coach/", showing.coach, name="coach"),
    path("panels/", showing.panels, name="panels"),
    path("draft/", writing.drafts, name="draft"),
    path("replies/", writing.replies, name="replies"),
    path("notes/", writing.notes, name="notes"),
    path("attachments/", files.uploads, name="uploads"),
    path("closure/", states.closure, name="closure"),
    path("closure/delete/", states.reopening, name="reopening"),
    path("snooze/", states.snooze, name="snooze"),
    path("snooze/delete/", states.waking, name="waking"),
    path("assignment/", states.assignment, name="assignment"),
    path("dismissals/", coaching.dismissals, name="dismissals"),
    path("amendments/", coaching.amendments, name="amendments"),
]
urlpatterns = [
    path("conversations/<int:pk>/", include(_conversation)),
    path("messages/<int:pk>/reading/", coaching.reading, name="reading"),
    path("messages/<int:pk>/body/", files.body, name="body"),
    path("messages/<int:pk>/raw/", files.raw, name="raw"),
    path("replies/<int:pk>/withdrawal/", writing.withdrawal, name="withdrawal"),
    path("replies/<int:pk>/delivery/", writing.delivery, name="delivery"),
    path("attachments/<int:pk>/", files.attachment, name="attachment"),
    path("attachments/<int:pk>/delete/", files.removal, name="removal"),
]
