"""What every page has around it: the rail, and the line that offers to undo."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from ajar.queries.desk_page import count_new

if TYPE_CHECKING:
    from ajar.store.models import User

TOAST = "toast"


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the rail."""

    name: str
    words: str
    where: str = "both"
    count: int = 0
    is_current: bool = False


PLACES = (
    Place("desk", "Desk"),
    Place("calls", "Call", "narrow"),
    Place("calls", "Call desk", "wide"),
    Place("note", "Note something", "wide"),
    Place("people", "People"),
    Place("revisit", "Revisit"),
    Place("consider", "What I’d consider", "wide gap"),
    Place("insights", "Insights", "wide"),
    Place("aside", "Set aside", "wide"),
    Place("settings", "Settings", "wide"),
    Place("more", "More", "narrow"),
)
UNDER_MORE = frozenset(
    {"consider", "note", "aside", "insights", "settings", "favours"}
    | {"more", "keys", "parts", "reminders"}
)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the rail and the toast; nothing for who has not come through the door.

    The rail is made where a page shows it: a part of a page is swapped in without.
    """
    owner = getattr(request, "owner", None)
    if owner is None:
        return {}
    match = request.resolver_match
    here = (match.url_name or "").partition("-")[0] if match else ""
    return {
        "rail": SimpleLazyObject(lambda: _rail(owner, here)),
        "toast": request.session.pop(TOAST, None),
    }


def _rail(owner: "User", here: str) -> list[Place]:
    new = count_new(owner)
    return [_place(place, here, new) for place in PLACES]


def _place(place: Place, here: str, new: int) -> Place:
    is_current = place.name == here or (place.name == "more" and here in UNDER_MORE)
    if place.name == "desk":
        is_current = is_current or here in {"opportunity", "refer", "represent", "next"}
    if place.name == "people":
        is_current = is_current or here == "person"
    if place.name == "calls":
        is_current = is_current or here == "call"
    count = new if place.name == "desk" else 0
    return Place(place.name, place.words, place.where, count, is_current)
