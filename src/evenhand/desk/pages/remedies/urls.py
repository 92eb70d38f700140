"""The addresses of putting right."""

from __future__ import annotations

from django.urls import path

from evenhand.desk.pages.remedies.views import (
    approving,
    carrying,
    keeping,
    listing,
    offering,
    telling,
)

app_name = "remedies"
urlpatterns = [
    path("remedies/", listing.ledger, {"show": "carry"}, name="carry"),
    path("remedies/waiting/", listing.ledger, {"show": "waiting"}, name="waiting"),
    path("remedies/done/", listing.ledger, {"show": "done"}, name="done"),
    path("remedies/approvals/", approving.approvals, name="approvals"),
    path("remedies/approvals/<int:pk>/", approving.answer, name="answer"),
    path("remedies/stories/", telling.stories, name="stories"),
    path("remedies/kinds/", keeping.kinds, name="kinds"),
    path("remedies/kinds/new/", keeping.new_kind, name="new_kind"),
    path("remedies/kinds/<int:pk>/", keeping.kind, name="kind"),
    path("remedies/kinds/<int:pk>/retirement/", keeping.retirement, name="retirement"),
    path("remedies/kinds/<int:pk>/retirement/delete/", keeping.return_, name="return"),
    path("remedies/bounds/", keeping.bounds, name="bounds"),
    path("conversations/<int:pk>/remedies/new/", offering.new, name="new"),
    path("offers/<int:pk>/draft/", offering.draft, name="draft"),
    path("offers/<int:pk>/withdrawal/", offering.withdrawal, name="withdrawal"),
    path("offers/<int:pk>/choice/delete/", offering.choice_anew, name="choice_anew"),
    path("options/<int:pk>/choice/", offering.choice, name="choice"),
    path("options/<int:pk>/approval/", approving.ask, name="ask"),
    path("options/<int:pk>/grant/", carrying.grant, name="grant"),
    path("grants/<int:pk>/arrival/", carrying.arrival, name="arrival"),
    path("grants/<int:pk>/carrying/", carrying.carried, name="carried"),
    path("grants/<int:pk>/news/", carrying.news, name="news"),
    path("grants/<int:pk>/confirmation/", carrying.confirmation, name="confirmation"),
    path("grants/<int:pk>/story/", telling.story, name="story"),
]
