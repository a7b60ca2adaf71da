"""Write to an agency that it may not submit the user any more."""

from dataclasses import dataclass

from ajar.core.answer.grammar import capitalized
from ajar.core.answer.layout import layout_for, write
from ajar.core.answer.people import addressed, name_of, recipient, signature
from ajar.core.answer.phrases import ENGLISH, LANGUAGES
from ajar.core.answer.role_words import THIS_ROLE, employer_name, role_name, title_words
from ajar.core.answer.scan import find_secret
from ajar.core.answer.slots import Filling
from ajar.core.answer.subjects import bare_subject
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Confidential, Draft, Form
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.representation import Representation
from ajar.core.nouns.voice import Voice

FORMS = (Form.MAIL, Form.LINKEDIN, Form.SMS)
_WITHDRAW, _ANY = "withdraw", "any"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A permission to take back, and what the letter about it is written from.

    `message` is theirs that is answered, `language` what to write in (ISO 639-1).
    """

    held: Representation
    findings: Findings
    message: Message
    owner: Owner
    voice: Voice
    confidential: Confidential
    language: str = ENGLISH


def write_withdrawal(asked: Withdrawal, form: Form) -> Draft:
    """Return the letter that takes the permission back; it gives no reason.

    RequestError for a form or a language it isn't written in.
    """
    if form not in FORMS or asked.language not in LANGUAGES:
        problem = f"This isn't written for {form.value} in {asked.language}."
        raise RequestError(problem, "Mail, LinkedIn and a text are, in five languages.")
    values = _values(asked)
    flags = frozenset({form.value, asked.voice.warmth.value})
    filling = Filling(values, flags, asked.voice, asked.language)
    parts = write(layout_for(_WITHDRAW, form, _ANY), filling)
    text = (" " if form is Form.SMS else "\n\n").join(parts)
    if form is not Form.MAIL:
        return Draft(form, text, language=asked.language)
    to = recipient(asked.message, asked.findings)
    is_mail = asked.message.channel is Channel.MAIL and not asked.message.platform
    thread = asked.message.message_id if is_mail else ""
    ids = (*asked.message.references, thread) if thread else ()
    return Draft(
        form,
        text,
        _subject(asked, values),
        (to,) if to else (),
        in_reply_to=thread,
        references=tuple(dict.fromkeys(filter(None, ids))),
        language=asked.language,
    )


def _values(asked: Withdrawal) -> dict[str, str]:
    title = _sayable(asked, title_words(asked.held.role))
    role = role_name(title)
    return {
        "name": addressed(name_of(asked.message, asked.findings), asked.voice),
        "me": signature(asked.owner, asked.voice),
        "title": title,
        "role": role,
        "named": "" if role == THIS_ROLE else role,
        "employer": _sayable(asked, employer_name(asked.held.client)),
        "sign_off": asked.voice.sign_off,
        "break": "\n",
    }


def _sayable(asked: Withdrawal, words: str) -> str:
    return "" if find_secret(words, asked.confidential) else words


def _subject(asked: Withdrawal, values: dict[str, str]) -> str:
    subject = bare_subject(asked.message.subject)
    if subject and _sayable(asked, subject):
        return f"Re: {subject}"
    return capitalized(values["named"]) or "My permission"
