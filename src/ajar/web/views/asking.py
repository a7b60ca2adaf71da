"""How questions are chosen on a call: what was learnt, and how to forget it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ajar.core.errors import RequestError
from ajar.queries.asking import show_asking
from ajar.services.asking import forget_habits, forget_past, stop_early
from ajar.web.answers import done
from ajar.web.gate import DeskRequest


@require_safe
def asking(request: DeskRequest) -> HttpResponse:
    """Show what calls and past roles taught."""
    return render(
        request, "ajar/settings/asking.html", {"page": show_asking(request.owner)}
    )


@require_POST
def early(request: DeskRequest) -> HttpResponse:
    """Turn stopping early on or off."""
    change = stop_early(request.owner, is_on=request.POST.get("on") == "yes")
    return done(request, change, "settings-asking")


@require_POST
def forget(request: DeskRequest) -> HttpResponse:
    """Forget what was learnt, of habits or of past roles."""
    match request.POST.get("what"):
        case "habits":
            change = forget_habits(request.owner)
        case "past":
            change = forget_past(request.owner)
        case _:
            problem = "Say what to forget."
            raise RequestError(problem)
    return done(request, change, "settings-asking")
