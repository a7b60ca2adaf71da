"""Who may submit the user for a role, who else may, and the letter that ends it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q

from ajar.adapters import clock
from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.mail import build_mail, mailto_link
from ajar.core.answer.withdrawal import FORMS, Withdrawal, write_withdrawal
from ajar.core.answer.words import language_for
from ajar.core.errors import RequestError
from ajar.core.keep.grant import Grant, grants_representation, read_grant
from ajar.core.nouns.draft import (
    Draft,
    Form,
    Objection,
    Rule,
    default_confidential,
)
from ajar.core.nouns.fact import Findings, State
from ajar.core.nouns.letter import Letter, Part
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.representation import Clash, Representation
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.queries.draft import FORM_FOR
from ajar.queries.help_role import HelpRole, last_of_theirs, role_of
from ajar.queries.letter_file import file_of_letter
from ajar.queries.opportunity import OpportunityPage
from ajar.queries.reread import letter_of
from ajar.store.mapping import to_owner
from ajar.store.models import Answer, Entry, Profile, User
from ajar.store.models import Message as Row
from ajar.store.representations import (
    Asked,
    asked_of,
    clashes_of,
    representations_of,
)
from ajar.store.voice import voice_of

_NO_VERDICT = Verdict(Decision.NO, Leaning.NO, "", ())


@dataclass(frozen=True, slots=True)
class Standing:
    """Who may or might submit the user for one role, and who else for the same."""

    held: tuple[Representation, ...]
    clashes: tuple[Clash, ...]
    today: date

    @property
    def open(self) -> tuple[Representation, ...]:
        """Those who may submit the user today."""
        return tuple(one for one in self.held if one.is_open(self.today))


@dataclass(frozen=True, slots=True)
class Written:
    """What the user let somebody do in a letter of their own, and on which day."""

    on: date
    grant: Grant


@dataclass(frozen=True, slots=True)
class RepresentationPage:
    """A role and who may submit the user; `written` is what a letter of theirs lets.

    `agency` and `client` are what was read, "" where it wasn't.
    """

    role: HelpRole
    standing: Standing
    agency: str
    client: str
    written: Written | None

    @property
    def proposed(self) -> "Written | None":
        """What the user wrote and has not kept, None if there is nothing."""
        return _unkept(self.standing.held, self.written)


@dataclass(frozen=True, slots=True)
class WithdrawalLetter:
    """The letter that takes a permission back; with `objections` it mustn't go out."""

    held: Representation
    draft: Draft
    objections: tuple[Objection, ...]
    owner: Owner
    is_edited: bool = False

    @property
    def link(self) -> str:
        """A mailto: link (RFC 6068), "" where it is no mail or mustn't go out."""
        is_mail = self.draft.form is Form.MAIL and not self.objections
        return mailto_link(self.draft) if is_mail else ""


def standing_of(user: User, role: Asked, today: date) -> Standing:
    """Return who may submit the user for `role`, and who else for the same."""
    held = representations_of(user)
    mine = tuple(one for one in held if one.opportunity == role.key)
    return Standing(mine, clashes_of(role, held, today), today)


def standing_on(user: User, page: OpportunityPage) -> Standing:
    """Return who may submit the user for the role of `page`, its ids whole."""
    line, client = page.line, client_in(page.findings)
    asked = Asked(page.key, line.firm or line.who, line.role, client, line.same_role_as)
    return standing_of(user, asked, page.now.date())


def show_representation(user: User, prefix: str) -> RepresentationPage:
    """Return who may submit `user` for the role `prefix`; RequestError without one."""
    role = role_of(user, prefix)
    client = client_in(role.findings)
    today, asked = clock.now().astimezone().date(), asked_of(role.entry, client)
    standing = standing_of(user, asked, today)
    in_letters = clashes_of(asked, _let_in_letters(user, asked), today)
    return RepresentationPage(
        role,
        replace(standing, clashes=(*standing.clashes, *in_letters)),
        role.entry.firm or role.entry.who,
        client,
        _written_in(user, role),
    )


def would_clash(
    user: User, entry: Entry, client: str, agency: str
) -> tuple[Clash, ...]:
    """Return who else may submit `user` for what may be the role of `entry`.

    So may whom a letter of the user's let, kept or not.
    """
    today, asked = clock.now().astimezone().date(), asked_of(entry, client, agency)
    let = (*representations_of(user), *_let_in_letters(user, asked))
    return clashes_of(asked, let, today)


def _let_in_letters(user: User, asked: Asked) -> tuple[Representation, ...]:
    """Return what letters let for what may be the same role, and isn't kept."""
    alike = [key for key, _ in asked.same]
    own = Q(is_own=True) | Q(answer__isnull=False)
    rows = Row.objects.filter(own, owner=user, opportunity__key__in=alike)
    keys = rows.values_list("opportunity__key", flat=True).distinct() if alike else ()
    held = representations_of(user) if keys else ()
    found = (_let_in_letter(user, key, held) for key in keys)
    return tuple(one for one in found if one)


def _let_in_letter(
    user: User, key: str, held: Iterable[Representation]
) -> Representation | None:
    role = role_of(user, key)
    here = [one for one in held if one.opportunity == role.entry.key]
    written = _unkept(here, _written_in(user, role))
    if written is None:
        return None
    return Representation(
        "",
        role.entry.key,
        role.entry.firm or role.entry.who,
        written.grant.client or client_in(role.findings),
        role.title,
        written.on,
        written.grant.until,
        words=written.grant.words,
    )


def client_in(findings: Findings) -> str:
    """Return who hires, as far as it is known; "" where it is withheld."""
    finding = findings.get(Topic.EMPLOYER)
    is_known = finding is not None and finding.state in {State.KNOWN, State.HEDGED}
    return str(finding.best.value) if finding and is_known else ""


def granted_on(page: OpportunityPage, standing: Standing) -> Written | None:
    """Return what a letter of the user's on the role of `page` lets, if it isn't kept.

    `standing` is what is kept.
    """
    said = [(one.sent_at, one.text) for one in page.sent]
    said += [
        (one.sent_at, _own_words(one.letter))
        for one in page.messages
        if one.is_own and one.sent_at and one.letter
    ]
    return _unkept(standing.held, _last_grant(said))


def _unkept(held: Iterable[Representation], written: Written | None) -> Written | None:
    days = [one.given_on for one in held]
    is_kept = written is not None and any(written.on <= day for day in days)
    return None if is_kept else written


def _written_in(user: User, role: HelpRole) -> Written | None:
    """Return what the user last let somebody do in a letter of theirs, or None."""
    owner = to_owner(Profile.objects.get(owner=user))
    answers = Answer.objects.filter(owner=user, message__in=role.rows)
    said = [(one.sent_at, one.text) for one in answers]
    for row in role.rows:
        # The words are folded: they tell whether the letter is worth reading again.
        if row.is_own and row.sent_at and grants_representation(_words_of(row)):
            letter = letter_of(row, owner)
            said.append((row.sent_at, _own_words(letter) if letter else ""))
    return _last_grant(said)


def _last_grant(said: Iterable[tuple[datetime, str]]) -> Written | None:
    found = [
        (at, Written(at.astimezone().date(), grant))
        for at, text in said
        if (grant := read_grant(text, at.astimezone().date()))
    ]
    return max(found, key=lambda pair: pair[0], default=(None, None))[1]


def _own_words(letter: Letter) -> str:
    return "\n\n".join(passage.plain for passage in letter.parts(Part.OFFER))


def _words_of(row: Row) -> str:
    return row.words.text if hasattr(row, "words") else ""


def withdrawal_letter(
    user: User,
    number: str,
    *,
    form: Form | None = None,
    language: str = "",
    edited: str | None = None,
) -> WithdrawalLetter:
    """Return the letter that takes back the permission called `number`.

    In their language where Ajar can; `edited` are the user's words instead.
    RequestError if there is no such permission.
    """
    found = [one for one in representations_of(user) if one.key.startswith(number)]
    if not number or len(found) != 1:
        problem = "There is no such permission."
        raise RequestError(problem, "`ajar represent ID` lists those of a role.")
    held, profile = found[0], Profile.objects.get(owner=user)
    role, owner = role_of(user, found[0].opportunity), to_owner(profile)
    message, theirs = last_of_theirs(role, owner)
    usual = FORM_FOR[message.channel]
    chosen = form or (usual if usual in FORMS else Form.MAIL)
    words = tuple(profile.confidential)
    quiet = replace(default_confidential(owner), words=words)
    written = language_for(chosen, theirs, language)
    asked = Withdrawal(
        held, role.findings, message, owner, voice_of(profile), quiet, written
    )
    draft = write_withdrawal(asked, chosen)
    if edited is not None:
        draft = replace(draft, text="\n".join(edited.splitlines()).strip())
    is_edited = edited is not None
    return WithdrawalLetter(held, draft, _lint(draft, asked), owner, is_edited)


def _lint(draft: Draft, asked: Withdrawal) -> tuple[Objection, ...]:
    """Return why `draft` mustn't go out; that it says no is no matter."""
    against = (asked.confidential, _NO_VERDICT, asked.message, asked.owner)
    if draft.form is Form.MAIL:
        found = lint_mail(build_mail(draft, asked.owner), *against)
    else:
        found = lint_draft(draft, *against)
    return tuple(one for one in found if one.rule is not Rule.CONTRADICTS)


def file_of_withdrawal(letter: WithdrawalLetter) -> tuple[str, bytes]:
    """Return a name and the bytes of a file with the letter: a mail, or text.

    RequestError says why if it mustn't go out.
    """
    return file_of_letter("withdrawal", letter.draft, letter.owner, letter.objections)
