"""The answer to an opportunity as a draft: what it says, and what is wrong with it."""

from dataclasses import dataclass, replace
from datetime import date

from ajar.adapters import clock
from ajar.core.answer.heard import hear
from ajar.core.answer.lint import lint_draft
from ajar.core.answer.occasion import Exchange, Reopening
from ajar.core.answer.people import recipient
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.reply import draft_reply
from ajar.core.answer.silence import unanswered
from ajar.core.answer.tact import needless
from ajar.core.ask.written import choose_written_questions
from ajar.core.decision.role import decide_role
from ajar.core.decision.usual import History
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
from ajar.core.nouns.screening import Assessment, Effort, Kind, Risk
from ajar.core.nouns.verdict import Decision, Verdict
from ajar.core.nouns.voice import Length, Voice, Warmth
from ajar.core.read.roles import count_roles
from ajar.queries.call_said import said_on_the_phone
from ajar.queries.opportunity import OpportunityPage, ShownMessage, show_opportunity
from ajar.queries.reopening import reopening_of
from ajar.queries.roles import history_in, past_entries
from ajar.queries.turns import answered_on, is_only_talk, is_their_turn, wrote_before
from ajar.store.mapping import to_owner
from ajar.store.models import Profile, User
from ajar.store.preferences import preferences_of
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


def prepare_answer(
    user: User,
    prefix: str,
    decision: Decision | None = None,
    form: Form | None = None,
    *,
    write_in: str = "",
    follow_up: bool = False,
    reopen: bool = False,
    situation: Situation | None = None,
    sounding: Sounding | None = None,
) -> DraftPage:
    """Return the draft that answers the opportunity called `prefix`.

    By the user's preferences, or as `decision` says; for the channel it came by, or
    as `form` says; in their language where Ajar writes it, or in `write_in` (ISO
    639-1). Where it is their turn there is none, unless `decision` or `follow_up`
    asks for one; `reopen` comes back to what was not taken. `situation` stands in for
    the user's own. RequestError if it is nothing that one answers.
    """
    page = show_opportunity(user, prefix)
    if page.line.kind != Kind.OUTREACH:
        why = f"{prefix} is {page.line.kind}, not an approach to answer."
        raise RequestError(why, "`ajar desk --kind outreach` lists those.")
    asking = _ask(user, page, decision, situation, (form, write_in, sounding))
    if follow_up:
        asking = replace(asking, follow_up_on=answered_on(page))
    if reopen:
        asking = replace(asking, reopening=reopening_of(user, page.key))
    if follow_up or reopen:
        return _write(user, page, asking)
    if decision is None and (is_their_turn(page) or is_only_talk(page)):
        return _wait(user, page, asking)
    if decision is None and (silent := _silence(page, asking.verdict)):
        return _without(user, page, asking, silent)
    return _write(user, page, asking)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What the answer is to be: the verdict, and what was asked of the draft."""

    verdict: Verdict
    preferences: Preferences
    form: Form | None
    write_in: str
    history: History
    sounding: Sounding | None = None
    follow_up_on: date | None = None
    reopening: Reopening | None = None

    def __post_init__(self) -> None:
        """Refuse a language that Ajar doesn't write."""
        if self.write_in and self.write_in not in LANGUAGES:
            message = f"Ajar writes no letters in {self.write_in!r}."
            raise RequestError(message, f"It writes {', '.join(LANGUAGES)}.")


def _ask(
    user: User,
    page: OpportunityPage,
    decision: Decision | None,
    situation: Situation | None,
    manner: tuple[Form | None, str, Sounding | None],
) -> _Asking:
    """Return what the answer is to be, by the user's preferences or as `decision`."""
    preferences = preferences_of(user)
    if situation is not None:
        preferences = replace(preferences, situation=situation)
    history = history_in(past_entries(user))
    verdict = decide_role(page.findings, preferences, clock.now().date(), history)
    if decision is not None and decision is not verdict.decision:
        verdict = replace(verdict, decision=decision)
    form, write_in, sounding = manner
    return _Asking(verdict, preferences, form, write_in, history, sounding)


def _voice(profile: Profile, sounding: Sounding | None) -> Voice:
    """Return how the user writes, or how they want to this once."""
    usual = voice_of(profile)
    if sounding is None:
        return usual
    warmth, length = sounding
    return replace(usual, warmth=warmth, length=length)


def _wait(user: User, page: OpportunityPage, asking: _Asking) -> DraftPage:
    """Return a page without a draft, and why."""
    sent = next(s.sent_at for s in reversed(page.messages) if s.is_own)
    day = f" on {sent:%-d %B %Y}" if sent else ""
    if is_their_turn(page):
        told = f"You answered{day}, and they haven't written since."
        draft = NoDraft("It's their turn.", (told, _FOLLOW_UP), is_warning=False)
    else:
        told = f"You answered{day}. What they wrote since tells nothing of the role."
        draft = NoDraft("You answered already.", (told, _ANOTHER), is_warning=False)
    return _without(user, page, asking, draft)


def _silence(page: OpportunityPage, verdict: Verdict) -> NoDraft | None:
    """Return why it is better not to answer their last message, None where it isn't."""
    _, message = _to_answer(page)
    return unanswered(verdict, message, _assessment(page), _effort(page))


def _without(
    user: User, page: OpportunityPage, asking: _Asking, draft: NoDraft
) -> DraftPage:
    shown, message = _to_answer(page)
    owner = to_owner(Profile.objects.get(owner=user))
    form = _form(page, message, asking)
    return DraftPage(shown.key, form, asking.verdict, (), draft, (), owner)


def _assessment(page: OpportunityPage) -> Assessment:
    return Assessment(Risk(page.line.risk), page.signals)


def _effort(page: OpportunityPage) -> Effort | None:
    return Effort(page.line.effort) if page.line.effort else None


def _form(page: OpportunityPage, message: Message, asking: _Asking) -> Form:
    """Return what to write for: a talk, where they don't read what is written."""
    if asking.form is not None:
        return asking.form
    form = FORM_FOR[message.channel]
    if form is Form.LINKEDIN and "write_to" in hear(message).cues:
        # They rarely look there, and say where they do.
        form = Form.MAIL if recipient(message, page.findings) else form
    cannot_write = form is Form.MAIL and recipient(message, page.findings) is None
    unread = cannot_write or "call_only" in hear(message).cues
    return Form.PHONE if unread and Topic.PHONE in page.findings else form


def _write(
    user: User,
    page: OpportunityPage,
    asking: _Asking,
) -> DraftPage:
    shown, message = _to_answer(page)
    profile = Profile.objects.get(owner=user)
    owner = to_owner(profile)
    quiet = replace(default_confidential(owner), words=tuple(profile.confidential))
    chosen = _form(page, message, asking)
    effort = _effort(page)
    earlier = _earlier(page, message)
    told = needless(page.findings, hear(message, earlier), message, effort)
    questions = choose_written_questions(
        page.findings, asking.preferences, told, asking.history
    )
    draft = draft_reply(
        asking.verdict,
        questions,
        page.findings,
        message,
        owner,
        asking.preferences,
        _voice(profile, asking.sounding),
        chosen,
        confidential=quiet,
        assessment=_assessment(page),
        effort=effort,
        exchange=_exchange(user, page, shown, earlier, asking),
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
    user: User,
    page: OpportunityPage,
    shown: ShownMessage,
    earlier: tuple[Message, ...],
    asking: _Asking,
) -> Exchange:
    letter = shown.letter
    return Exchange(
        earlier,
        wrote_before(page, shown),
        asking.follow_up_on,
        count_roles(letter) if letter else 1,
        letter.language if letter else "en",
        asking.write_in,
        asking.reopening,
        said_on_the_phone(
            user, [one.key for one in page.messages], asking.verdict.decision
        ),
        today=clock.now().date(),
    )


def _earlier(page: OpportunityPage, message: Message) -> tuple[Message, ...]:
    """Return their other messages."""
    letters = (shown.letter for shown in page.messages if not shown.is_own)
    return tuple(
        letter.message for letter in letters if letter and letter.message != message
    )


def _to_answer(page: OpportunityPage) -> tuple[ShownMessage, Message]:
    """Return the last message of theirs that can be read."""
    for shown in reversed(page.messages):
        if not shown.is_own and shown.letter is not None:
            return shown, shown.letter.message
    why = "None of its messages can be read."
    raise RequestError(why, "`ajar show --raw` gives their bytes.")
