"""Who may do what among people."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from evenhand.desk.people import queries
from evenhand.desk.people.models import Invitation, Key, Teammate


def keeper(teammate: Teammate) -> Teammate:
    """The teammate, if they may change how the desk is set up. Raises Http404 otherwise."""
    if teammate.is_keeper:
        return teammate
    raise Http404


def colleague(teammate: Teammate, pk: int) -> Teammate:  # noqa: ARG001 - every getter names who asks
    """A teammate to whom work can be given. Raises Http404 when there is none."""
    return get_object_or_404(queries.teammates(), pk=pk)


def invitation(teammate: Teammate, pk: int) -> Invitation:
    """A one-time link that still counts, for a keeper. Raises Http404."""
    keeper(teammate)
    return get_object_or_404(queries.open_invitations(), pk=pk)


def key(teammate: Teammate, pk: int) -> Key:
    """A key that programs sign in with, for a keeper. Raises Http404."""
    keeper(teammate)
    return get_object_or_404(queries.keys(), pk=pk)


def former_colleague(teammate: Teammate, pk: int) -> Teammate:
    """A teammate who was let go, for a keeper. Raises Http404."""
    keeper(teammate)
    return get_object_or_404(queries.let_go(), pk=pk)
