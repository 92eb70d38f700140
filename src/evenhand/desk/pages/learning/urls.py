"""The addresses of lessons, stashes and journeys."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.learning.views import files, keeping, reading, sets, writing

app_name = "learning"
urlpatterns = [
    path("lessons/", reading.library, name="library"),
    path("lessons/new/", writing.new, name="new"),
    path("lessons/new/draft/", writing.new_draft, name="new-draft"),
    path("lessons/import/", files.taking_in, name="import"),
    path("lessons/export/", files.export, name="export"),
    path("lessons/media/<int:pk>/", files.medium, name="medium"),
    path("lessons/media/<int:pk>/captions/", files.captions, name="captions"),
    path("lessons/cards/<int:pk>/saves/", keeping.save, name="save"),
    path("lessons/collections/new/", sets.new, name="new-collection"),
    path("lessons/collections/<slug:slug>/edit/", sets.edit, name="edit-collection"),
    path("lessons/<slug:slug>/", reading.lesson, name="lesson"),
    path("lessons/<slug:slug>/edit/", writing.edit, name="edit"),
    path("lessons/<slug:slug>/draft/", writing.draft, name="draft"),
    path("lessons/<slug:slug>/versions/", reading.versions, name="versions"),
    path("lessons/<slug:slug>/file/", files.export_one, name="file"),
    path("lessons/<slug:slug>/reads/", keeping.read, name="reads"),
    path("lessons/<slug:slug>/rating/", keeping.rating, name="rating"),
    path("lessons/<slug:slug>/retirement/", writing.retirement, name="retirement"),
    path("stashes/", keeping.stashes, name="stashes"),
    path("stashes/<int:pk>/", keeping.stash, name="stash"),
    path("stashes/saved/<int:pk>/removal/", keeping.removal, name="removal"),
    path("journeys/", sets.journeys, name="journeys"),
    path("journeys/<slug:slug>/", sets.journey, name="journey"),
    path("journeys/<slug:slug>/going/", sets.going, name="going"),
]
