"""Write to a friend about a role, and to the recruiter once the friend has said yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ajar.core.answer.foreign import pay_in
from ajar.core.answer.grammar import capitalized
from ajar.core.answer.layout import layout_for, write
from ajar.core.answer.people import addressed, name_of, recipient, signature
from ajar.core.answer.phrases import ENGLISH, LANGUAGES
from ajar.core.answer.role_words import (
    THIS_ROLE,
    employer_name,
    role_name,
    said,
    title_words,
)
from ajar.core.answer.scan import find_secret
from ajar.core.answer.slots import Filling
from ajar.core.answer.subjects import bare_subject
from ajar.core.decision.place import name_place
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Confidential, Draft, Form
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.referral import Consent
from ajar.core.nouns.role import Pay, Topic
from ajar.core.nouns.voice import Voice
from ajar.core.nouns.wording import say_pay

FORMS = (Form.MAIL, Form.LINKEDIN, Form.SMS)
"""What either letter can be written for."""

NEWS = timedelta(days=30)
"""For how long a role may be told of as if it had just come."""

_ASK, _INSIDE, _INTRODUCE = "ask_friend", "ask_insider", "introduce"
_ANY = "any"
_PROFILE = "https://www.linkedin.com/"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A role somebody might want: who, what is known of it, and who wrote of it.

    `is_declined` says that the user won't take it, `is_described` that there is a job
    description, `language` what to write in (ISO 639-1). As of `today` what came long
    ago is said to have. `works_there` says that the friend works at the firm that
    hires, `works_with_them` at the one that wrote.
    """

    friend: Party
    findings: Findings
    message: Message
    owner: Owner
    voice: Voice
    confidential: Confidential
    is_declined: bool = False
    is_described: bool = False
    language: str = ENGLISH
    today: date | None = None
    works_there: bool = False
    works_with_them: bool = False

    @property
    def is_inside(self) -> bool:
        """Whether the friend is of a firm whose job it is, or who offers it."""
        return self.works_there or self.works_with_them

    def __post_init__(self) -> None:
        """Refuse a language that Ajar doesn't write."""
        if self.language not in LANGUAGES:
            problem = f"Ajar writes no letters in {self.language!r}."
            raise RequestError(problem, f"It writes {', '.join(LANGUAGES)}.")


def ask_friend(asked: Occurrence, form: Form) -> Draft:
    """Return a letter that asks the friend whether they may be named.

    Who works there is asked about it instead. It names neither the user's employer
    nor what else is confidential.
    """
    values = _values(asked) | {"name": addressed(asked.friend.name, asked.voice)}
    text = _write(asked, _INSIDE if asked.is_inside else _ASK, form, values)
    if form is not Form.MAIL:
        return Draft(form, text, language=asked.language)
    role = values["role"] if asked.language == ENGLISH else values["title"]
    subject = capitalized(role) if role and role != THIS_ROLE else ""
    return Draft(
        form, text, subject or "A role", (asked.friend,), language=asked.language
    )


def introduce(asked: Occurrence, form: Form, consent: Consent | None) -> Draft:
    """Return a letter that names the friend to the recruiter.

    RequestError unless the friend has said yes: silence is no. Nobody is named to
    their own firm.
    """
    if asked.is_inside:
        problem = f"{asked.friend.name} works there: nobody names them to their firm."
        raise RequestError(problem, "Ask them about it; the letter is drafted.")
    if consent is None or not consent.is_given:
        problem = f"{asked.friend.name} hasn't said yes to being named."
        raise RequestError(problem, "Ask them first. Silence is no.")
    name = addressed(name_of(asked.message, asked.findings), asked.voice)
    values = _values(asked) | {
        "name": name,
        "friend": asked.friend.name,
        "reach": _reach(asked.friend),
    }
    text = _write(asked, _INTRODUCE, form, values)
    if form is not Form.MAIL:
        return Draft(form, text, language=asked.language)
    to = recipient(asked.message, asked.findings)
    is_mail = asked.message.channel is Channel.MAIL and not asked.message.platform
    ids = (*asked.message.references, asked.message.message_id) if is_mail else ()
    return Draft(
        form,
        text,
        _subject(asked, values["role"]),
        (to,) if to else (),
        in_reply_to=asked.message.message_id if is_mail else "",
        references=tuple(dict.fromkeys(filter(None, ids))),
        language=asked.language,
    )


def _write(asked: Occurrence, what: str, form: Form, values: dict[str, str]) -> str:
    if form not in FORMS:
        problem = f"This isn't written for {form.value}."
        raise RequestError(problem, "Mail, LinkedIn and a text are.")
    filling = Filling(
        values, frozenset(_flags(asked, form)), asked.voice, asked.language
    )
    parts = write(layout_for(what, form, _ANY), filling)
    return (" " if form is Form.SMS else "\n\n").join(parts)


def _flags(asked: Occurrence, form: Form) -> Iterator[str]:
    yield form.value
    yield asked.voice.warmth.value
    if asked.is_declined:
        yield "declined"
    if asked.is_described:
        yield "described"
    if asked.message.channel is Channel.CALL:
        yield "called"
    if asked.works_there:
        yield "hiring"
    if asked.works_with_them:
        yield "theirs"


def _values(asked: Occurrence) -> dict[str, str]:
    """Return what fills the places of both letters, "" where it isn't to be said."""
    title = _sayable(asked, title_words(said(asked.findings, Topic.TITLE)))
    role = role_name(title)
    firm = _sayable(asked, employer_name(said(asked.findings, Topic.FIRM)))
    employer = _sayable(asked, employer_name(said(asked.findings, Topic.EMPLOYER)))
    return {
        "name": "",
        "me": signature(asked.owner, asked.voice),
        "title": title,
        "role": role,
        "named": "" if role == THIS_ROLE else role,
        "firm": firm,
        "employer": "" if employer == firm else employer,
        "place": _sayable(asked, _place(asked.findings)),
        "pay": _pay(asked.findings, asked.language),
        "friend": "",
        "reach": "",
        "back": _back(asked),
        "sign_off": asked.voice.sign_off,
        "break": "\n",
    }


def _back(asked: Occurrence) -> str:
    """Return the month in which they wrote, with its year if that is another one.

    "" for what is news still.
    """
    sent = asked.message.sent_at
    if sent is None or asked.today is None or asked.today - sent.date() <= NEWS:
        return ""
    return f"{sent:%B}" if sent.year == asked.today.year else f"{sent:%B %Y}"


def _sayable(asked: Occurrence, words: str) -> str:
    return "" if find_secret(words, asked.confidential) else words


def _place(findings: Findings) -> str:
    finding = findings.get(Topic.PLACES)
    if finding is None or finding.state is not State.KNOWN:
        return ""
    places = finding.best.value
    if not isinstance(places, tuple) or len(places) != 1:
        return ""
    return " ".join(name_place(places[0]).split())


def _pay(findings: Findings, language: str) -> str:
    finding = findings.get(Topic.PAY)
    if finding is None or finding.state is not State.KNOWN:
        return ""
    pay = finding.best.value
    if not isinstance(pay, Pay) or (pay.min is None and pay.max is None):
        return ""
    if language != ENGLISH:
        return pay_in(language, pay)
    return say_pay(pay).replace(", ", " ")


def _reach(friend: Party) -> str:
    """Return how the friend is reached: their mail, else their public profile."""
    return friend.address or (f"{_PROFILE}{friend.handle}" if friend.handle else "")


def _subject(asked: Occurrence, role: str) -> str:
    """Return the subject of the thread, or one of its own where that won't do."""
    subject = bare_subject(asked.message.subject)
    if subject and _sayable(asked, subject):
        return f"Re: {subject}"
    return capitalized(role) if role != THIS_ROLE else "An introduction"
