"""Write a note that keeps in touch: it says what happened last, and asks one thing."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache

from ajar.core.answer.people import addressed, signature
from ajar.core.answer.phrases import ENGLISH, LANGUAGES
from ajar.core.answer.subjects import bare_subject
from ajar.core.answer.thanks import favour_words
from ajar.core.nouns.draft import Draft, Form
from ajar.core.nouns.message import Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.touch import SPOKEN, NextTouch, Occasion, TouchKind
from ajar.core.nouns.voice import Voice
from ajar.core.tables import load_rows

LONGEST_ABOUT = 90
_NONE = "-"
_PLACES = ("name", "about", "when", "did")


def write_note(
    to: Party,
    reason: NextTouch,
    owner: Owner,
    voice: Voice,
    *,
    last: Message | None = None,
    language: str = ENGLISH,
) -> Draft:
    """Return a note to `to` for `reason`, in `language` (ISO 639-1) where Ajar can.

    By mail if there is an address, in the thread of the `last` message of theirs;
    else for LinkedIn.
    """
    language = language if language in LANGUAGES else ENGLISH
    values = _values(to, reason, voice, language)
    sign_off = _say("sign_off", language, {}) or voice.sign_off
    text = "\n\n".join(
        (
            _say("greeting", language, values),
            _say(_what(reason), language, values),
            f"{sign_off}\n{signature(owner, voice)}".rstrip(),
        )
    )
    if not to.address:
        return Draft(Form.LINKEDIN, text, recipients=(to,), language=language)
    thread = last.message_id if last else ""
    return Draft(
        Form.MAIL,
        text,
        _subject(last, language),
        (to,),
        in_reply_to=thread,
        references=(*last.references, thread) if last and thread else (),
        language=language,
    )


def _values(
    to: Party, reason: NextTouch, voice: Voice, language: str
) -> dict[str, str]:
    return {
        "name": addressed(to.name, voice),
        "about": reason.about.words[:LONGEST_ABOUT].strip().rstrip("."),
        "when": _when(reason, language),
        "did": _did(reason, to.name, language),
    }


def _did(reason: NextTouch, name: str, language: str) -> str:
    """Return the favor as a sentence to who did it; it is noted in English, if so."""
    if reason.occasion is not Occasion.THANKS or language != ENGLISH:
        return ""
    return favour_words(reason.about.words, name)


def _what(reason: NextTouch) -> str:
    """Return what the note is for; what was asked aloud was not written."""
    about = reason.about
    if reason.occasion is Occasion.QUESTION and about.channel in SPOKEN:
        return "question_spoken"
    if reason.occasion is Occasion.HELLO and about.kind is TouchKind.CONNECTED:
        return "hello_connected"
    return reason.occasion.value


def _subject(last: Message | None, language: str) -> str:
    subject = bare_subject(last.subject) if last and last.message_id else ""
    return f"Re: {subject}" if subject else _say("subject", language, {})


def _when(reason: NextTouch, language: str) -> str:
    """Return the day of what it is about, "" of a greeting on that very day."""
    on = reason.about.at.astimezone().date()
    if reason.occasion is Occasion.HELLO and on >= reason.due_on:
        return ""
    return _day(on, language, is_this_year=on.year == reason.due_on.year)


def _day(on: date, language: str, *, is_this_year: bool) -> str:
    match language:
        case "en":
            return f"{on:%B} {on.day}" + ("" if is_this_year else f", {on.year}")
        case "de":
            return f"{on.day}.{on.month}.{on.year}"
        case _:
            return f"{on:%d/%m/%Y}"


def _say(what: str, language: str, values: Mapping[str, str]) -> str:
    """Return the first words for `what` that `values` fill, "" where there are none."""
    for words in _notes()[what, language]:
        names = {name for name in _PLACES if f"{{{name}}}" in words}
        if all(values.get(name) for name in names):
            return "" if words == _NONE else words.format_map(values)
    return ""


@cache
def _notes() -> Mapping[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for what, *columns in load_rows("touch_notes.tsv"):
        for language, words in zip(LANGUAGES, columns, strict=True):
            found[what, language].append(words)
    return found
