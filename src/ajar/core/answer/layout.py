"""Lay a draft out in paragraphs, and make it fit where there is little room."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from ajar.core.answer.role_words import THIS_ROLE
from ajar.core.answer.slots import Filling
from ajar.core.nouns.draft import Form
from ajar.core.tables import load_rows

_SPARED = "?"
_ANY = "any"
_LETTERS = frozenset({Form.MAIL, Form.LINKEDIN})


class Layout(NamedTuple):
    """Paragraphs of slots, and those that go first where there is no room."""

    paragraphs: tuple[tuple[str, ...], ...]
    spare: tuple[str, ...]


@cache
def _layouts() -> dict[tuple[str, str, str], Layout]:
    return {
        (answer, form, length): _parse(slots)
        for answer, form, length, slots in load_rows("answer_layouts.tsv")
    }


def _parse(slots: str) -> Layout:
    paragraphs = [paragraph.split() for paragraph in slots.split("/")]
    spare = [s.rstrip(_SPARED) for p in paragraphs for s in p if s.endswith(_SPARED)]
    return Layout(
        tuple(tuple(slot.rstrip(_SPARED) for slot in p) for p in paragraphs),
        tuple(reversed(spare)),
    )


def layout_for(answer: str, form: Form, length: str) -> Layout:
    """Return the layout of an `answer` ("yes_if") for `form`, as long as `length`."""
    named = "letter" if form in _LETTERS else form.value
    table = _layouts()
    return table.get((answer, named, length)) or table[answer, named, _ANY]


def write(layout: Layout, filling: Filling) -> tuple[str, ...]:
    """Return the paragraphs of a draft, those without words left out."""
    return tuple(_paragraphs(layout, filling, frozenset()))


def write_within(layout: Layout, filling: Filling, limit: int) -> str:
    """Return a draft in one paragraph of at most `limit` characters.

    First slots that can be spared go, then names and what was quoted. Only own wordings
    can be too long still.
    """
    text = ""
    for terser in _terser(filling):
        dropped: set[str] = set()
        for slot in ("", *layout.spare):
            dropped.add(slot)
            text = " ".join(_paragraphs(layout, terser, dropped))
            if len(text) <= limit:
                return text
    return text


def _terser(filling: Filling) -> Iterator[Filling]:
    """Yield `filling`, then with less and less said."""
    yield filling
    values = dict(filling.values)
    for place, less in (
        ("named", ""),
        ("excuse", ""),
        ("provided", ""),
        ("reason", ""),
        ("misses", ""),
        ("against", ""),
        ("deal", ""),
        ("name", ""),
    ):
        values[place] = less
        if place == "named":
            values |= {"role": THIS_ROLE, "Role": THIS_ROLE.capitalize()}
            values |= {"title": "", "of_title": ""}
        yield replace(filling, values=dict(values))


def _paragraphs(
    layout: Layout, filling: Filling, dropped: Sequence[str] | set[str] | frozenset[str]
) -> Iterator[str]:
    for slots in layout.paragraphs:
        said = (filling.say(slot) for slot in slots if slot not in dropped)
        paragraph = " ".join(words for words in said if words)
        if paragraph:
            yield paragraph
