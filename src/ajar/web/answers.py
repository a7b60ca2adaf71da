"""How a page answers what the user did: see other, with a line that offers to undo."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from ajar.web.shell import TOAST

if TYPE_CHECKING:
    from ajar.store.models import Change


def way_back(request: HttpRequest) -> str:
    """Return the address of the page that a form was on; the desk if it isn't known."""
    asked = request.POST.get("back", "")
    is_ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if asked.startswith("/") and is_ours else resolve_url("desk")


def see_other(to: str, *args: str) -> HttpResponse:
    """Return a redirect (303) to the page called `to`: reloading repeats nothing."""
    response = HttpResponseRedirect(resolve_url(to, *args))
    response.status_code = 303
    return response


def done(request: HttpRequest, change: "Change", to: str, *args: str) -> HttpResponse:
    """Return a redirect to `to`, where `change` is told and can be undone."""
    request.session[TOAST] = {"words": change.words, "number": change.pk}
    return see_other(to, *args)


def told(request: HttpRequest, words: str, to: str, *args: str) -> HttpResponse:
    """Return a redirect to `to`, where `words` are told."""
    request.session[TOAST] = {"words": words}
    return see_other(to, *args)
