"""The address of the page on embedding."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.wall.views import embedding

app_name = "embedding"
urlpatterns = [path("testimonials/embedding/", embedding.embedding, name="embedding")]
