"""Where everything is found. A page group brings its own addresses."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    path("live/", include("evenhand.desk.live.urls")),
    path("sample/", include("evenhand.desk.demo.urls")),
    path("", include("evenhand.desk.pages.urls")),
]
