"""Set aside: what was not taken for recruiter mail, and taking one back."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ajar.queries.set_aside import AsideList, list_set_aside
from ajar.services.take_back import bring_back
from ajar.web.answers import done
from ajar.web.gate import DeskRequest
from ajar.web.say import say_number

MOST = 100


@require_safe
def aside(request: DeskRequest) -> HttpResponse:
    """Show what was set aside in the last 30 days, or what a search finds of it."""
    words = request.GET.get("words", "")[:200]
    found = list_set_aside(request.owner, words, MOST)
    page = {"found": found, "words": words, "finding": say_aside(found, words)}
    return render(request, "ajar/aside.html", page)


@require_POST
def take_one_back(request: DeskRequest) -> HttpResponse:
    """Keep one after all."""
    return done(request, bring_back(request.owner, request.POST.get("id", "")), "aside")


def say_aside(found: AsideList, words: str) -> str:
    """Return what was set aside, in a sentence."""
    if words:
        number = say_number(found.found).capitalize() if found.found else "Nothing"
        return f"{number} of it has “{words.strip()}” in it."
    if not found.told:
        return "Nothing was set aside lately."
    verb = "was" if found.told == 1 else "were"
    number = say_number(found.told).capitalize()
    return f"{number} {verb} not taken for recruiters."
