"""The addresses of policies."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.policies.views import reading, writing

app_name = "policies"
urlpatterns = [
    path("policies/", reading.policies, name="policies"),
    path("policies/new/", writing.new, name="new"),
    path("policies/import/", writing.taking_in, name="import"),
    path("policies/export/", reading.export, name="export"),
    path("policies/<slug:slug>/", reading.policy, name="policy"),
    path("policies/<slug:slug>/edit/", writing.edit, name="edit"),
    path("policies/<slug:slug>/export/", reading.export_one, name="export-one"),
    path("policies/<slug:slug>/<str:number>/", reading.clause, name="clause"),
    path("conversations/<int:pk>/citations/", writing.citation, name="citation"),
]
