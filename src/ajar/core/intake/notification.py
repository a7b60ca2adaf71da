"""Give a platform's notification mail back to the person whose words it carries."""

import re
from dataclasses import replace
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.tables import load_map, load_rows
from ajar.core.text import fold, lower

_FIRST_LINES = 12
_LONGEST_LINE = 200
_VIA = re.compile(
    r"(?P<name>[^()<>\"]{2,60}?)\s(?:\(?via|über|through)\s(?P<service>[^()<>\"]{2,40})\)?"
)
_MACHINE = re.compile(
    r"no-?_?reply|do-?not-?reply|notif|messag|mailrobot|invit|inmail|hit-reply|update"
    r"|nachricht|connect"
)
_MESSAGING = re.compile(r"messag|invit|inmail|hit-reply")
_PARTICLES = frozenset(
    {
        "de",
        "da",
        "do",
        "dos",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "bin",
        "al",
        "y",
        "e",
    }
)
_PROFILE = re.compile(r"linkedin\.[a-z.]{2,12}/(?:comm/)?(in/[\w%-]{2,100})")
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac"})


class _Author(NamedTuple):
    """The person a notification names, with the headline if it stands beside."""

    name: str
    title: str = ""


def unwrap_notification(message: Message) -> Message:
    """Return the message as the person's whose words a platform passed on.

    Any other mail comes back as it is. The body stays whole; the sections tell the
    person's words from the platform's.
    """
    if message.channel is not Channel.MAIL or not message.sender.address:
        return message
    known = _known_platform(message.sender)
    lines = _first_lines(message)
    author = _find_author(message, lines, known)
    if author is None:
        return message
    platform = known or _guess_platform(message)
    title = author.title or _title_below(author.name, lines)
    sender = Party(author.name, handle=_find_handle(message, author.name), title=title)
    channel = Channel.LINKEDIN if platform == "linkedin" else Channel.MAIL
    return replace(message, sender=sender, platform=platform, channel=channel)


def _first_lines(message: Message) -> tuple[str, ...]:
    lines = (line.strip() for line in message.body[:5000].split("\n"))
    written = (line for line in lines if line and len(line) <= _LONGEST_LINE)
    return tuple(islice(written, _FIRST_LINES))


def _known_platform(sender: Party) -> str:
    domain = sender.address.rpartition("@")[2].casefold()
    if "linkedin" in domain:
        return "linkedin"
    labels = domain.split(".")
    parents = (".".join(labels[start:]) for start in range(len(labels) - 1))
    platforms = load_map("platforms.tsv")
    return next((platforms[name] for name in parents if name in platforms), "")


def _guess_platform(message: Message) -> str:
    via = _VIA.fullmatch(_display_name(message))
    service = via["service"].casefold() if via else ""
    if "linkedin" in service or "linkedin corporation" in message.body.casefold():
        return "linkedin"
    labels = message.sender.address.rpartition("@")[2].casefold().split(".")
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        labels.pop()
    return service or (labels[-2] if len(labels) > 1 else labels[0])


def _display_name(message: Message) -> str:
    return message.sender.name.strip(" \"'")


def _find_author(
    message: Message, lines: tuple[str, ...], known: str
) -> _Author | None:
    local = message.sender.address.partition("@")[0].casefold()
    display = _display_name(message)
    via = _VIA.fullmatch(display)
    if not (known or via or _MACHINE.search(local)):
        return None
    announced = [
        found
        for line in (message.subject, *lines)
        if (found := _read_announcement(line, known)) is not None
    ]
    shown = via["name"].strip() if via else display
    named = [author for author in announced if author.name]
    carries = bool(announced) or (known and _MESSAGING.search(local))
    if carries and (via or known) and " " in shown and _is_person(shown, known):
        title = next((a.title for a in named if a.name == shown), "")
        return _Author(shown, title)
    whole = [_complete(author, lines, known) for author in named]
    # A lone word that no platform vouches for may be a firm's.
    whole = [author for author in whole if known or " " in author.name]
    return max(whole, key=lambda author: len(author.name), default=None)


def _complete(author: _Author, lines: tuple[str, ...], known: str) -> _Author:
    """Return the author with the family name that stands on a line below."""
    if " " in author.name:
        return author
    start = f"{author.name} "
    full = (line for line in lines if line.startswith(start) and len(line) <= 60)
    name = next((line for line in full if _is_person(line, known)), author.name)
    return author._replace(name=name)


def _read_announcement(line: str, known: str) -> _Author | None:
    """Return whom `line` announces; a nameless author where it names nobody."""
    low = lower(fold(line))
    for words, where in load_rows("announcements.tsv"):
        at = low.find(words)
        if at < 0:
            continue
        if where == "any":
            return _Author("")
        beside = line[:at] if where == "before" else line[at + len(words) :]
        author = _read_author(beside, known)
        if author is not None:
            return author
    return None


def _read_author(beside: str, known: str) -> _Author | None:
    text = beside.strip(" :-\u2013\u2014\"'\u201c\u201d")
    text = re.split(
        r"[:.!?(\u2026](?:\s|\Z)|[(\[|]|\s(?:about|regarding|at|on|from|bei|à|en)\s",
        text,
        maxsplit=1,
    )[0]
    name, comma, title = text.partition(",")
    name = name.strip(" \"'")
    return (
        _Author(name, title.strip(" ,") if comma else "")
        if _is_person(name, known)
        else None
    )


def _is_person(name: str, known: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 5 or len(name) > 60 or any(map(str.isdecimal, name)):
        return False
    if any(word in _not_people() or word == known for word in name.casefold().split()):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


@cache
def _not_people() -> frozenset[str]:
    return frozenset(
        {
            "linkedin",
            "xing",
            "indeed",
            "glassdoor",
            "team",
            "support",
            "news",
            "jobs",
            "job",
            "alerts",
            "alert",
            "notifications",
            "notification",
            "messages",
            "inbox",
            "recruiter",
            "your",
            "our",
            "the",
            "you",
            "someone",
            "reminder",
            "hi",
            "hello",
            "premium",
            "careers",
        }
    )


def _title_below(name: str, lines: tuple[str, ...]) -> str:
    for line, below in pairwise(lines):
        if line == name and not below.endswith((",", ".", "!", "?", ":")):
            return "" if "://" in below else below
    return ""


def _find_handle(message: Message, name: str) -> str:
    parts = [part for part in name.casefold().split() if len(part) > 2]
    for _, href in message.links:
        profile = _PROFILE.search(href)
        if profile and any(part in profile[1].casefold() for part in parts):
            return profile[1]
    return ""
