"""Read the lines on top of pasted text that say who wrote it, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from ajar.core.intake.addresses import read_parties
from ajar.core.intake.pasted_dates import has_clock, is_only_date, read_pasted_date
from ajar.core.nouns.message import Channel, Party
from ajar.core.tables import load_map
from ajar.core.text import squash

_LONGEST_TOP = 12
_LONGEST_NAME = 5
_LONGEST_VALUE = 4_000
_LABEL = re.compile(r"\s{0,4}[*_]{0,2}([^\W\d_][^:\n]{0,20})[*_]{0,2}:[*_]{0,2}(.*)")
_NAMED_ADDRESS = re.compile(
    r"\s{0,4}([^<>\[\]@\n]{0,80})[<\[](?:mailto:)?([^<>\s@]{1,99}@[^<>\[\]\s]{1,99})[>\]]\s*"
)
_TO_ME = re.compile(r"\s{0,4}(?:to|an|à|para|a|aan|till|til)\s[^.!?:]{1,60}", re.I)
_CHAT = re.compile(
    r"\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?)"
    r"(?:\] ?| - )([^:\n]{1,60}): ",
    re.I,
)
_SAID_AT = re.compile(r"(.{2,60}?) sent the following messages? at (.{3,30})", re.I)
_PROFILE = re.compile(r"View .{1,80}\bprofile.{0,80}", re.I)
_BADGE = re.compile(
    r"\((?:she|he|they|sie|er|elle|il)\s?/[^()]{1,20}\)|[·•]?\s?[123](?:st|nd|rd)\+?(?!\w)",
    re.I,
)
_NAME_WORD = re.compile(
    r"[^\W\d_a-z][\w.'\u2019-]{0,30}|d[aeiou]s?|v[ao]n|de[lnr]|el|al|la|le"
)
_GREETINGS = frozenset(("hi", "hello", "hey", "dear", "hallo", "hola", "bonjour", "re"))


@dataclass(frozen=True, slots=True)
class Top:
    """What the first lines of a pasted text say; the body begins at line `body_at`."""

    channel: Channel
    body_at: int = 0
    sender: Party = field(default_factory=Party)
    subject: str = ""
    sent_at: datetime | None = None
    recipients: tuple[Party, ...] = ()
    reply_to: Party | None = None


def read_top(lines: list[str], pasted_at: datetime | None) -> Top:
    """Return what the first of `lines` say of the message below them."""
    return (
        _read_labels(lines, pasted_at)
        or _read_named_address(lines, pasted_at)
        or _read_chat(lines, pasted_at)
        or _read_name(lines, pasted_at)
        or Top(Channel.MAIL)
    )


def _read_labels(lines: list[str], pasted_at: datetime | None) -> Top | None:
    parts: dict[str, str] = {}
    body_at = 0
    for number, part, value in _labels(lines):
        body_at = number + 1
        parts.setdefault(part, value)
    if not parts.get("from") and not parts.get("subject"):
        return None
    reply_to = _party(parts.get("reply_to", ""))
    return Top(
        Channel.MAIL,
        body_at,
        _party(parts.get("from", "")),
        squash(parts.get("subject", "")),
        read_pasted_date(parts.get("date", ""), pasted_at),
        read_parties(parts.get("to", "")),
        reply_to if reply_to.address else None,
    )


def _labels(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield (last line, part, value) of the labelled lines on top."""
    labels = load_map("pasted_labels.tsv")
    number = 0
    while number < min(len(lines), _LONGEST_TOP):
        found = _LABEL.fullmatch(lines[number])
        part = labels.get(squash(found[1].strip("*_ ")).casefold()) if found else None
        if found is None or part is None:
            return
        value = found[2].strip()
        # Some programs put the value below its label, or go on with it there.
        while number + 1 < len(lines) and _goes_on(lines[number + 1], value, labels):
            number += 1
            value = f"{value} {lines[number].strip()}".strip()
        yield number, part, value[:_LONGEST_VALUE]
        number += 1


def _goes_on(line: str, value: str, labels: dict[str, str]) -> bool:
    found = _LABEL.fullmatch(line)
    if not line.strip() or (found and squash(found[1]).casefold() in labels):
        return False
    return not value or line.startswith(("  ", "\t"))


def _party(value: str) -> Party:
    # "Muster, Anna <anna@a.example>" is one person, whatever RFC 5322 says.
    if whole := _NAMED_ADDRESS.fullmatch(value):
        return Party(squash(whole[1]).strip("\"' "), whole[2])
    parties = read_parties(value)
    return parties[0] if parties and parties[0].address else Party(squash(value)[:200])


def _read_named_address(lines: list[str], pasted_at: datetime | None) -> Top | None:
    """Read what a web mailer shows: "Anna Muster <anna@a.example>", date, "to me"."""
    found = _NAMED_ADDRESS.fullmatch(lines[0])
    if found is None:
        return None
    sent_at, body_at = None, 1
    for number, line in enumerate(lines[1:_LONGEST_TOP], 1):
        if is_only_date(line):
            sent_at = sent_at or read_pasted_date(line, pasted_at)
        elif line.strip() and not _TO_ME.fullmatch(line):
            break
        body_at = number + 1
    return Top(Channel.MAIL, body_at, _party(lines[0]), sent_at=sent_at)


def _read_chat(lines: list[str], pasted_at: datetime | None) -> Top | None:
    """Read the stamp of an exported chat: "[03.03.25, 10:12:33] Anna: Hi"."""
    stamp = _CHAT.match(lines[0])
    if stamp is None:
        return None
    who = squash(stamp[2])
    sender = Party(phone=who) if who.startswith("+") else Party(who)
    for number, line in enumerate(lines):
        again = _CHAT.match(line)
        if again and squash(again[2]) == who:
            lines[number] = line[again.end() :]
    return Top(Channel.WHATSAPP, 0, sender, "", read_pasted_date(stamp[1], pasted_at))


def _read_name(lines: list[str], pasted_at: datetime | None) -> Top | None:
    """Read what a network shows: a name, perhaps a headline, and a time."""
    seen = _Seen()
    body_at = 0
    for number, line in enumerate(lines[:_LONGEST_TOP]):
        text = squash(_BADGE.sub(" ", line)).strip(" \u00b7\u2022")
        if text and not seen.takes(text):
            break
        body_at = number + 1
    # A place and a date may well stand below a title: only a time tells.
    if not seen.name or not has_clock(seen.when):
        return None
    sent_at = read_pasted_date(seen.when, pasted_at)
    sender = Party(seen.name, title=seen.title)
    return Top(Channel.LINKEDIN, body_at, sender, "", sent_at)


@dataclass(slots=True)
class _Seen:
    """What the lines so far have given."""

    name: str = ""
    when: str = ""
    title: str = ""

    def takes(self, text: str) -> bool:
        """Take in a line; False when it is already the message."""
        said = _SAID_AT.fullmatch(text)
        name, when = (said[1], said[2]) if said else _split_name(text)
        if name and self.name in ("", name):
            self.name = name
            self.when = f"{self.when} {when}".strip() if not said else when
            return True
        if not has_clock(self.when) and is_only_date(text):
            self.when = f"{self.when} {text}".strip()
            return True
        if self.name and not self.when and not self.title and len(text) <= 150:
            self.title = text
            return True
        return bool(self.name and _PROFILE.fullmatch(text))


def _split_name(text: str) -> tuple[str, str]:
    """Return the name and the time of "Anna Muster 10:12 AM", or two times ""."""
    words = text.split()
    for count in range(min(len(words), _LONGEST_NAME), 1, -1):
        tail = " ".join(words[count:])
        if all(map(_NAME_WORD.fullmatch, words[:count])) and (
            not tail or is_only_date(tail)
        ):
            greets = words[0].casefold() in _GREETINGS
            return ("", "") if greets else (" ".join(words[:count]), tail)
    return "", ""
