"""Favours: given and had, what came of them, and those that may count."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from ajar.core.help.favours import say_outcome
from ajar.core.nouns.favour import Direction, Outcome
from ajar.queries.favours import FavoursPage, show_favours
from ajar.services.favours import answer_proposal, tell_favour
from ajar.web.answers import done
from ajar.web.forms.refer import FavourForm
from ajar.web.gate import DeskRequest
from ajar.web.say import say_number


@require_http_methods(["GET", "HEAD", "POST"])
def favours(request: DeskRequest) -> HttpResponse:
    """Show favours, or keep one that the user tells of."""
    page = show_favours(request.owner)
    form = FavourForm(request.POST or None, page.today)
    if request.method == "POST" and form.is_valid():
        return done(request, tell_favour(request.owner, form.told()), "favours")
    shown = {
        "page": page,
        "form": form,
        "finding": say_favours(page),
        "proposed": [(one, _outcome(one.favour.outcome)) for one in page.proposed],
        "given": _of(page, Direction.GIVEN),
        "had": _of(page, Direction.HAD),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "ajar/favours.html", shown, status=status)


@require_POST
def answer(request: DeskRequest) -> HttpResponse:
    """Count a proposed favour, or leave it."""
    key, is_counted = request.POST.get("key", ""), request.POST.get("do") == "count"
    change = answer_proposal(request.owner, key, is_counted=is_counted)
    return done(request, change, "favours")


def say_favours(page: FavoursPage) -> str:
    """Return how many favours went either way, in a sentence."""
    if not page.given and not page.had:
        return "No favors counted yet."
    given, had = say_number(page.given), say_number(page.had)
    return f"{given.capitalize()} given, {had} had."


def _of(page: FavoursPage, direction: Direction) -> list[tuple[object, str]]:
    return [
        (one.favour, _outcome(one.favour.outcome))
        for one in page.counted
        if one.favour.direction is direction
    ]


def _outcome(outcome: Outcome) -> str:
    return "" if outcome is Outcome.NOT_YET else say_outcome(outcome)
