"""The note that keeps in touch with somebody, and what is wrong with it."""

from dataclasses import dataclass, replace

from django.db.models import Q

from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.mail import build_mail, mailto_link
from ajar.core.answer.touch_note import write_note
from ajar.core.errors import RequestError
from ajar.core.keep.next_touch import greet
from ajar.core.nouns.draft import (
    Draft,
    Form,
    Objection,
    Rule,
    default_confidential,
)
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.touch import NextTouch, Occasion
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.queries.letter_file import file_of_letter
from ajar.queries.people import PersonPage
from ajar.queries.reread import letter_of
from ajar.store.mapping import to_owner
from ajar.store.models import Message, Profile, User
from ajar.store.voice import voice_of

_NO_VERDICT = Verdict(Decision.OPEN, Leaning.NONE, "", ())


@dataclass(frozen=True, slots=True)
class TouchNote:
    """A note as a draft; while there are `objections` it has neither file nor link.

    `why` is what it is for.
    """

    draft: Draft
    why: str
    objections: tuple[Objection, ...]
    owner: Owner

    @property
    def link(self) -> str:
        """A mailto: link (RFC 6068), "" where it is no mail or mustn't go out."""
        if self.objections or self.draft.form is not Form.MAIL:
            return ""
        return mailto_link(self.draft)


def draft_note(user: User, page: PersonPage, text: str | None = None) -> TouchNote:
    """Return the note to the person of `page`, in the user's own `text` if given.

    A greeting where nothing is due. RequestError where it is better not to write, to
    somebody the user doesn't know, or where their letter waits for an answer.
    """
    reason = page.line.next or _greeting(page)
    if reason.occasion in (Occasion.ANSWER, Occasion.LETTER):
        problem = "They wait for your answer, not for a note."
        raise RequestError(problem, f"`ajar answer {reason.about.role[:8]}` drafts it.")
    profile = Profile.objects.get(owner=user)
    owner = to_owner(profile)
    to = Party(
        page.line.name,
        next(iter(page.addresses), ""),
        next(iter(page.handles), ""),
    )
    last, is_about_it = _last_letter(user, page, reason.about.role, owner)
    draft = write_note(
        to,
        reason,
        owner,
        voice_of(profile),
        last=last.message if last and is_about_it else None,
        language=last.language if last else "en",
    )
    if text is not None:
        draft = replace(draft, text="\n".join(text.splitlines()).strip())
    return TouchNote(draft, reason.why, _object(profile, owner, draft, last), owner)


def _greeting(page: PersonPage) -> NextTouch:
    """Return a greeting with nothing due; RequestError says why there is none."""
    if page.line.door.opening == 0:
        problem = f"Better don't write to them. {page.line.door.line}"
        raise RequestError(problem, "`ajar people NAME` shows why.")
    if not page.touches and not page.line.is_contact:
        problem = "You don't know them: nothing has happened between you."
        raise RequestError(problem, "Whom to write to is listed under People.")
    return greet(page.story[0].touch if page.story else None, page.today)


def _last_letter(
    user: User, page: PersonPage, role: str, owner: Owner
) -> tuple[Letter | None, bool]:
    """Return their last mail about `role`, and whether it is; else their last one."""
    rows = Message.objects.filter(
        owner=user, people__key=page.line.key, is_own=False, channel="mail"
    ).order_by("-sent_at", "key")
    about = Q(opportunity__key=role) | Q(thread__key=role) if role else Q(pk=None)
    row = rows.filter(about).first()
    last = row or rows.first()
    if last is None:
        return None, False
    return letter_of(last, owner), row is not None


def _object(
    profile: Profile, owner: Owner, draft: Draft, last: Letter | None
) -> tuple[Objection, ...]:
    """Return why `draft` mustn't go out; a mail is read from its final bytes.

    It answers nothing, so that it says yes or no is no matter.
    """
    words = tuple(profile.confidential)
    quiet = replace(default_confidential(owner), words=words)
    message = last.message if last else None
    if draft.form is Form.MAIL:
        raw = build_mail(draft, owner)
        found = lint_mail(raw, quiet, _NO_VERDICT, message, owner)
    else:
        found = lint_draft(draft, quiet, _NO_VERDICT, message, owner)
    return tuple(one for one in found if one.rule is not Rule.CONTRADICTS)


def file_of_note(note: TouchNote) -> tuple[str, bytes]:
    """Return a name and the bytes of a file that holds `note`: a mail, or text.

    RequestError says why if it mustn't go out.
    """
    return file_of_letter("note", note.draft, note.owner, note.objections)
