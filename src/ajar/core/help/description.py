"""Find the job description of a role: asked for, received as a file or as text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

_HEADINGS = re.compile(
    r"\b(?:responsibilities|requirements|qualifications|what you(?:'ll| will) do"
    r"|duties|who you are|about the (?:role|job|position)|job description"
    r"|must[- ]haves?|nice to have|we offer|benefits|your profile|your tasks"
    r"|aufgaben|anforderungen|ihr profil|dein profil|wir bieten"
    r"|missions|profil recherché|responsabilités|requisitos|responsabilidades"
    r"|funciones|ofrecemos|oferecemos)\b"
)
_DOCUMENT = re.compile(
    r"(?:description|\bjd\b|job|role|position|spec|posting|profile|stelle|poste|puesto"
    r"|vaga)[^/]{0,80}\.(?:pdf|docx?|odt|rtf|txt|html?)\Z",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{3,40}")
_FEWEST_HEADINGS, _SHORTEST, _LONGEST_READ = 3, 900, 20_000


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a role: whose it is, when, its words, its files that were read."""

    key: str
    is_own: bool
    at: datetime | None
    text: str
    files: tuple[str, ...] = ()
    is_asking: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """What there is of a job description; None is *not so far*.

    `message` is the key of the letter that holds it, `file` its name there, "" where
    the letter's own words are the description.
    """

    asked_at: datetime | None = None
    received_at: datetime | None = None
    message: str = ""
    file: str = ""

    @property
    def is_here(self) -> bool:
        """Whether it was received."""
        return bool(self.message)


def find_description(letters: Iterable[Letter], title: str = "") -> Description:
    """Return what there is of a description; of several the latest counts.

    `letters` are in the order they were sent; a file that is called as the role, by its
    `title`, is its description.
    """
    called = frozenset(_WORDS.findall(title.lower()))
    asked: datetime | None = None
    found: tuple[Letter, str] | None = None
    for letter in letters:
        if letter.is_own:
            asked = asked or (letter.at if letter.is_asking else None)
            continue
        file = next((one for one in letter.files if _is_document(one, called)), "")
        if file or _is_description(letter.text):
            found = letter, file
    if found is None:
        return Description(asked)
    letter, file = found
    return Description(asked, letter.at, letter.key, file)


def _is_document(file: str, called: frozenset[str]) -> bool:
    if _DOCUMENT.search(file):
        return True
    return bool(called) and called <= frozenset(_WORDS.findall(file.lower()))


def _is_description(text: str) -> bool:
    if len(text) < _SHORTEST:
        return False
    read = text[:_LONGEST_READ].lower()
    return len({match[0] for match in _HEADINGS.finditer(read)}) >= _FEWEST_HEADINGS
