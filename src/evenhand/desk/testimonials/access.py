"""Who may see and do what with good words: every teammate sees them, keepers keep the lists.

What belongs to a conversation is for those who may see it; whoever holds the link to their own
words holds the right to answer.
"""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.inbox import access as inbox
from evenhand.desk.inbox.models import Message
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import (
    Asking,
    Claim,
    Consent,
    Place,
    Publication,
    Recording,
    Testimonial,
)


def testimonial(teammate: Teammate, pk: int) -> Testimonial:
    """A testimonial with its state and the claims that it bears out. Raises Http404."""
    found = get_object_or_404(queries.with_claims(queries.testimonials()), pk=pk)
    if found.conversation_id is not None:
        inbox.conversation(teammate, found.conversation_id)
    return found


def message(teammate: Teammate, pk: int) -> Message:
    """A message in which words are marked. Raises Http404."""
    rows = Message.objects.select_related("conversation", "address__customer")
    found = get_object_or_404(rows, pk=pk)
    inbox.conversation(teammate, found.conversation_id)
    return found


def asking(teammate: Teammate, pk: int) -> Asking:
    """A question about words, which a teammate puts or notes the answer to. Raises Http404."""
    rows = Asking.objects.select_related("testimonial__customer", "testimonial__conversation")
    found = get_object_or_404(rows, pk=pk)
    testimonial(teammate, found.testimonial_id)
    return found


def consent(teammate: Teammate, pk: int) -> Consent:
    """What was agreed to. Raises Http404."""
    rows = Consent.objects.select_related("testimonial__conversation", "asking__testimonial")
    found = get_object_or_404(rows, pk=pk)
    testimonial(teammate, found.testimonial_id)
    return found


def publication(teammate: Teammate, pk: int) -> Publication:
    """Where something was put up. Raises Http404."""
    found = get_object_or_404(Publication.objects.select_related("testimonial"), pk=pk)
    testimonial(teammate, found.testimonial_id)
    return found


def recording(teammate: Teammate, of: int) -> Recording:
    """The recording of a testimonial (its id), public or not. Raises Http404."""
    rows = Recording.objects.select_related("testimonial")
    return get_object_or_404(rows, testimonial=testimonial(teammate, of))


def place(_teammate: Teammate, pk: int) -> Place:
    """A place that can be asked for. Raises Http404."""
    return get_object_or_404(Place, pk=pk)


def claim(_teammate: Teammate, pk: int) -> Claim:
    """A claim, said or retired. Raises Http404."""
    return get_object_or_404(Claim, pk=pk)


def held(token: str) -> Asking:
    """The asking behind a link. Raises Http404 for one that is not right."""
    found = queries.asking_behind(token)
    if found is None:
        raise Http404
    return found
