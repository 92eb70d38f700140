"""The team's pages: every folder here that holds a `urls.py` is a page group."""

from __future__ import annotations

from django.urls import include, path

from evenhand.desk.base.walking import folders_with

urlpatterns = [
    path("", include(f"{group}.urls")) for group in folders_with("evenhand.desk.pages", "urls")
]
