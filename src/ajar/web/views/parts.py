"""States and parts, for developers: every component in every state."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ajar.queries.pay_strip import draw_strip
from ajar.web.doors import STEPS, Door, open_door
from ajar.web.gate import DeskRequest

BASES = (104e3, 112e3, 118e3, 122e3, 125e3, 126e3, 132e3, 138e3, 142e3, 155e3, 178e3)
NAMED = (
    (Door("door--scam", ""), "Shut", "scam, blocked"),
    (Door("door--shut", ""), "Shut", "no entry"),
    (open_door(0.1, ""), "On the latch", ".10, a mass mailing"),
    (open_door(0.3, ""), "Ajar", ".30, every no"),
    (open_door(0.45, ""), "Half open", ".45, open"),
    (open_door(0.6, ""), "Open", ".60, yes if"),
    (open_door(0.85, ""), "Wide open", ".85, yes"),
    (Door("door--none", ""), "No door", "not a person"),
)
COLORS = (
    *("desk", "sheet", "well", "rule", "rule-strong", "ink", "ink-2", "ink-3"),
    *("paint", "paint-deep", "paint-wash", "lamp", "lamp-wash", "brick", "brick-wash"),
)


@require_safe
def parts(request: DeskRequest) -> HttpResponse:
    """Show every part in every state."""
    page = {
        "named": NAMED,
        "steps": [open_door(step / STEPS, "") for step in range(STEPS + 1)],
        "colors": COLORS,
        "lowered": draw_strip(BASES, "USD", 130e3, 120e3),
        "still": draw_strip(BASES, "USD", 130e3, 130e3),
    }
    return render(request, "ajar/parts.html", page)
