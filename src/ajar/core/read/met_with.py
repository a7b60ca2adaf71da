"""Read whom one is to meet: "a first interview with the CFO, Henrik Dahl"."""

import re
from collections.abc import Iterator

from ajar.core.nouns.letter import Passage
from ajar.core.read.names import has_firm_word
from ajar.core.read.persons import person_at
from ajar.core.read.title_words import disciplines
from ajar.core.text import Span

_MOST, _FAR = 2, 90
_LEAD = re.compile(
    r"\b(?:with|to meet|meet|mit|avec|rencontrer|con|conocer a|com|conhecer)\s"
)
# Where, when and by what one meets is nobody to meet.
_STOP = re.compile(
    r"[.;!?()\n]|\d|\s(?:on|at|in|by|via|over|from|for|about|am|um|im|per|über|à|par|sur"
    r"|chez|el|a las|en|por|no dia|às|em|this|next)\s"
)
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ]")
_SEAT = re.compile(
    r"\b(?:the|our|their|dem|der|den|unserem|unserer|le|la|notre|el|nuestr[oa]|nosso"
    r"|nossa|o|a) (?P<seat>C[A-Z]O|[CV]P|MD|DAF|DRH|hiring manager|managing director"
    r"|board|founder)\b"
)


def whom_to_meet(passage: Passage, sentence: Span) -> str:
    """Return whom a sentence is about meeting: names, else a seat, "" for neither."""
    seat = ""
    for lead in _LEAD.finditer(passage.low, *sentence):
        stretch = _stretch(passage, lead.end(), sentence)
        names = list(dict.fromkeys(_names(passage.plain, stretch)))[:_MOST]
        if names:
            return " and ".join(names)
        found = _SEAT.search(passage.plain, lead.end(), stretch.end)
        seat = seat or (f"the {found['seat']}" if found else "")
    return seat


def _stretch(passage: Passage, start: int, sentence: Span) -> Span:
    end = min(sentence.end, start + _FAR)
    stop = _STOP.search(passage.low, start, end)
    return Span(start, stop.start() if stop else end)


def _names(plain: str, stretch: Span) -> Iterator[str]:
    """Yield the names of people: two words or more, or one with its title."""
    at = stretch.start
    for capital in _CAPITAL.finditer(plain, *stretch):
        if capital.start() < at:
            continue
        name = person_at(plain, capital.start())
        if name is None or name.end > stretch.end:
            continue
        words = plain[name.start : name.end]
        is_titled = name.start > capital.start()
        if (" " in words or is_titled) and _is_name(words):
            at = name.end
            yield plain[capital.start() : name.end]


def _is_name(words: str) -> bool:
    parts = {part.casefold() for part in words.split()}
    return not (parts & _NOBODY or parts & disciplines() or has_firm_word(words))


_NOBODY = frozenset(
    {"head", "director", "manager", "chief", "officer", "president", "vice", "lead"}
    | {"teams", "zoom", "skype", "webex", "whatsapp", "google", "microsoft"}
    | {"partner", "managing", "team", "owner", "founder", "board", "controller", "cfo"}
    | {"ceo", "coo", "cto", "leiter", "leiterin", "geschäftsführer", "directeur"}
    | {"geschäftsführerin", "directrice", "responsable", "directora", "jefe", "jefa"}
    | {"diretor", "diretora", "gerente", "vorstand", "inhaber", "inhaberin"}
)
