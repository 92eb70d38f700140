"""How a form of care is answered: with a redirect, so that nothing is sent twice."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect


def seen_elsewhere(address: str) -> HttpResponse:
    """A redirect after which the browser asks anew, whatever was sent."""
    answer = redirect(address)
    answer.status_code = 303
    return answer
