"""The addresses of the evidence."""

from __future__ import annotations

from django.urls import include, path

from evenhand.desk.pages.evidence.views import deciding, reviewing, sheet, standing

app_name = "evidence"

_of_a_conversation = [
    path("", sheet.sheet, name="sheet"),
    path("delete/", sheet.removal, name="removal"),
    path("explanations/", sheet.explanations, name="explanations"),
    path("questions/", sheet.questions, name="questions"),
    path("records/<int:record>/", sheet.records, name="records"),
    path("decisions/", deciding.decisions, name="decisions"),
]
urlpatterns = [
    path("conversations/<int:pk>/evidence/", include(_of_a_conversation)),
    path("evidence/", standing.standing, name="standing"),
    path("evidence/facts/<int:pk>/correction/", sheet.correction, name="correction"),
    path("evidence/decisions/<int:pk>/draft/", deciding.draft, name="draft"),
    path("evidence/decisions/<int:pk>/telling/", deciding.telling, name="telling"),
    path("evidence/decisions/<int:pk>/lifting/", deciding.lifting, name="lifting"),
    path("evidence/decisions/<int:pk>/reviews/", reviewing.reviews, name="reviews"),
    path("evidence/reviews/<int:pk>/answer/", reviewing.answer, name="answer"),
]
