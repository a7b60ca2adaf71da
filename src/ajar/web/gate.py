"""Let in who opened the desk with its key, or was paired with it, and nobody else."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django_htmx.middleware import HtmxDetails

from ajar.services.courtesy import somebody_waits
from ajar.services.desk import owner_of_desk
from ajar.services.devices import device_of
from ajar.web.errors import refuse, refuse_unpaired
from ajar.web.ways import Way, is_same_way, way_of

if TYPE_CHECKING:
    from ajar.store.models import Device, User

Answer = Callable[[HttpRequest], HttpResponse]
METHODS = frozenset({"GET", "HEAD", "POST"})
FEED = "/feed/"
"""What is below it asks for a secret of its own; no session counts there."""
OPEN_TO_ALL = ("/static/", "/api/", FEED)
OPEN_PAGES = {
    Way.HERE: frozenset({"/enter", "/worker.js", "/offline"}),
    Way.BEYOND: frozenset({"/pair", "/worker.js", "/offline"}),
}
SESSION_MARK = "is_open"
COOKIE = f"__Host-ajar_device_{settings.PORT}"
"""Browsers take it over TLS alone, for this host alone. Two desks may share a host."""
COOKIE_LASTS = 400 * 24 * 3600


class DeskRequest(HttpRequest):
    """A request that came through the door; `device` is None on this computer."""

    owner: "User"
    way: Way
    device: "Device | None"
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
        way = way_of(request)
        if way is None:
            return refuse(request, 403, "This desk is not called that.")
        if way is Way.BARE:
            hint = (
                "Put a proxy on the computer that does TLS, or give the desk a "
                "certificate: docs/phone.md shows both."
            )
            return refuse(request, 403, "From here the desk needs TLS.", hint)
        if not (_is_for_calendars(request) or _is_own_origin(request, way)):
            return refuse(request, 403, "Another site asked for this.")
        request.way = way  # type: ignore[attr-defined]  # DeskRequest from here on
        response = get_response(request)
        return response if way is Way.HERE else _for_beyond(response)

    return answer


def _for_beyond(response: HttpResponse) -> HttpResponse:
    """Keep cookies to TLS, and pages out of what may lie between."""
    for cookie in response.cookies.values():
        cookie["secure"] = True
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def _is_for_calendars(request: HttpRequest) -> bool:
    """Say whether a calendar may ask, whatever site its program says it comes from.

    The address is the secret; no cookie counts, and no other site may read the answer.
    """
    return request.method in {"GET", "HEAD"} and request.path.startswith(FEED)


def _is_own_origin(request: HttpRequest, way: Way) -> bool:
    origin = request.META.get("HTTP_ORIGIN")
    host = request.META.get("HTTP_HOST", "")
    if origin is not None and not is_same_way(way, origin, host):
        return False
    if request.META.get("HTTP_SEC_FETCH_SITE", "none") in {"same-origin", "none"}:
        return True
    mode = request.META.get("HTTP_SEC_FETCH_MODE")
    return request.method == "GET" and mode == "navigate"


def door_gate(get_response: Answer) -> Answer:
    """Ask for the key once, then know the browser: by its session, or as paired."""

    def answer(request: HttpRequest) -> HttpResponse:
        way: Way = request.way  # type: ignore[attr-defined]  # set by host_gate
        is_open = request.path.startswith(OPEN_TO_ALL)
        if is_open or request.path in OPEN_PAGES[way]:
            return get_response(request)
        if way is Way.BEYOND:
            return _answer_device(request, get_response)
        if not request.session.get(SESSION_MARK):
            why = "This desk is locked for this browser."
            return refuse(request, 403, why, "Open the address that `ajar up` printed.")
        request.owner = owner_of_desk()  # type: ignore[attr-defined]
        request.device = None  # type: ignore[attr-defined]
        return get_response(request)

    return answer


def _answer_device(request: HttpRequest, get_response: Answer) -> HttpResponse:
    token = request.COOKIES.get(COOKIE, "")
    device = device_of(token)
    if device is None:
        return refuse_unpaired(request)
    request.owner = device.owner  # type: ignore[attr-defined]
    request.device = device  # type: ignore[attr-defined]
    return get_response(request)


def keep_paired(response: HttpResponse, token: str) -> None:
    """Have the browser keep `token`: its pairing."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=COOKIE_LASTS,
        path="/",
        secure=True,
        httponly=True,
        samesite="Lax",
    )
