"""Look up what fills the slots of a draft that isn't in English."""

from collections.abc import Mapping
from functools import cache

from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Topic
from ajar.core.tables import load_rows

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de", "fr", "es", "pt")
"""What Ajar writes letters in (ISO 639-1)."""

_ANY = "any"


@cache
def _phrases() -> dict[tuple[str, str, str, str], str]:
    return {
        (language, kind, topic, which): words
        for kind, topic, which, *columns in load_rows("answer_phrases.tsv")
        for language, words in zip(LANGUAGES[1:], columns, strict=True)
    }


def phrase(
    language: str, kind: str, topic: str, which: str, values: Mapping[str, str]
) -> str:
    """Return the words of a row, "" where there are none or a value is missing."""
    found = _phrases()
    words = found.get((language, kind, topic, which))
    words = words or found.get((language, kind, topic, _ANY), "")
    try:
        return words.format_map(values)
    except KeyError:
        return ""


def is_sayable(question: Question, language: str) -> bool:
    """Say whether `question` can be asked in `language`."""
    if language == ENGLISH:
        return True
    return question.purpose is not Purpose.CLASH and bool(asked(question, language))


def asked(question: Question, language: str) -> str:
    """Return `question` in another language, or ""."""
    topic = Topic(question.topic).value
    return phrase(language, "ask", topic, _ANY, {})
