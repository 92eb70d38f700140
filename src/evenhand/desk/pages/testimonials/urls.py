"""The addresses of testimonials."""

from __future__ import annotations

from django.urls import include, path

from evenhand.desk.pages.testimonials.views import asking, keeping, listing, marking, one, standing

app_name = "testimonials"

_of_one = [
    path("", one.testimonial, name="testimonial"),
    path("mendings/", one.mendings, name="mendings"),
    path("description/", one.description, name="description"),
    path("claims/<int:claim>/", one.support, name="support"),
    path("recording/", one.recording, name="recording"),
    path("transcripts/", one.transcripts, name="transcripts"),
    path("askings/", asking.askings, name="askings"),
    path("publications/<int:place>/", standing.publications, name="publications"),
    path("withdrawal/", standing.withdrawal, name="withdrawal"),
]
urlpatterns = [
    path("messages/<int:pk>/testimonials/", marking.mark, name="mark"),
    path("testimonials/", listing.testimonials, name="testimonials"),
    path("testimonials/kept/", keeping.kept, name="kept"),
    path("testimonials/claims/", keeping.claims, name="claims"),
    path("testimonials/claims/<int:pk>/retirement/", keeping.claim_retirement, name="claim_end"),
    path("testimonials/places/", keeping.places, name="places"),
    path("testimonials/places/<int:pk>/retirement/", keeping.place_retirement, name="place_end"),
    path("testimonials/footer/", keeping.footer, name="footer"),
    path("testimonials/incentives/", keeping.incentives, name="incentives"),
    path("testimonials/incentives/delete/", keeping.incentive_end, name="incentive_end"),
    path("testimonials/askings/<int:pk>/", asking.call, name="call"),
    path("testimonials/consents/<int:pk>/draft/", asking.confirmation, name="confirmation"),
    path("testimonials/publications/<int:pk>/delete/", standing.removal, name="removal"),
    path("testimonials/<int:pk>/", include(_of_one)),
]
