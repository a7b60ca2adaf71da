"""Say who might want a role, and how a referral stands, in a person's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from ajar.core.help.consent import say_standing, say_step
from ajar.core.help.favours import say_outcome
from ajar.core.nouns.draft import Form
from ajar.core.nouns.favour import Direction, Favour, Outcome
from ajar.core.nouns.referral import Standing, Step
from ajar.queries.insiders import Inside
from ajar.queries.referral import Letter, ReferralPage
from ajar.queries.reply import Edited
from ajar.queries.who_fits import Asked, WhoFits
from ajar.web.forms.refer import CHANNELS
from ajar.web.forms.reply import LANGUAGES, mark_of
from ajar.web.say import say_number

_STEPS = {
    Step.ASKED: "I asked them",
    Step.SAID_YES: "They said yes",
    Step.SAID_NO: "They said no",
    Step.INTRODUCED: "I introduced them",
    Step.INTERVIEWED: "They had an interview",
    Step.HIRED: "They got the job",
    Step.NOTHING: "Nothing came of it",
}
_HEADS = {
    Standing.UNASKED: "Ask {name} first.",
    Standing.WAITING: "{name} was asked. Silence is no.",
    Standing.AGREED: "{name} said yes. Introduce them.",
    Standing.DECLINED: "{name} said no. It stops here.",
    Standing.INTRODUCED: "{name} is introduced.",
    Standing.INTERVIEWED: "{name} had an interview.",
    Standing.HIRED: "{name} got the job.",
    Standing.ENDED: "Nothing came of it for {name}.",
}
_INSIDE = {
    Standing.UNASKED: "Ask {name} about it.",
    Standing.WAITING: "{name} was asked about it.",
}

_TOLD = {
    Standing.DECLINED: "Nobody hears their name. If they change their mind, say so.",
    Standing.INTRODUCED: "What came of it? Say so when you hear.",
    Standing.INTERVIEWED: "What came of it? Say so when you hear.",
    Standing.HIRED: "You brought them together.",
    Standing.ENDED: "It was worth asking.",
}
_INTRODUCED = frozenset(
    {Standing.INTRODUCED, Standing.INTERVIEWED, Standing.HIRED, Standing.ENDED}
)


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A letter to one side: its words, what to choose, what is wrong with it.

    `sent` is the step that sending it is.
    """

    heading: str
    letter: Letter
    to: str
    mark: str
    channels: tuple[tuple[str, str], ...]
    channel: str
    languages: tuple[tuple[str, str], ...]
    language: str
    sent: tuple[str, str]

    @property
    def is_mail(self) -> bool:
        """Say whether it has an address and a subject."""
        return self.letter.draft.form is Form.MAIL

    @property
    def may_go(self) -> bool:
        """Say whether nothing is wrong with it."""
        return not self.letter.objections and bool(self.letter.draft.text.strip())


@dataclass(frozen=True, slots=True)
class ReferralSheet:
    """A referral as its page shows it."""

    heading: str
    told: str
    happened: tuple[tuple[date, str, str], ...]
    letter: LetterSheet | None
    is_locked: bool
    is_introduced: bool
    steps: tuple[tuple[str, str], ...]


def say_fits(page: WhoFits) -> str:
    """Return who might want a role, in a sentence."""
    names = [one.who.name for one in page.candidates]
    if not names:
        who = "Nobody else you know" if page.asked else "Nobody you know"
        return f"{who} fits it." if page.role.title else "It isn’t said what."
    if len(names) == 1:
        return f"{names[0]} might want it."
    if len(names) == 2:
        return f"{names[0]} or {names[1]} might want it."
    return f"{names[0]} or {say_number(len(names) - 1)} others might want it."


def say_asked(one: Asked) -> str:
    """Return where it stands with somebody, in a sentence."""
    return say_standing(one.standing)


Told = tuple[str, date] | None
"""A favour in words, and its day; None where there is none on that side."""


def pair_favours(favours: Sequence[Favour]) -> list[tuple[Told, Told]]:
    """Return favours in rows: one given, one had."""
    sides: dict[Direction, list[Told]] = {side: [] for side in Direction}
    for one in favours:
        outcome = "" if one.outcome is Outcome.NOT_YET else say_outcome(one.outcome)
        told = f"{one.words} ({outcome})" if outcome else one.words
        sides[one.direction].append((told, one.on))
    return list(zip_longest(sides[Direction.GIVEN], sides[Direction.HAD]))


def lay_referral(page: ReferralPage, language: str) -> ReferralSheet:
    """Return the sheet of a referral."""
    name = page.person.name
    letter = None
    if page.standing in {Standing.UNASKED, Standing.WAITING}:
        heading = f"The letter to {name}"
        letter = _lay(page.question, heading, Step.ASKED, language)
    elif page.introduction and page.standing is Standing.AGREED:
        heading = f"The letter to {page.role.entry.who or 'the recruiter'}"
        letter = _lay(page.introduction, heading, Step.INTRODUCED, language)
    sent = letter.sent[0] if letter else ""
    heads = _INSIDE if page.place is not Inside.NOWHERE else _HEADS
    return ReferralSheet(
        heads.get(page.standing, _HEADS[page.standing]).format(name=name),
        _TOLD.get(page.standing, say_standing(page.standing)),
        tuple((one.on, say_step(one.step), one.words) for one in page.taken),
        letter,
        page.introduction is None and page.place is Inside.NOWHERE,
        page.standing in _INTRODUCED,
        tuple((s.value, _STEPS[s]) for s in page.may if s.value != sent),
    )


def _lay(letter: Letter, heading: str, sent: Step, language: str) -> LetterSheet:
    draft = letter.draft
    to = ", ".join(party.address or party.name for party in draft.recipients)
    return LetterSheet(
        heading,
        letter,
        to,
        mark_of(Edited(letter.fresh.text)),
        CHANNELS,
        draft.form.value,
        tuple(pair for pair in LANGUAGES if pair[0]),
        language or draft.language,
        (sent.value, _STEPS[sent]),
    )
