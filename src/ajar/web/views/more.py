"""More: what the bar at the bottom of a phone has no room for."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ajar.web.gate import DeskRequest


@require_safe
def more(request: DeskRequest) -> HttpResponse:
    """List the other pages."""
    return render(request, "ajar/more.html")
