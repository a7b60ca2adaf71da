"""People: whom to write to today, and everybody there is."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ajar.queries.people import show_people
from ajar.web.gate import DeskRequest
from ajar.web.say_people import say_people

A_PAGE = 50


@require_safe
def people(request: DeskRequest) -> HttpResponse:
    """Show whom to write to today, and who wrote, or what the search finds."""
    words = request.GET.get("words", "")[:200]
    everyone = request.GET.get("who") == "all"
    asked = request.GET.get("page", "")
    page = int(asked) if asked.isdecimal() and len(asked) < 5 else 1
    found = show_people(request.owner, words, everyone=everyone)
    start = max(page - 1, 0) * A_PAGE
    query = {"words": words, "who": "all" if everyone else ""}
    shown = {
        "people": found,
        "finding": say_people(found, words),
        "lines": found.lines[start : start + A_PAGE],
        "words": words,
        "everyone": everyone,
        "more": len(found.lines) > start + A_PAGE,
        "next_page": page + 1,
        "query": urlencode({name: said for name, said in query.items() if said}),
    }
    return render(request, "ajar/people.html", shown)
