"""What is shown of a link that is over: that it is, and to whom a new one would go."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from evenhand.desk.passes.models import Pass
from evenhand.desk.passes.queries import token_of
from evenhand.desk.portal import forms


@dataclass(frozen=True)
class Expired:
    """The same whether a new link can be had or not: whoever finds an old link learns nothing."""

    address: str
    href: str
    form: str
    is_asked: bool

    @classmethod
    def of(cls, held: Pass, *, is_asked: bool) -> Expired:
        """What is shown of a pass that is over."""
        return cls(
            address=masked(held.address.value),
            href=reverse("portal:renewal", args=[token_of(held)]),
            form=forms.sealed(held, "renewal"),
            is_asked=is_asked,
        )


def masked(address: str) -> str:
    """An address as its owner knows it and nobody else: "p•••@example.com"."""
    local, at, domain = address.rpartition("@")
    return f"{local[:1]}•••@{domain}" if at else f"{address[:1]}•••"
