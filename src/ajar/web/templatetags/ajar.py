"""Say values of the desk in words, and draw its doors."""

from datetime import date, datetime, timedelta
from functools import cache
from hashlib import blake2b
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ajar.core.nouns.role import Topic
from ajar.core.nouns.wording import TOPIC_WORDS
from ajar.queries.desk_line import DeskLine
from ajar.queries.revisit import Reopened
from ajar.web.doors import AJAR, LATCH, Door, door_of
from ajar.web.say import Said, say_line, say_number
from ajar.web.typography import printed as in_print

register = template.Library()
A_WEEK = timedelta(days=6)
BY = {
    "mail": "By mail",
    "linkedin": "By LinkedIn message",
    "sms": "By text",
    "whatsapp": "By WhatsApp",
    "call": "By phone",
    "form": "By form",
}


@register.simple_tag
@cache
def asset(path: str) -> str:
    """Return the address of a static file; it changes when the file does."""
    found = finders.find(path)
    if not isinstance(found, str):
        return static(path)
    digest = blake2b(Path(found).read_bytes(), digest_size=6).hexdigest()
    return f"{static(path)}?v={digest}"


@register.simple_tag
def door(line: DeskLine) -> SafeString:
    """Draw the door of a line."""
    return draw(door_of(line))


@register.simple_tag
def draw(one: Door) -> SafeString:
    """Draw a door, with its words for who cannot see it."""
    return format_html(
        '<span class="door {}" role="img" aria-label="{}"></span>', one.css, one.words
    )


@register.simple_tag
def doors_from(one: Reopened) -> SafeString:
    """Draw the door of a past role as it stood, and as it would stand now."""
    now = door_of(one.line)
    was = AJAR if one.said else LATCH
    return format_html(
        '<span class="doorpair" role="img" aria-label="From {} to {}">'
        '<span class="door {}"></span><i>→</i><span class="door {}"></span></span>',
        was.words.lower(),
        now.words.lower(),
        was.css,
        now.css,
    )


@register.filter
def said(line: DeskLine) -> Said:
    """Return the verdict on a line: the word, then the reason."""
    return say_line(line)


@register.filter
def topic_words(topic: Topic | str) -> str:
    """Return what a topic is called."""
    return TOPIC_WORDS[Topic(topic)]


@register.filter
def came_by(line: DeskLine) -> str:
    """Return how something came that has neither title nor subject."""
    return " and ".join(BY.get(channel, channel) for channel in line.channels)


@register.filter
def printed(words: str) -> str:
    """Return words with the quotes and apostrophes of print."""
    return in_print(words)


@register.filter
def figure(cell: str | float) -> str:
    """Return a cell of a table: numbers without what nobody asked for."""
    return cell if isinstance(cell, str) else f"{cell:,.0f}"


@register.filter
def in_words(number: int) -> str:
    """Return a small number in words, a large one in figures."""
    return say_number(number)


@register.filter
def moment(when: datetime | None, today: date) -> str:
    """Return when something was, as short as it is clear: 7:51, Sun, 3 Nov."""
    if when is None:
        return ""
    local = when.astimezone()
    if local.date() == today:
        return f"{local:%-H:%M}"
    if timedelta(0) < today - local.date() <= A_WEEK:
        return f"{local:%a}"
    return f"{local:%-d %b}" if local.year == today.year else f"{local:%-d %b %Y}"


@register.filter
def on_day(when: datetime | None, today: date) -> str:
    """Return the day of something within a sentence: today, on Sunday, on 3 Nov."""
    if when is None:
        return ""
    local = when.astimezone().date()
    if local == today:
        return "today"
    if timedelta(0) < today - local <= A_WEEK:
        return f"on {local:%A}"
    return f"on {local:%-d %b}" if local.year == today.year else f"on {local:%-d %b %Y}"


@register.filter
def short_day(when: datetime | None, today: date) -> str:
    """Return the day of something in a list: Today, Sun, 3 Nov."""
    if when is None or when.astimezone().date() != today:
        return moment(when, today)
    return "Today"


@register.filter
def day(on: date, today: date) -> str:
    """Return a day as short as it is clear: Today, Wed 25, Overdue, 3 Nov."""
    if on == today:
        return "Today"
    plain = f"{on:%-d %b}" if on.year == today.year else f"{on:%-d %b %Y}"
    if on < today:
        return f"Overdue, {plain}"
    return f"{on:%a %-d}" if on - today <= A_WEEK else plain


@register.filter
def hour(when: datetime) -> str:
    """Return the hour of an instant where the user is: 15:00."""
    return f"{when.astimezone():%-H:%M}"


@register.filter
def at_length(when: datetime | None) -> str:
    """Return when something was, in full and in local time."""
    return f"{when.astimezone():%A %-d %B %Y, %-H:%M}" if when else "undated"


@register.filter
def iso(when: datetime | date | None) -> str:
    """Return an instant or a day for a machine to read (ISO 8601)."""
    return when.isoformat() if when else ""
