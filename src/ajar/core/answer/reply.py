"""Draft the answer to one message: the step's front door."""

from dataclasses import replace
from datetime import date, timedelta

from ajar.core.answer.exchange import NO_EXCHANGE, Exchange
from ajar.core.answer.grammar import capitalized
from ajar.core.answer.heard import Heard, hear
from ajar.core.answer.layout import layout_for, write, write_within
from ajar.core.answer.notes import notes_for
from ajar.core.answer.occasion import NO_RISK, Occasion
from ajar.core.answer.people import is_passed_on, name_of, recipient
from ajar.core.answer.phrases import ENGLISH
from ajar.core.answer.quote import quote_message
from ajar.core.answer.role_words import THIS_ROLE, role_name, said, title_words
from ajar.core.answer.subjects import bare_subject
from ajar.core.answer.words import filling_for, language_for
from ajar.core.nouns.draft import (
    Beat,
    BeatKind,
    Confidential,
    Draft,
    Form,
    NoDraft,
    default_confidential,
)
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Assessment, Effort, Risk
from ajar.core.nouns.verdict import Verdict
from ajar.core.nouns.voice import Voice

_A_WEEK, _LATE, _STALE = timedelta(days=6), timedelta(weeks=3), timedelta(weeks=8)
_SMS_LIMIT = 306
"""Two parts of 153 letters, as telephones send a longer text (GSM 03.38, 03.40)."""


def draft_reply(
    verdict: Verdict,
    questions: tuple[Question, ...],
    findings: Findings,
    message: Message,
    owner: Owner,
    preferences: Preferences,
    voice: Voice,
    form: Form,
    *,
    confidential: Confidential | None = None,
    assessment: Assessment = NO_RISK,
    effort: Effort | None = None,
    exchange: Exchange = NO_EXCHANGE,
) -> Draft | NoDraft:
    """Return the answer to `message` as the user would write it, for them to send.

    Without `confidential` only the employer is kept quiet. Where the risk is *stop*
    there is no draft: the reasons say why it is better not to reply. It is written in
    their language where Ajar can, unless `exchange` says otherwise; else in en-US,
    with a word of apology.
    """
    if assessment.risk is Risk.STOP:
        return _no_draft(assessment)
    occasion = Occasion(
        verdict,
        questions,
        findings,
        message,
        owner,
        preferences,
        voice,
        form,
        confidential or default_confidential(owner),
        effort,
        assessment,
        hear(message, exchange.earlier),
    )
    return _noted(_in_exchange(occasion, exchange))


def _in_exchange(occasion: Occasion, exchange: Exchange) -> Occasion:
    age = _age(occasion.message, exchange.today)
    return replace(
        occasion,
        language=language_for(occasion.form, exchange.language, exchange.write_in),
        theirs=exchange.language,
        again=exchange.again,
        follow_up_on=exchange.follow_up_on,
        reopening=exchange.reopening,
        roles=exchange.roles,
        spoken=exchange.spoken,
        is_live=exchange.is_live,
        heard=_still_ahead(occasion.heard, age),
        is_late=age > _LATE and not _is_excused(exchange),
        is_stale=age > _STALE and not _is_excused(exchange),
        is_closed=_is_closed(occasion.findings, exchange),
        against=exchange.against,
        preferences=_spoken_for(occasion.preferences, exchange.against),
        thread=_thread(occasion.message, exchange.earlier, occasion.findings),
        today=exchange.today,
        underway=exchange.underway,
        naming=exchange.naming,
    )


def _spoken_for(preferences: Preferences, topic: Topic | None) -> Preferences:
    """Return what is wanted, with what was usual of `topic` as the user's own word."""
    if topic is None or not preferences.on(topic):
        return preferences
    own = (replace(wish, is_assumed=False) for wish in preferences.on(topic))
    return preferences.with_criteria(*own)


def _is_excused(exchange: Exchange) -> bool:
    """Say whether nobody waits for an answer by now: they had one, or they speak."""
    return exchange.again or exchange.is_live or exchange.was_answered


def _is_closed(findings: Findings, exchange: Exchange) -> bool:
    """Say whether the day is over by which they wanted an answer to their letter."""
    finding = findings.get(Topic.DEADLINE)
    if finding is None or finding.state is not State.KNOWN or _is_excused(exchange):
        return False
    day = finding.best.value
    return isinstance(day, date) and exchange.today is not None and day < exchange.today


def _age(message: Message, today: date | None) -> timedelta:
    """Return how old a message is, nothing where either day is unknown."""
    if today is None or message.sent_at is None:
        return timedelta()
    return today - message.sent_at.date()


def _still_ahead(heard: Heard, age: timedelta) -> Heard:
    """Return what was heard without days to talk on that are over by now."""
    if age <= _A_WEEK:
        return heard
    return replace(heard, days="", cues=heard.cues - {"times"})


def _thread(
    message: Message, earlier: tuple[Message, ...], findings: Findings
) -> Message | None:
    """Return the mail that goes on by what is written after a call."""
    if message.channel is not Channel.CALL:
        return None
    mails = (one for one in reversed(earlier) if _is_in_thread(one, findings))
    return next(mails, None)


def _noted(occasion: Occasion) -> Draft:
    notes = notes_for(occasion)
    return replace(_draft(occasion), notes=notes, language=occasion.language)


def _draft(occasion: Occasion) -> Draft:
    form, voice = occasion.form, occasion.voice
    filling = filling_for(occasion)
    layout = layout_for(occasion.answer, form, occasion.length)
    match form:
        case Form.MAIL:
            return _mail(occasion, "\n\n".join(write(layout, filling)))
        case Form.LINKEDIN:
            return Draft(form, "\n\n".join(write(layout, filling)))
        case Form.PHONE:
            return _script(write(layout, filling))
        case Form.NOTE | Form.SMS:
            limit = voice.note_limit if form is Form.NOTE else _SMS_LIMIT
            return Draft(form, write_within(layout, filling, limit), limit=limit)


def _no_draft(assessment: Assessment) -> NoDraft:
    warnings = [s.warning for s in assessment.signals if s.tier is Risk.STOP]
    return NoDraft("Don't reply.", tuple(dict.fromkeys(warnings)))


def _script(paragraphs: tuple[str, ...]) -> Draft:
    beats = tuple(
        Beat(kind, words) for kind, words in zip(BeatKind, paragraphs, strict=False)
    )
    return Draft(Form.PHONE, "\n\n".join(paragraphs), beats=beats)


def _mail(occasion: Occasion, text: str) -> Draft:
    message = occasion.thread or occasion.message
    to = recipient(message, occasion.findings)
    recipients = (to,) if to else ()
    if not _is_in_thread(message, occasion.findings):
        return Draft(Form.MAIL, text, _new_subject(occasion), recipients)
    spared = (message.sender.name, name_of(message, occasion.findings))
    return Draft(
        Form.MAIL,
        text,
        _subject(occasion, message),
        recipients,
        in_reply_to=message.message_id,
        references=tuple(dict.fromkeys((*message.references, message.message_id))),
        quote=""
        if occasion.thread
        else quote_message(message, occasion.confidential, spared, occasion.language),
    )


def _is_in_thread(message: Message, findings: Findings) -> bool:
    """Say whether the draft goes back to the sender of a mail.

    What a friend passed on is not quoted to a stranger.
    """
    is_mail = message.channel is Channel.MAIL and not message.platform
    return is_mail and not is_passed_on(message, findings)


def _subject(occasion: Occasion, message: Message) -> str:
    """Return the subject of the thread, or one of its own where that won't do."""
    subject = bare_subject(message.subject)
    if subject and occasion.may_say(subject):
        return f"Re: {subject}"
    return _new_subject(occasion)


def _new_subject(occasion: Occasion) -> str:
    title = title_words(said(occasion.findings, Topic.TITLE))
    role = role_name(title if occasion.may_say(title) else "")
    if occasion.language != ENGLISH and role != THIS_ROLE:
        return capitalized(title)
    if is_passed_on(occasion.message, occasion.findings):
        return capitalized(role)
    what = "call" if occasion.message.channel is Channel.CALL else "message"
    return f"Your {what}" if role == THIS_ROLE else f"Your {what} about {role}"
