"""The answer to an opportunity as a draft: what it says, and what is wrong with it."""

from dataclasses import dataclass, replace
from datetime import date

from ajar.adapters import clock
from ajar.core.answer.exchange import Exchange
from ajar.core.answer.heard import hear
from ajar.core.answer.lint import lint_draft
from ajar.core.answer.people import recipient
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.reply import draft_reply
from ajar.core.answer.silence import OFFER_WAITS, unanswered
from ajar.core.answer.tact import needless
from ajar.core.ask.written import choose_written_questions
from ajar.core.decision.role import decide_role
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import (
    Draft,
    Form,
    NoDraft,
    Objection,
    default_confidential,
)
from ajar.core.nouns.message import Channel, Message
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Preferences, Situation
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Kind
from ajar.core.nouns.verdict import Decision, Verdict
from ajar.core.nouns.voice import Length, Voice, Warmth
from ajar.core.read.roles import count_roles
from ajar.queries.material import (
    Material,
    beside_many,
    earlier_than,
    material_of,
    noted_against,
    to_answer,
    writer_of,
)
from ajar.queries.opportunity import ShownMessage, show_opportunity
from ajar.queries.reopening import reopening_of
from ajar.queries.roles import history_in, past_entries
from ajar.queries.turns import (
    answered_on,
    as_put_off,
    is_only_talk,
    is_their_turn,
    say_answered,
    wrote_before,
)
from ajar.queries.underway import naming_of, so_far
from ajar.store.models import Profile, User
from ajar.store.voice import voice_of

FORM_FOR = {
    Channel.MAIL: Form.MAIL,
    Channel.FORM: Form.MAIL,
    Channel.LINKEDIN: Form.LINKEDIN,
    Channel.SMS: Form.SMS,
    Channel.WHATSAPP: Form.SMS,
    Channel.CALL: Form.PHONE,
}


Sounding = tuple[Warmth, Length]
"""How one letter is to sound, whatever the user's voice is."""

_FOLLOW_UP = "--follow-up drafts a reminder, --as another answer."
_ANOTHER = "Write to them yourself, or let --as draft another answer."


@dataclass(frozen=True, slots=True)
class DraftPage:
    """A draft with the verdict it follows, and the objections to sending it."""

    key: str
    form: Form
    verdict: Verdict
    questions: tuple[Question, ...]
    draft: Draft | NoDraft
    objections: tuple[Objection, ...]
    owner: Owner


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a reply: answer, channel, language (ISO 639-1), voice.

    `is_reopening` comes back to what was not taken; `situation` stands in for the
    user's own.
    """

    decision: Decision | None = None
    form: Form | None = None
    language: str = ""
    is_reminder: bool = False
    sounding: Sounding | None = None
    is_reopening: bool = False
    situation: Situation | None = None


def prepare_answer(
    user: User,
    prefix: str,
    decision: Decision | None = None,
    form: Form | None = None,
    *,
    write_in: str = "",
    follow_up: bool = False,
    reopen: bool = False,
) -> DraftPage:
    """Return the draft that answers the opportunity called `prefix`.

    By the user's preferences, or as `decision` says; for the channel it came by, or
    as `form` says; in their language where Ajar writes it, or in `write_in` (ISO
    639-1). Where it is their turn there is none, unless `decision` or `follow_up`
    asks for one; `reopen` comes back to what was not taken. RequestError if it is
    nothing that one answers.
    """
    asked = Asked(decision, form, write_in, follow_up, is_reopening=reopen)
    return draft_from(gather(user, prefix, is_reopening=reopen), asked)


def gather(user: User, prefix: str, *, is_reopening: bool) -> Material:
    """Return what the letter on the opportunity called `prefix` is written from.

    RequestError if it is nothing that one answers, or comes back to.
    """
    page = show_opportunity(user, prefix)
    if page.line.kind != Kind.OUTREACH:
        why = f"{prefix} is {page.line.kind}, not an approach to answer."
        raise RequestError(why, "`ajar desk --kind outreach` lists those.")
    role_of = dict.fromkeys((shown.key for shown in page.messages), page.key)
    why_again = {page.key: reopening_of(user, page.key)} if is_reopening else {}
    until = {page.key: page.put_off_until}
    known = beside_many(user, role_of, why_again, until)[page.key]
    beside = so_far(user, page, known)
    history, profile = history_in(past_entries(user)), Profile.objects.get(owner=user)
    writer = writer_of(profile, page.preferences, history)
    return material_of(page, writer, beside)


def draft_from(told: Material, asked: Asked) -> DraftPage:
    """Return the draft that is `asked` for, or why there is none."""
    asking = _ask(told, asked)
    if asked.is_reminder:
        asking = replace(asking, follow_up_on=answered_on(told))
    if asked.is_reminder or asked.is_reopening:
        return _write(told, asking)
    if told.beside.offer_waits:
        is_unsaid = asked.decision is None and asking.verdict.decision is Decision.YES
        return (
            _without(told, asking, OFFER_WAITS) if is_unsaid else _write(told, asking)
        )
    if asked.decision is None and (is_their_turn(told) or is_only_talk(told)):
        return _wait(told, asking)
    if asked.decision is None and (silent := _silence(told, asking.verdict)):
        return _without(told, asking, silent)
    return _write(told, asking)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What the answer is to be: the verdict, and what was asked of the draft."""

    verdict: Verdict
    preferences: Preferences
    asked: Asked
    follow_up_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse a language that Ajar doesn't write."""
        language = self.asked.language
        if language and language not in LANGUAGES:
            message = f"Ajar writes no letters in {language!r}."
            raise RequestError(message, f"It writes {', '.join(LANGUAGES)}.")


def _ask(told: Material, asked: Asked) -> _Asking:
    """Return what the answer is to be, by the user's preferences or as `asked`."""
    preferences, history = told.writer.preferences, told.writer.history
    if asked.situation is not None:
        preferences = replace(preferences, situation=asked.situation)
    verdict = decide_role(told.findings, preferences, clock.now().date(), history)
    if asked.decision is not None and asked.decision is not verdict.decision:
        verdict = replace(verdict, decision=asked.decision)
    if asked.decision in {None, Decision.NOT_NOW} and not asked.is_reopening:
        today = clock.now().astimezone().date()
        verdict = as_put_off(verdict, told.beside.put_off_until, today)
    return _Asking(verdict, preferences, asked)


def _voice(profile: Profile, sounding: Sounding | None) -> Voice:
    """Return how the user writes, or how they want to this once."""
    usual = voice_of(profile)
    if sounding is None:
        return usual
    warmth, length = sounding
    return replace(usual, warmth=warmth, length=length)


def _wait(told: Material, asking: _Asking) -> DraftPage:
    """Return a page without a draft, and why."""
    sent = next(s.sent_at for s in reversed(told.messages) if s.is_own)
    day = f" on {sent:%-d %B %Y}" if sent else ""
    if is_their_turn(told):
        why = f"You answered{day}, and they haven't written since."
        draft = NoDraft("It's their turn.", (why, _FOLLOW_UP), is_warning=False)
    else:
        said = say_answered(day, asking.verdict)
        why = f"{said} What they wrote since tells nothing of the role."
        draft = NoDraft("You answered already.", (why, _ANOTHER), is_warning=False)
    return _without(told, asking, draft)


def _silence(told: Material, verdict: Verdict) -> NoDraft | None:
    """Return why it is better not to answer their last message, None where it isn't."""
    _, message = to_answer(told)
    today = clock.now().date()
    return unanswered(verdict, message, told.assessment, told.effort, today)


def _without(told: Material, asking: _Asking, draft: NoDraft) -> DraftPage:
    shown, message = to_answer(told)
    form = _form(told, message, asking)
    return DraftPage(shown.key, form, asking.verdict, (), draft, (), told.writer.owner)


def _form(told: Material, message: Message, asking: _Asking) -> Form:
    """Return what to write for: a talk, where they don't read what is written."""
    if asking.asked.form is not None:
        return asking.asked.form
    form = FORM_FOR[message.channel]
    if form is Form.LINKEDIN and "write_to" in hear(message).cues:
        # They rarely look there, and say where they do.
        form = Form.MAIL if recipient(message, told.findings) else form
    cannot_write = form is Form.MAIL and recipient(message, told.findings) is None
    unread = cannot_write or "call_only" in hear(message).cues
    return Form.PHONE if unread and Topic.PHONE in told.findings else form


def _write(told: Material, asking: _Asking) -> DraftPage:
    shown, message = to_answer(told)
    owner, profile = told.writer.owner, told.writer.profile
    quiet = replace(default_confidential(owner), words=tuple(profile.confidential))
    chosen = _form(told, message, asking)
    earlier = earlier_than(told, message)
    said = needless(told.findings, hear(message, earlier), message, told.effort)
    questions = choose_written_questions(
        told.findings, asking.preferences, said, told.writer.history
    )
    draft = draft_reply(
        asking.verdict,
        questions,
        told.findings,
        message,
        owner,
        asking.preferences,
        _voice(profile, asking.asked.sounding),
        chosen,
        confidential=quiet,
        assessment=told.assessment,
        effort=told.effort,
        exchange=_exchange(told, shown, earlier, asking),
    )
    objections = (
        lint_draft(draft, quiet, asking.verdict, message, owner)
        if isinstance(draft, Draft)
        else ()
    )
    return DraftPage(
        shown.key, chosen, asking.verdict, questions, draft, objections, owner
    )


def _exchange(
    told: Material,
    shown: ShownMessage,
    earlier: tuple[Message, ...],
    asking: _Asking,
) -> Exchange:
    letter = shown.letter
    return Exchange(
        earlier,
        wrote_before(told, shown),
        asking.follow_up_on,
        count_roles(letter) if letter else 1,
        letter.language if letter else "en",
        asking.asked.language,
        told.beside.reopening if asking.asked.is_reopening else None,
        told.beside.spoken.of(asking.verdict.decision),
        today=clock.now().date(),
        against=noted_against(letter.message) if letter else None,
        underway=told.beside.underway,
        was_answered=is_their_turn(told),
        naming=naming_of(asking.asked.decision, told.beside.friend),
    )
