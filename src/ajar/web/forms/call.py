"""What is typed and tapped during a call."""

import json
from collections.abc import Callable, Mapping
from hashlib import blake2b

from django import forms

from ajar.core.errors import RequestError
from ajar.core.method import read_note
from ajar.core.nouns.call import (
    CallerKind,
    Deed,
    Heard,
    HungUp,
    Introduced,
    LeftUnsaid,
    LeftWords,
    LetRing,
    Noted,
    PickedUp,
    Said,
    Skipped,
    Struck,
    Undone,
    Wanted,
)
from ajar.core.nouns.call_wire import deed_from_wire, deed_to_wire
from ajar.core.nouns.draft import BeatKind
from ajar.core.nouns.role import Topic
from ajar.web.forms.fact import FactForm

LONGEST_NAME, LONGEST_LINE, LONGEST_NUMBER, LONGEST_VOICEMAIL = 200, 2000, 60, 20_000
_DAY, _DIGITS = 86_400, 9
_BOX = {"class": "in", "autocomplete": "off"}
_PLAIN: dict[str, Deed] = {
    "pick_up": PickedUp(),
    "let_ring": LetRing(),
    "end": HungUp(),
    "undo": Undone(),
}
_OF_CALLER = frozenset({Topic.RECRUITER, Topic.FIRM})
_TOPICAL: dict[str, Callable[[Topic], Deed]] = {
    "unsaid": LeftUnsaid,
    "skip": Skipped,
    "want": Wanted,
    "strike": Struck,
}


class CallForm(forms.Form):
    """A number that calls, and what the telephone shows with it."""

    number = forms.CharField(
        required=False,
        max_length=LONGEST_NUMBER,
        label="Number",
        help_text="As the telephone shows it. Nothing, if it is withheld.",
        widget=forms.TextInput(
            {
                **_BOX,
                "type": "tel",
                "inputmode": "tel",
                "placeholder": "+1 303 555 0142",
            }
        ),
    )
    name = forms.CharField(
        required=False,
        max_length=LONGEST_NAME,
        label="Name",
        widget=forms.TextInput(_BOX),
    )


class VoicemailForm(forms.Form):
    """The words of a voicemail."""

    words = forms.CharField(
        max_length=LONGEST_VOICEMAIL,
        label="Its words",
        help_text="Paste the transcript, or drop it here as a text file.",
        error_messages={"required": "Paste the words of the voicemail first."},
        widget=forms.Textarea({"class": "in", "rows": 5}),
    )
    number = forms.CharField(
        required=False,
        max_length=LONGEST_NUMBER,
        label="Number",
        widget=forms.TextInput({**_BOX, "type": "tel"}),
    )
    name = forms.CharField(
        required=False,
        max_length=LONGEST_NAME,
        label="Name",
        widget=forms.TextInput(_BOX),
    )


def read_deed(said: Mapping[str, str], kept: list[str]) -> Deed:
    """Return what was done; `kept` are the topics of a note that were let stand.

    RequestError if it makes no sense, with what to type instead.
    """
    do = said.get("do") or ("heard" if "reply" in said else "")
    if do in _PLAIN:
        return _PLAIN[do]
    if do in _TOPICAL:
        return _TOPICAL[do](_topic(said))
    match do:
        case "introduced":
            return _introduced(said)
        case "heard":
            return _heard(said)
        case "note":
            return _noted(said, kept)
        case "voicemail":
            return _left_words(said, kept)
        case "say":
            return _said(said)
        case _:
            problem = "That can’t be done on a call."
            raise RequestError(problem)


def mark_of(said: Mapping[str, str], deed: Deed) -> str:
    """Return what this tap is known by: sent again from the same page, it is one."""
    page = said.get("mark", "")[:80]
    return blake2b(f"{page}\n{deed!r}".encode(), digest_size=16).hexdigest()


def ago_of(said: Mapping[str, str]) -> int:
    """Return for how many seconds a tap waited for a connection, 0 if it is unclear."""
    words = said.get("ago", "")
    is_number = words.isascii() and words.isdigit() and len(words) < _DIGITS
    seconds = int(words) if is_number else 0
    return seconds if seconds < _DAY else 0


def _topic(said: Mapping[str, str]) -> Topic:
    try:
        return Topic(said.get("topic", ""))
    except ValueError as error:
        problem = "Say what it is about."
        raise RequestError(problem) from error


def _introduced(said: Mapping[str, str]) -> Deed:
    kind = said.get("kind", "")
    if kind not in {"", *CallerKind}:
        problem = "Nobody is that."
        raise RequestError(problem)
    name, firm = (
        " ".join(said.get(part, "").split())[:LONGEST_NAME] for part in ("name", "firm")
    )
    known = ((Topic.RECRUITER, "name", name), (Topic.FIRM, "firm", firm))
    assumed = tuple(
        of for of, at, one in known if one and said.get(f"known_{at}") == one
    )
    return Introduced(name, firm, CallerKind(kind) if kind else None, assumed)


def _heard(said: Mapping[str, str]) -> Deed:
    if "reply" in said:
        try:
            deed = deed_from_wire("heard", json.loads(said["reply"]))
        except (ValueError, RecursionError) as error:
            problem = "That is no answer to this question."
            raise RequestError(problem, "Load the page again.") from error
        return deed
    topic = _topic(said)
    form = FactForm(topic, {"value": said.get("value", "")})
    if not form.is_valid():
        problem = " ".join(str(each) for each in form.errors.get("value", ()))
        raise RequestError(problem)
    if topic in _OF_CALLER:
        return _named(topic, form.cleaned_data["value"])
    return Heard(said["value"], topic, ((topic, form.cleaned_data["value"]),))


def _named(topic: Topic, words: str) -> Deed:
    """Return that `words` are the title, the company, the place, or who is calling."""
    match topic:
        case Topic.RECRUITER:
            return Introduced(name=words)
        case Topic.FIRM:
            return Introduced(firm=words)
        case Topic.TITLE | Topic.EMPLOYER:
            return Heard(words, topic, ((topic, words),))
        case Topic.PLACES:
            return Heard(words, topic, ((topic, (words,)),))
        case _:
            problem = "A note names a title, a company, a place or who is calling."
            raise RequestError(problem)


def _noted(said: Mapping[str, str], kept: list[str]) -> Deed:
    words = " ".join(said.get("note", "").split())[:LONGEST_LINE]
    if not words:
        problem = "There is nothing in this note."
        raise RequestError(problem)
    if "as" in said:
        return _named(_topic({"topic": said["as"]}), words[:LONGEST_NAME])
    seen = " ".join(said.get("seen", "").split())[:LONGEST_LINE]
    struck = {
        (fact.topic, fact.value)
        for fact in (read_note(seen) if seen else ())
        if fact.topic.value not in kept
    }
    # The boxes may belong to words that were typed on: the rest is read anew.
    facts = (f for f in read_note(words) if (f.topic, f.value) not in struck)
    return Noted(words, tuple(facts))


def _left_words(said: Mapping[str, str], kept: list[str]) -> Deed:
    left = left_words(said.get("words", "")[:LONGEST_VOICEMAIL])
    facts = tuple(fact for fact in left.facts if fact.topic.value in kept)
    return LeftWords(left.words, facts)


def left_words(words: str) -> LeftWords:
    """Return a voicemail of these words, with all that is read from it."""
    plain = "\n".join(words.strip().splitlines())
    return LeftWords(plain, read_note(plain))


def _said(said: Mapping[str, str]) -> Deed:
    beat = said.get("beat", "")
    if beat not in set(BeatKind):
        problem = "That is no part of the answer."
        raise RequestError(problem)
    return Said(BeatKind(beat), said.get("words", "")[:2000], said.get("on") == "on")


def reply_wire(heard: Heard) -> str:
    """Return `heard` as the value of a button."""
    return json.dumps(deed_to_wire(heard), separators=(",", ":"))
