"""The reply to an opportunity as its user edits it, and what is wrong with it."""

from dataclasses import dataclass, replace

from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.mail import build_mail, mailto_link
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import (
    Draft,
    Form,
    NoDraft,
    Objection,
    default_confidential,
)
from ajar.core.nouns.message import Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.question import Question
from ajar.core.nouns.verdict import Verdict
from ajar.queries.draft import Asked, DraftPage, draft_from, gather
from ajar.queries.material import Material, to_answer
from ajar.queries.referral import say_unasked
from ajar.store.models import User


@dataclass(frozen=True, slots=True)
class Edited:
    """A reply in its user's words; `to` and `subject` are for mail."""

    text: str
    subject: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply: `draft` as it would go out, `fresh` as Ajar drafts it.

    `answers` is the key of the message it answers. While there are `objections`
    there is neither a file nor a link.
    """

    answers: str
    form: Form
    verdict: Verdict
    questions: tuple[Question, ...]
    draft: Draft | NoDraft
    fresh: Draft | NoDraft
    objections: tuple[Objection, ...]
    owner: Owner

    @property
    def is_edited(self) -> bool:
        """Say whether the user changed it."""
        return self.draft != self.fresh

    @property
    def link(self) -> str:
        """A mailto: link (RFC 6068), "" where it is no mail or mustn't go out."""
        if not isinstance(self.draft, Draft) or self.objections:
            return ""
        return mailto_link(self.draft) if self.form is Form.MAIL else ""


def prepare_reply(
    user: User, key: str, asked: Asked, edited: Edited | None = None
) -> Reply:
    """Return the reply to the opportunity `key`: Ajar's draft, or as `edited`."""
    told = gather(user, key, is_reopening=asked.is_reopening)
    return reply_from(told, asked, edited)


def reply_from(told: Material, asked: Asked, edited: Edited | None = None) -> Reply:
    """Return the reply that is `asked` for: Ajar's draft, or as `edited`."""
    page = draft_from(told, asked)
    fresh = page.draft
    draft = fresh
    objections: tuple[Objection, ...] = ()
    if isinstance(fresh, Draft):
        draft = _with(fresh, edited) if edited else fresh
        objections = _check(told, page, draft)
    return Reply(
        page.key,
        page.form,
        page.verdict,
        page.questions,
        draft,
        fresh,
        objections,
        page.owner,
    )


def _with(draft: Draft, edited: Edited) -> Draft:
    """Return `draft` in the user's words; what isn't mail has no head to change."""
    text = "\n".join(edited.text.splitlines()).strip()
    if draft.form is not Form.MAIL:
        return replace(draft, text=text)
    return replace(
        draft,
        text=text,
        subject=" ".join(edited.subject.split()),
        recipients=_recipients(draft, edited.to.strip()),
    )


def _recipients(draft: Draft, to: str) -> tuple[Party, ...]:
    if not to:
        return ()
    known = (party for party in draft.recipients if party.address == to)
    return (next(known, Party(address=to)),)


def _check(told: Material, page: DraftPage, draft: Draft) -> tuple[Objection, ...]:
    """Return why `draft` mustn't go out; a mail is read from its final bytes."""
    words, unasked = tuple(told.writer.profile.confidential), told.beside.unasked
    quiet = replace(default_confidential(page.owner), words=words, people=unasked)
    _, message = to_answer(told)
    if draft.form is not Form.MAIL:
        found = lint_draft(draft, quiet, page.verdict, message, page.owner)
    else:
        raw = build_mail(draft, page.owner)
        found = lint_mail(raw, quiet, page.verdict, message, page.owner)
    return tuple(say_unasked(one, unasked) for one in found)


def file_of(reply: Reply) -> tuple[str, bytes]:
    """Return a name and the bytes of a file that holds `reply`: a mail, or text.

    RequestError says why if it mustn't go out.
    """
    draft = reply.draft
    if isinstance(draft, NoDraft):
        raise RequestError(draft.headline, " ".join(draft.reasons))
    if reply.objections:
        hint = "Mend the words that are named beside the text."
        raise RequestError(reply.objections[0].words, hint)
    if reply.form is Form.MAIL:
        return "reply.eml", build_mail(draft, reply.owner)
    return "reply.txt", f"{draft.text}\n".encode()
