"""Gather what happened between the user and each person, from every table."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from ajar.core.keep.asked import asks_about_pay, asks_for_description
from ajar.core.keep.scorecard import Dealing
from ajar.core.nouns.call import Outcome, Phase, Talk
from ajar.core.nouns.favour import Direction
from ajar.core.nouns.message import Channel
from ajar.core.nouns.role import Side, Topic
from ajar.core.nouns.screening import Effort, Kind, Risk
from ajar.core.nouns.touch import Touch, TouchKind
from ajar.core.nouns.verdict import Decision
from ajar.queries.happened import Happened, Letter, look_up
from ajar.queries.lines import Lines
from ajar.queries.said_of_people import FAVOURS, Said
from ajar.queries.shown_people import Known, Shown
from ajar.store.models import Answer, Call, Told, User

RECORDED_WITHIN = timedelta(days=3)
"""A letter so near an answer that was recorded is that answer."""

_TOUCHES = frozenset(told.value for told in Told)
JUST_AFTER = timedelta(seconds=1)
_SAID = {
    Decision.YES: TouchKind.SAID_YES,
    Decision.NO: TouchKind.SAID_NO,
    Decision.NOT_NOW: TouchKind.SAID_NOT_NOW,
    Decision.OPEN: TouchKind.ASKED,
}
_FAVOURS = {
    Direction.GIVEN.value: TouchKind.FAVOUR_GIVEN,
    Direction.HAD.value: TouchKind.FAVOUR_HAD,
}


@dataclass(slots=True)
class Dossier:
    """All that happened with one person; `roles` are keys of the desk's lines.

    `asks` are by line the last touch of theirs.
    """

    touches: list[Touch] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    dealings: list[Dealing] = field(default_factory=list)
    channels: set[str] = field(default_factory=set)
    messages: int = 0
    is_fraud: bool = False
    not_before: date | None = None
    invited_on: date | None = None
    connected_on: date | None = None
    contacts: list[Known] = field(default_factory=list)
    asks: dict[str, Touch] = field(default_factory=dict)

    @property
    def is_met(self) -> bool:
        """Whether anything happened beside being on a list."""
        kinds = (touch.kind for touch in self.touches)
        return bool(self.channels) or any(k is not TouchKind.CONNECTED for k in kinds)


def gather_dossiers(
    user: User,
    people: Iterable[Shown],
    words: Iterable[Said],
    whole: int | None = None,
) -> tuple[dict[int, Dossier], Lines]:
    """Return person row → what happened with them, and the lines of the desk.

    `words` are the user's. The lines come with what decides those of the row `whole`.
    """
    shown = list(people)
    told = [(frozenset(word.side.split("|")), word) for word in words]
    found = {one.row.pk: Dossier() for one in shown}
    desk = look_up(user, found, whole)
    for one in shown:
        dossier = found[one.row.pk]
        by_role: dict[str, list[Letter]] = defaultdict(list)
        for letter in desk.letters.get(one.row.pk, ()):
            by_role[letter.entry].append(letter)
        for key, letters in by_role.items():
            _add_role(dossier, key, letters, desk)
        for call, talk in desk.calls.get(one.row.pk, ()):
            _add_call(dossier, call, talk)
        dossier.contacts = list(one.contacts)
        known_by = set(one.row.known_by)
        theirs = [word for side, word in told if side <= known_by]
        _add_words(dossier, theirs)
        _add_connection(dossier)
        _add_favours(dossier, theirs)
    return found, desk.lines


def _add_role(
    dossier: Dossier, key: str, letters: list[Letter], desk: Happened
) -> None:
    title = desk.lines.titles.get(key) or letters[0].subject
    answers = [answer for row in letters for answer in desk.answers.get(row.row, ())]
    asked_at = _first_own(letters, answers)
    for row in letters:
        dossier.messages += 1
        dossier.channels.add(row.way)
        dossier.is_fraud |= row.risk == Risk.STOP
        if row.sent_at and not (row.is_automatic or _is_recorded(row, answers)):
            kind = _kind_of(row, key, desk, asked_at)
            is_blast = row.effort == Effort.BLAST
            said = desk.lines.said.get((key, row.sent_at))
            until = said.until if said and row.is_own else None
            dossier.touches.append(
                Touch(kind, row.sent_at, row.way, key, title, is_blast, until)
            )
            if not row.is_own:
                dossier.asks[key] = dossier.touches[-1]
    for answer in _distinct(answers):
        dossier.touches.extend(_answered(answer, key, title))
    if key in desk.lines.titles:
        dossier.roles.add(key)
        if any(row.kind in (Kind.OUTREACH, Kind.PROCESS) for row in letters):
            deal = _deal(key, letters, answers, desk)
            dossier.dealings.append(replace(deal, role=title))


def _distinct(answers: Iterable[Answer]) -> list[Answer]:
    """Return `answers` without those that say again in writing what was said aloud."""
    told: list[Answer] = []
    for answer in answers:
        if not any(
            one.decision == answer.decision
            and one.form != answer.form
            and abs(answer.sent_at - one.sent_at) <= RECORDED_WITHIN
            for one in told
        ):
            told.append(answer)
    return told


def _is_recorded(row: Letter, answers: Iterable[Answer]) -> bool:
    """Say whether a letter of the user's is an answer that they recorded, too."""
    if not row.is_own or row.sent_at is None:
        return False
    return any(abs(row.sent_at - a.sent_at) <= RECORDED_WITHIN for a in answers)


def _first_own(letters: list[Letter], answers: list[Answer]) -> datetime:
    """Return when the user first wrote: what is attached later was asked for."""
    own = [row.sent_at for row in letters if row.is_own and row.sent_at]
    said = [answer.sent_at for answer in answers]
    return min((*own, *said), default=datetime.max.replace(tzinfo=UTC))


def _kind_of(row: Letter, key: str, desk: Happened, asked_at: datetime) -> TouchKind:
    """Return what a letter was; on a voicemail nobody talked with them."""
    said = desk.lines.said.get((key, row.sent_at)) if row.sent_at else None
    if row.is_own:
        return _SAID[said.decision] if said else TouchKind.YOU_WROTE
    if row.channel == Channel.CALL:
        is_left = row.is_voicemail or row.row in desk.voicemails
        return TouchKind.MISSED if is_left else TouchKind.TALKED
    if said and said.decision is Decision.NO:
        return TouchKind.SAID_NO
    is_kept = row.row in desk.attached and row.sent_at and asked_at < row.sent_at
    return TouchKind.KEPT if is_kept else TouchKind.THEY_WROTE


def _answered(answer: Answer, key: str, title: str) -> Iterable[Touch]:
    said = _SAID[Decision(answer.decision)]
    until = answer.until
    yield Touch(said, answer.sent_at, answer.form, key, title, due_on=until)
    if said is TouchKind.SAID_YES and asks_for_description(answer.text):
        at = answer.sent_at + JUST_AFTER
        yield Touch(TouchKind.ASKED, at, answer.form, key, title)


def _deal(
    key: str, letters: list[Letter], answers: list[Answer], desk: Happened
) -> Dealing:
    told: dict[str, object] = {}
    for row in letters:
        if not row.is_own:
            told |= desk.facts.get(row.row, {})
    is_agency = told.get(Topic.SIDE.value) == Side.AGENCY.value
    return Dealing(
        _said_pay(letters, answers, desk),
        (Topic.EMPLOYER.value in told) if is_agency else None,
        _existed(key, letters, answers, desk),
    )


def _existed(
    key: str, letters: list[Letter], answers: list[Answer], desk: Happened
) -> bool | None:
    """Return that they wrote on of a role that the user went for; None if they didn't.

    The user did where they said yes before, or where nobody had offered it to them:
    what an offer turns into otherwise is talk, as "I'll come back to you in March".
    """
    wrote = [row.sent_at for row in letters if row.kind == Kind.PROCESS and row.sent_at]
    if not wrote:
        return None
    if all(row.kind != Kind.OUTREACH for row in letters):
        return True
    said = [one.sent_at for one in answers if one.decision == Decision.YES]
    own = [row.sent_at for row in letters if row.is_own and row.sent_at]
    known = {at: desk.lines.said.get((key, at)) for at in own}
    said += [at for at, one in known.items() if one and one.decision is Decision.YES]
    return True if any(at < max(wrote) for at in said) else None


def _said_pay(
    letters: list[Letter], answers: list[Answer], desk: Happened
) -> bool | None:
    """Say whether they told the pay after they were asked; None if they weren't."""
    asked = [a.sent_at for a in answers if asks_about_pay(a.text)]
    if asked:
        later = (
            row
            for row in letters
            if not row.is_own and row.sent_at and row.sent_at > min(asked)
        )
        return any(Topic.PAY.value in desk.facts.get(row.row, {}) for row in later)
    by_phone = [desk.pay_asked[row.row] for row in letters if row.row in desk.pay_asked]
    return by_phone[-1] is Outcome.ANSWERED if by_phone else None


def _add_call(dossier: Dossier, call: Call, talk: Talk) -> None:
    """Add a call; one that became a message is among the letters.

    Of one that rings nobody knows yet what becomes of it.
    """
    dossier.channels.add(Channel.CALL.value)
    if call.message_id is None and talk.phase is not Phase.RINGING:
        is_missed = talk.phase is Phase.MISSED or talk.is_voicemail
        kind = TouchKind.MISSED if is_missed else TouchKind.TALKED
        at = talk.picked_up_at or call.began_at
        dossier.touches.append(Touch(kind, at, Channel.CALL.value))


def _add_words(dossier: Dossier, words: Iterable[Said]) -> None:
    """Add what the user said of being in touch; of when nothing is due, the last."""
    for word in words:
        if word.told in _TOUCHES:
            _add_word(dossier, word)


def _add_word(dossier: Dossier, word: Said) -> None:
    match Told(word.told):
        case Told.DONE:
            touch = Touch(TouchKind.DONE, word.at, words=word.words)
            dossier.touches.append(touch)
            dossier.not_before = None
        case Told.LATER:
            dossier.not_before = word.day
        case Told.INVITED:
            dossier.invited_on = word.day
        case Told.CONNECTED:
            dossier.connected_on = word.day


def _add_connection(dossier: Dossier) -> None:
    """Add when they connected; the list of LinkedIn knows it better than the user."""
    days = [row.connected_on for row in dossier.contacts if row.connected_on]
    dossier.connected_on = min(days, default=dossier.connected_on)
    for day, kind in (
        (dossier.invited_on, TouchKind.INVITED),
        (dossier.connected_on, TouchKind.CONNECTED),
    ):
        if day is not None:
            at = datetime.combine(day, time(12), UTC)
            dossier.touches.append(Touch(kind, at, Channel.LINKEDIN.value))


def _add_favours(dossier: Dossier, words: Iterable[Said]) -> None:
    """Add the favours that the user counts."""
    for word in words:
        if word.told in FAVOURS:
            at = datetime.combine(word.day, time(12), UTC)
            touch = Touch(_FAVOURS[word.told], at, words=word.words)
            dossier.touches.append(touch)
