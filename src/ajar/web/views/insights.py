"""Insights: what all that came adds up to, and the same as files."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ajar.core.insights.approach import Insight
from ajar.queries.insights import favours_csv, findings_csv, roles_csv, show_insights
from ajar.web.charts import Drawing, draw_chart
from ajar.web.gate import DeskRequest


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its chart."""

    insight: Insight
    drawing: Drawing | None


@require_safe
def insights(request: DeskRequest) -> HttpResponse:
    """Show what there are cases enough to say, and what there are too few for."""
    page = show_insights(request.owner)
    shown = [Shown(one, draw_chart(one)) for one in page.claimed]
    return render(request, "ajar/insights.html", {"page": page, "shown": shown})


@require_safe
def findings(request: DeskRequest) -> HttpResponse:
    """Hand over the numbers of every finding."""
    return _file(findings_csv(show_insights(request.owner)), "ajar-insights.csv")


@require_safe
def roles(request: DeskRequest) -> HttpResponse:
    """Hand over every approach, a line each."""
    return _file(roles_csv(show_insights(request.owner)), "ajar-approaches.csv")


@require_safe
def favours(request: DeskRequest) -> HttpResponse:
    """Hand over every favor that counts, a line each."""
    return _file(favours_csv(show_insights(request.owner)), "ajar-favors.csv")


def _file(text: str, name: str) -> HttpResponse:
    # With a mark at its start, so that spreadsheets read UTF-8.
    response = HttpResponse(f"\ufeff{text}", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
