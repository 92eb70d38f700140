"""The addresses of the API, and its description for keepers of the desk."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from evenhand.desk.api.answers import answer_errors
from evenhand.desk.api.doors import ByKey
from evenhand.desk.api.records import router
from evenhand.desk.people import access
from evenhand.version import VERSION

api = NinjaAPI(
    title="Evenhand",
    version=VERSION,
    description="Other systems tell the desk what they know of customers.",
    urls_namespace="api",
    docs_url=None,  # its page would load scripts from another origin
    openapi_url=None,
    auth=ByKey(),
)
answer_errors(api)
api.add_router("", router)


@require_safe
@login_required
def description(request: HttpRequest) -> HttpResponse:
    """The API in OpenAPI's words, for keepers."""
    access.keeper(request.user)  # type: ignore[arg-type]  # signed in
    return JsonResponse(api.get_openapi_schema(path_prefix="/api/"))


doors = [
    door for door in api.urls[0] if getattr(door, "name", "") != "api-root"
]  # there is nothing at the root
urlpatterns = [path("openapi.json", description, name="openapi"), *doors]
