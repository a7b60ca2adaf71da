"""The sentences of the pages about people: whom to write to, what happened."""

from dataclasses import dataclass

from ajar.core.nouns.person import Stay
from ajar.core.nouns.touch import Chapter, Touch, TouchKind
from ajar.queries.people import PeopleList, PersonPage, RoleLine
from ajar.web.doors import SHUT, Door, open_door
from ajar.web.say import say_number

WAYS = {
    "mail": "by mail",
    "linkedin": "on LinkedIn",
    "sms": "by text",
    "whatsapp": "on WhatsApp",
    "call": "by phone",
    "phone": "by phone",
    "note": "on LinkedIn",
    "form": "by form",
}
_ANSWERS = {
    "yes": "You said yes",
    "no": "You said no",
    "not_now": "You said not now",
    "open": "You asked",
}
_RULINGS = {"yes": "Yes", "no": "No", "not_now": "Not now", "open": "Open"}
MOST_BESIDE = 40


@dataclass(frozen=True, slots=True)
class Scene:
    """One touch as it is told: the door after it, the words, what stands out."""

    door: Door
    touch: Touch
    words: str
    answer: str = ""


def say_people(people: PeopleList, words: str) -> str:
    """Return the heading of the list of people."""
    count = len(people.lines)
    if words:
        found = "Nobody" if not count else say_number(count).capitalize()
        return f"{found} found for “{words}”."
    due = len(people.due)
    if due:
        who = "One person" if due == 1 else f"{say_number(due).capitalize()} people"
        return f"{who} to write to today."
    return "Nobody to write to today." if people.known else "Nobody here yet."


def person_door(opening: float, words: str) -> Door:
    """Return the door to somebody; words are those of their relationship."""
    if opening == 0.0:
        return SHUT
    return open_door(opening, f"Door {words.lower()}")


def tell(chapters: tuple[Chapter, ...], *, is_whole: bool) -> tuple[Scene, ...]:
    """Return what happened as scenes; the last one begins it if they are all."""
    last = len(chapters) - 1
    return tuple(
        _scene(one, is_first=is_whole and at == last) for at, one in enumerate(chapters)
    )


def _scene(chapter: Chapter, *, is_first: bool) -> Scene:
    touch = chapter.touch
    door = open_door(chapter.opening, "")
    way = WAYS.get(touch.channel, "")
    about = touch.words.rstrip(".")
    match touch.kind:
        case TouchKind.THEY_WROTE:
            words = f"First message, {way}" if is_first else f"They wrote {way}"
            return Scene(door, touch, _dotted(words, about))
        case TouchKind.SAID_YES:
            return Scene(door, touch, _dotted(about), "Yes")
        case TouchKind.SAID_NO:
            return Scene(door, touch, _dotted(about), "No")
        case TouchKind.SAID_NOT_NOW:
            until = f"Until {touch.due_on:%-d %B %Y}" if touch.due_on else ""
            return Scene(door, touch, _dotted(about, until), "Not now")
        case TouchKind.DONE:
            return Scene(door, touch, _dotted("You were in touch", about))
        case TouchKind.PROMISED:
            return Scene(door, touch, _dotted("They promised", about))
        case TouchKind.FAVOUR_GIVEN | TouchKind.FAVOUR_HAD:
            return Scene(door, touch, _dotted(about or _PLAIN[touch.kind]))
        case TouchKind.MISSED if touch.role:
            return Scene(door, touch, _dotted("They left a voicemail", about))
        case _:
            return Scene(door, touch, _dotted(f"{_PLAIN[touch.kind]} {way}", about))


_PLAIN = {
    TouchKind.YOU_WROTE: "You wrote",
    TouchKind.ASKED: "You asked",
    TouchKind.TALKED: "You talked",
    TouchKind.MISSED: "They called in vain",
    TouchKind.INVITED: "You asked to connect",
    TouchKind.CONNECTED: "You connected",
    TouchKind.KEPT: "They sent the description",
    TouchKind.FAVOUR_GIVEN: "You did them a favor",
    TouchKind.FAVOUR_HAD: "They did you a favor",
}


def _dotted(*parts: str) -> str:
    return " ".join(f"{part.strip()}." for part in parts if part.strip())


def say_work(page: PersonPage) -> str:
    """Return where they work, as far as is known: position, firm, place."""
    line = page.line
    return ", ".join(part for part in (line.position, line.firm, line.place) if part)


def say_stay(stay: Stay) -> str:
    """Return a firm and when they were seen there."""
    if stay.first_on is None or stay.last_on is None:
        return stay.firm
    first, last = f"{stay.first_on:%b %Y}", f"{stay.last_on:%b %Y}"
    return f"{stay.firm}, {first}" + (f" to {last}" if first != last else "")


def say_role(role: RoleLine) -> str:
    """Return what the user answered to a role, or what they would."""
    if role.answered:
        until = f", until {role.until:%-d %B %Y}" if role.until else ""
        return f"{_ANSWERS[role.answered]}{until}"
    if role.ruling.is_stop:
        return "Don’t reply"
    return _RULINGS[role.ruling.decision.value] if role.ruling.decision else ""


def say_hours(hours: float) -> str:
    """Return how long an answer takes."""
    if hours < 1.5:
        return "an hour"
    return f"{hours:.0f} hours" if hours < 48 else f"{hours / 24:.0f} days"
