"""One person and one role: where it stands, and the letters to both sides."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import OuterRef, Subquery

from ajar.adapters import clock
from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.mail import build_mail, mailto_link
from ajar.core.answer.referral import FORMS, Occurrence, ask_friend, introduce
from ajar.core.answer.scan import find_secret
from ajar.core.answer.words import language_for
from ajar.core.errors import RequestError
from ajar.core.help.consent import consent_in, next_steps, stand
from ajar.core.intake.language import guess_language
from ajar.core.nouns.draft import (
    Confidential,
    Draft,
    Form,
    Objection,
    Rule,
    default_confidential,
)
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.message import Message, Party
from ajar.core.nouns.referral import Acquaintance, Consent, Standing, Step, Taken
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.queries.draft import FORM_FOR
from ajar.queries.help_role import HelpRole, last_of_theirs, role_of
from ajar.queries.insiders import Inside, inside, works_at
from ajar.queries.known_people import with_word, word_on
from ajar.store.mapping import to_owner
from ajar.store.models import Contact, Offer, Person, Profile, User, Words
from ajar.store.referrals import referral_of, taken_in
from ajar.store.voice import voice_of

UNASKED = "It names somebody who hasn't said yes to it."
_NEUTRAL = Verdict(Decision.NO, Leaning.NO, "", ())


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one side: as it would go out, as Ajar writes it, what is wrong."""

    draft: Draft
    fresh: Draft
    objections: tuple[Objection, ...]

    @property
    def link(self) -> str:
        """A mailto: link (RFC 6068), "" where it is no mail or mustn't go out."""
        is_mail = self.draft.form is Form.MAIL and not self.objections
        return mailto_link(self.draft) if is_mail else ""


@dataclass(frozen=True, slots=True)
class ReferralPage:
    """A person and a role; `introduction` is None until they have said yes."""

    role: HelpRole
    person: Acquaintance
    standing: Standing
    taken: tuple[Taken, ...]
    consent: Consent | None
    may: tuple[Step, ...]
    question: Letter
    introduction: Letter | None
    today: date
    place: Inside = Inside.NOWHERE

    @property
    def warning(self) -> str:
        """What to know before asking: that they work where the role is; or ""."""
        if self.place is Inside.NOWHERE:
            return ""
        return f"{self.person.name} works at {self.person.firm}, {self.place.value}."

    def check(self, step: Step) -> None:
        """Refuse to name somebody to the firm they work at: RequestError.

        One may ask them about it, and no more.
        """
        if step is not Step.ASKED and self.place is not Inside.NOWHERE:
            raise RequestError(self.warning, "Nobody is named to their own firm.")


def show_referral(
    user: User,
    prefix: str,
    person: str,
    *,
    form: Form | None = None,
    language: str = "",
    edited: str | None = None,
) -> ReferralPage:
    """Return where the role `prefix` stands with the person whose key is `person`.

    `form` and `language` are of the letter that is due next; `edited` are the user's
    words instead of Ajar's. RequestError if there is no such role or person.
    """
    role, row = role_of(user, prefix), _person(user, person)
    if role.is_stop:
        problem = "It has signs of a fraud: nobody should be sent there."
        raise RequestError(problem, "`ajar show ID` lists them.")
    referral = referral_of(user, role.rows, row)
    taken = taken_in(referral) if referral else ()
    consent = consent_in(taken)
    desk = _Desk(user, role, row)
    asked, usual = (form, language, edited), (None, "", None)
    place = inside(desk.acquaintance, role.findings)
    is_agreed = consent is not None and consent.is_given and place is Inside.NOWHERE
    may = next_steps(stand(taken))
    return ReferralPage(
        role,
        desk.acquaintance,
        stand(taken),
        taken,
        consent,
        may if place is Inside.NOWHERE else tuple(s for s in may if s is Step.ASKED),
        desk.question(*(usual if is_agreed else asked)),
        desk.introduction(consent, *asked) if is_agreed else None,
        clock.now().astimezone().date(),
        place,
    )


def _person(user: User, key: str) -> Person:
    theirs = Words.objects.filter(message__people=OuterRef("pk"), message__is_own=False)
    last = theirs.order_by("-message__sent_at", "message__key").values("text")[:1]
    rows = Person.objects.filter(owner=user, key=key).annotate(wrote=Subquery(last))
    row = rows.first()
    if row is None:
        problem = "Nobody here has that id."
        raise RequestError(problem, "`ajar refer ID` lists who might want it.")
    return row


def _wrote(person: Person) -> str:
    """Return what `person` last wrote, as `_person` found it; "" where nothing."""
    return getattr(person, "wrote", None) or ""


def _without_offer(user: User, role: HelpRole) -> Findings:
    """Return what is known of a role but what the user was offered: that is theirs."""
    if not Offer.objects.filter(owner=user, message__in=role.rows).exists():
        return role.findings
    return {t: known for t, known in role.findings.items() if t is not Topic.PAY}


class _Desk:
    """What both letters are written from."""

    def __init__(self, user: User, role: HelpRole, person: Person) -> None:
        profile = Profile.objects.get(owner=user)
        self.owner = to_owner(profile)
        contacts = list(person.contacts.order_by("key"))
        self.friend = _party(person, contacts)
        latest = contacts[-1] if contacts else Contact()
        one = Acquaintance(person.key, self.friend.name, latest.position, latest.firm)
        self.acquaintance = with_word(one, word_on(user, person))
        self.message, self.theirs = last_of_theirs(role, self.owner)
        self.quiet = replace(
            default_confidential(self.owner), words=tuple(profile.confidential)
        )
        self.user = user
        self.written = guess_language(wrote) if (wrote := _wrote(person)) else "en"
        self.asked = Occurrence(
            self.friend,
            _without_offer(user, role),
            self.message,
            self.owner,
            voice_of(profile),
            self.quiet,
            role.is_declined,
            role.description.is_here,
            today=clock.now().astimezone().date(),
            works_there=works_at(self.acquaintance, role.findings, Topic.EMPLOYER),
            works_with_them=works_at(self.acquaintance, role.findings, Topic.FIRM),
        )

    def question(self, form: Form | None, language: str, edited: str | None) -> Letter:
        """Return the letter to the friend, in the language they last wrote in."""
        chosen = form or (Form.MAIL if self.friend.address else Form.LINKEDIN)
        written = language_for(chosen, self.written, language)
        asked = replace(self.asked, language=written)
        fresh = ask_friend(asked, chosen)
        draft = _edited(fresh, edited)
        return Letter(draft, fresh, self._lint(draft, self.quiet, None))

    def introduction(
        self,
        consent: Consent | None,
        form: Form | None,
        language: str,
        edited: str | None,
    ) -> Letter:
        """Return the letter to the recruiter, in their language where Ajar can."""
        usual = FORM_FOR[self.message.channel]
        chosen = form or (usual if usual in FORMS else Form.MAIL)
        written = language_for(chosen, self.theirs, language)
        asked = replace(self.asked, language=written)
        fresh = introduce(asked, chosen, consent)
        draft = _edited(fresh, edited)
        others = _named_in(self.user, draft.text, self.friend.name)
        quiet = replace(self.quiet, people=others)
        found = self._lint(draft, quiet, self.message)
        named = self.friend.name
        return Letter(
            draft,
            fresh,
            tuple(
                say_unasked(one, others)
                for one in found
                if not (one.rule is Rule.PROMISES and one.excerpt in named)
            ),
        )

    def _lint(
        self, draft: Draft, quiet: Confidential, message: Message | None
    ) -> tuple[Objection, ...]:
        """Return why `draft` mustn't go out; that it says yes or no is no matter."""
        if draft.form is Form.MAIL:
            raw = build_mail(draft, self.owner)
            found = lint_mail(raw, quiet, _NEUTRAL, message, self.owner)
        else:
            found = lint_draft(draft, quiet, _NEUTRAL, message, self.owner)
        return tuple(one for one in found if one.rule is not Rule.CONTRADICTS)


def say_unasked(one: Objection, people: tuple[str, ...]) -> Objection:
    """Return an objection in other words where it is to a name of `people`."""
    is_name = one.rule is Rule.CONFIDENTIAL
    if is_name and find_secret(one.excerpt, Confidential(people=people)):
        return replace(one, words=UNASKED)
    return one


def _party(person: Person, contacts: list[Contact]) -> Party:
    address = next((one.address for one in contacts if one.address), "")
    handle = next((one.handle for one in contacts if one.handle), "")
    addresses = [*person.addresses, ""]
    handles = [*person.handles, ""]
    name = person.name or next((one.name for one in contacts), "")
    return Party(name, address or addresses[0], handle or handles[0])


def _edited(draft: Draft, edited: str | None) -> Draft:
    if edited is None:
        return draft
    return replace(draft, text="\n".join(edited.splitlines()).strip())


def _named_in(user: User, text: str, friend: str) -> tuple[str, ...]:
    """Return the people of the user's lists, the friend apart, whom `text` may name.

    Whose last name isn't in it isn't named; the lint looks closer at the others.
    """
    low = text.casefold()
    names = Person.objects.filter(owner=user, contacts__isnull=False)
    return tuple(
        sorted(
            {
                name
                for name in names.values_list("name", flat=True)
                if " " in name
                and name.casefold() != friend.casefold()
                and name.casefold().split()[-1] in low
            }
        )
    )
