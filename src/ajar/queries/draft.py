"""The answer to an opportunity as a draft: what it says, and what is wrong with it."""

from dataclasses import dataclass, replace

from ajar.adapters import clock
from ajar.core.answer.lint import lint_draft
from ajar.core.answer.reply import draft_reply
from ajar.core.ask.written import choose_written_questions
from ajar.core.decision.role import decide_role
from ajar.core.decision.usual import learn_history
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
from ajar.core.nouns.question import Question
from ajar.core.nouns.screening import Assessment, Effort, Kind, Risk
from ajar.core.nouns.verdict import Decision, Verdict
from ajar.queries.opportunity import OpportunityPage, ShownMessage, show_opportunity
from ajar.queries.roles import past_roles
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
) -> DraftPage:
    """Return the draft that answers the opportunity called `prefix`.

    By the user's preferences, or as `decision` says; for the channel it came by, or
    as `form` says. RequestError if it is nothing that one answers.
    """
    page = show_opportunity(user, prefix)
    if page.line.kind != Kind.OUTREACH:
        why = f"{prefix} is {page.line.kind}, not an approach to answer."
        raise RequestError(why, "`ajar desk --kind outreach` lists those.")
    preferences = preferences_of(user)
    history = learn_history(role.findings for role in past_roles(user))
    verdict = decide_role(page.findings, preferences, clock.now().date(), history)
    if decision is not None and decision is not verdict.decision:
        verdict = replace(verdict, decision=decision)
    questions = choose_written_questions(page.findings, preferences, (), history)
    return _write(user, page, verdict, questions, form)


def _write(
    user: User,
    page: OpportunityPage,
    verdict: Verdict,
    questions: tuple[Question, ...],
    form: Form | None,
) -> DraftPage:
    shown, message = _to_answer(page)
    profile = Profile.objects.get(owner=user)
    owner = to_owner(profile)
    quiet = replace(default_confidential(owner), words=tuple(profile.confidential))
    chosen = form or FORM_FOR[message.channel]
    draft = draft_reply(
        verdict,
        questions,
        page.findings,
        message,
        owner,
        preferences_of(user),
        voice_of(profile),
        chosen,
        confidential=quiet,
        assessment=Assessment(Risk(page.line.risk), page.signals),
        effort=Effort(page.line.effort) if page.line.effort else None,
    )
    objections = (
        lint_draft(draft, quiet, verdict, message, owner)
        if isinstance(draft, Draft)
        else ()
    )
    return DraftPage(shown.key, chosen, verdict, questions, draft, objections, owner)


def _to_answer(page: OpportunityPage) -> tuple[ShownMessage, Message]:
    """Return the last message of theirs that can be read."""
    for shown in reversed(page.messages):
        if not shown.is_own and shown.letter is not None:
            return shown, shown.letter.message
    why = "None of its messages can be read."
    raise RequestError(why, "`ajar show --raw` gives their bytes.")
