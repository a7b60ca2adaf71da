"""Let in who opened the desk with its key, from this computer, and nobody else."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django_htmx.middleware import HtmxDetails

from ajar.services.courtesy import somebody_waits
from ajar.services.desk import owner_of_desk
from ajar.web.errors import refuse

if TYPE_CHECKING:
    from ajar.store.models import User

Answer = Callable[[HttpRequest], HttpResponse]
METHODS = frozenset({"GET", "HEAD", "POST"})
OPEN_TO_ALL = ("/enter", "/static/")
SESSION_MARK = "is_open"


class DeskRequest(HttpRequest):
    """A request that came through the door."""

    owner: "User"
    htmx: HtmxDetails


def courtesy(get_response: Answer) -> Answer:
    """Have an import give way while a page is made: somebody waits for it."""

    def answer(request: HttpRequest) -> HttpResponse:
        with somebody_waits():
            return get_response(request)

    return answer


def host_gate(get_response: Answer) -> Answer:
    """Refuse what names another host or comes from another site: DNS rebinding."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            return refuse(request, 405, f"Nothing here answers {request.method}.")
        if not is_own_host(request.META.get("HTTP_HOST", "")):
            return refuse(request, 403, "This desk is not called that.")
        if not _is_own_origin(request):
            return refuse(request, 403, "Another site asked for this.")
        return get_response(request)

    return answer


def is_own_host(host: str) -> bool:
    """Say whether `host`, as a Host header writes it, is this desk."""
    try:
        parts = urlsplit(f"//{host}")
        name, port = parts.hostname, parts.port
    except ValueError:
        return False
    is_plain = parts.netloc == host and "@" not in host and not parts.path
    return is_plain and name in settings.ALLOWED_HOSTS and port in _ports()


def _ports() -> set[int | None]:
    return {settings.PORT}


def _is_own_origin(request: HttpRequest) -> bool:
    origin = request.META.get("HTTP_ORIGIN")
    if origin is not None:
        scheme, _, host = origin.partition("://")
        if scheme != "http" or not is_own_host(host):
            return False
    if request.META.get("HTTP_SEC_FETCH_SITE", "none") in {"same-origin", "none"}:
        return True
    mode = request.META.get("HTTP_SEC_FETCH_MODE")
    return request.method == "GET" and mode == "navigate"


def door_gate(get_response: Answer) -> Answer:
    """Ask for the key once, then know the browser by its session."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(OPEN_TO_ALL):
            return get_response(request)
        if not request.session.get(SESSION_MARK):
            why = "This desk is locked for this browser."
            return refuse(request, 403, why, "Open the address that `ajar up` printed.")
        request.owner = owner_of_desk()  # type: ignore[attr-defined]  # DeskRequest from here on
        return get_response(request)

    return answer
