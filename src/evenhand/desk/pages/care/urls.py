"""The addresses of what colleagues do for one another."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.care.views import backing, caring

app_name = "care"
urlpatterns = [
    path("care/", caring.one_another, name="care"),
    path("care/breather/", caring.breather, name="breather"),
    path("care/breather/delete/", caring.breather_end, name="breather_end"),
    path("check-ins/<int:pk>/", caring.check_in, name="check_in"),
    path("nudges/<int:pk>/seen/", caring.seen, name="seen"),
    path("conversations/<int:pk>/backup/", backing.backup, name="backup"),
    path("conversations/<int:pk>/backup/banner/", backing.banner, name="banner"),
    path("backups/<int:pk>/voice/", backing.voice, name="voice"),
    path("backups/<int:pk>/end/", backing.end, name="end"),
]
