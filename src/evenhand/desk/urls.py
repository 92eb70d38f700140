"""Where everything is found. A page group brings its own addresses."""

from __future__ import annotations

from allauth.account import urls as allauth
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, include, path
from django.views.defaults import bad_request

from evenhand.desk.base.bodies import refusal

SIGNING_IN = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reauthenticate",
        "account_change_password",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
    }
)


def not_here(request: HttpRequest, **_more: str) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """No page. Always raises Http404."""
    raise Http404


def _ours(page: URLPattern) -> URLPattern:
    """A page of allauth if the desk has it; else its name, which allauth asks for, without it."""
    view = page.callback if page.name in SIGNING_IN else not_here
    return URLPattern(page.pattern, view, page.default_args, page.name)


def handler400(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What Django does not take in; a text that is too long is told as such."""
    is_too_large = isinstance(exception, RequestDataTooBig)
    return refusal(request) if is_too_large else bad_request(request, exception)


sign_in_pages = [_ours(page) for page in allauth.urlpatterns]
urlpatterns = [
    path("accounts/", include(sign_in_pages)),
    path("api/", include("evenhand.desk.api.urls")),
    path("live/", include("evenhand.desk.live.urls")),
    path("sample/", include("evenhand.desk.demo.urls")),
    path("", include("evenhand.desk.portal.urls")),
    path("", include("evenhand.desk.wall.urls")),
    path("", include("evenhand.desk.pages.urls")),
]
