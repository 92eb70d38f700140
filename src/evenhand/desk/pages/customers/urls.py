"""The addresses of customers."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.customers import views

app_name = "customers"
urlpatterns = [
    path("customers/", views.customers, name="customers"),
    path("customers/<int:pk>/", views.customer, name="customer"),
    path("customers/<int:pk>/export/", views.export, name="export"),
]
