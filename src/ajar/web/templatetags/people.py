"""Say values of people in words, and draw the doors to them."""

from collections.abc import Sized
from datetime import datetime
from typing import TYPE_CHECKING

from django import template
from django.utils.safestring import SafeString

from ajar.core.nouns.person import Stay
from ajar.core.nouns.touch import Relationship
from ajar.queries.numbers import written_for
from ajar.queries.people import PersonLine, RoleLine
from ajar.web.say_people import person_door as to_person
from ajar.web.say_people import say_hours, say_role, say_stay
from ajar.web.templatetags.ajar import draw

if TYPE_CHECKING:
    from ajar.store.models import User

register = template.Library()


@register.simple_tag
def person_door(line: PersonLine) -> SafeString:
    """Draw the door to a person."""
    return draw(to_person(line.door.opening, line.door.words))


@register.filter
def door_class(line: PersonLine) -> str:
    """Return the class of the door to a person."""
    return to_person(line.door.opening, line.door.words).css


@register.filter
def why(door: Relationship) -> str:
    """Return why a door stands as it does, without the word for it."""
    return door.line.removeprefix(f"{door.words}. ")


@register.filter
def local_day(at: datetime) -> str:
    """Return the day of an instant, in local time: 16 Nov 2026."""
    return f"{at.astimezone():%-d %b %Y}"


@register.filter
def in_firm(stay: Stay) -> str:
    """Return a firm and when they were seen there."""
    return say_stay(stay)


@register.filter
def answer(role: RoleLine) -> str:
    """Return what the user answered to a role, or would."""
    return say_role(role)


@register.filter
def hours(number: float) -> str:
    """Return how long an answer takes."""
    return say_hours(number)


@register.filter
def phone(digits: str, user: "User") -> str:
    """Return a number as `user` writes it: (303) 555-0158."""
    return written_for(user, f"+{digits}")


@register.filter
def bare(side: str) -> str:
    """Return what a side of the user's word points by, in words."""
    return ", ".join(mark.partition(":")[2] for mark in side.split("|"))


@register.filter
def less(number: int, shown: Sized) -> int:
    """Return how many are left beside those shown."""
    return number - len(shown)
