"""The addresses of scenarios."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.scenarios.views import going, reading, writing

app_name = "scenarios"
urlpatterns = [
    path("scenarios/", reading.scenarios, name="scenarios"),
    path("scenarios/new/", writing.new, name="new"),
    path("scenarios/goes/<int:pk>/", going.go, name="go"),
    path("scenarios/goes/<int:pk>/replies/", going.replies, name="replies"),
    path("scenarios/goes/<int:pk>/debrief/", reading.debrief, name="debrief"),
    path("scenarios/goes/<int:pk>/removal/", going.removal, name="removal"),
    path("scenarios/<slug:slug>/", reading.scenario, name="scenario"),
    path("scenarios/<slug:slug>/goes/", going.goes, name="goes"),
    path("scenarios/<slug:slug>/edit/", writing.edit, name="edit"),
    path("scenarios/<slug:slug>/shelving/", writing.shelving, name="shelving"),
    path("scenarios/<slug:slug>/versions/<int:pk>/", writing.version, name="version"),
]
