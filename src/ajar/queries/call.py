"""A call as its page shows it: who, how far, what to ask next, what to say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from ajar.adapters import clock
from ajar.core.answer.exchange import Exchange
from ajar.core.answer.pushback import Pushback, pushbacks_for
from ajar.core.answer.reply import draft_reply
from ajar.core.ask.progress import Certainty, Progress
from ajar.core.ask.tapped import question_about
from ajar.core.ask.weigh import Weighed, weigh_talk
from ajar.core.intake.call import follow_call, may_undo, number_said, write_down
from ajar.core.intake.caller import write_number
from ajar.core.method import beware_in, facts_of, must_stop
from ajar.core.nouns.call import CallerKind, Outcome, Phase, Step, Talk
from ajar.core.nouns.draft import Beat, Confidential, Draft, Form, default_confidential
from ajar.core.nouns.fact import Fact, Findings
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.question import Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.verdict import Verdict
from ajar.core.read.merge import merge_facts
from ajar.queries.call_list import rang_out
from ajar.queries.call_strip import Cell, Gate, cells_of, gates_of
from ajar.queries.numbers import home_of
from ajar.store.calls import steps_of
from ajar.store.facts import knowledge_of
from ajar.store.home import money_on_call
from ajar.store.lessons import NO_LESSONS, Lessons, lessons_of
from ajar.store.mapping import to_owner
from ajar.store.models import Call, Profile, User
from ajar.store.models import Message as MessageRow
from ajar.store.preferences import preferences_of
from ajar.store.voice import voice_of


@dataclass(frozen=True, slots=True)
class CallPage:
    """All that the page of a call shows while it lasts; `beware` is why to be careful.

    `question` is what to ask now, None where nothing is left to ask. `script` is what
    to say, the straight answer first; `pushback` pairs what they may say then with
    what to answer. `is_early` is whether the script is shown although there is more
    to ask. A bare sum is in `money` (ISO 4217).
    """

    key: str
    number: str
    shown_name: str
    began_at: datetime
    talk: Talk
    findings: Findings
    verdict: Verdict
    progress: Progress
    question: Question | None
    gates: tuple[Gate, ...]
    cells: tuple[Cell, ...]
    script: tuple[Beat, ...]
    pushback: tuple[Pushback, ...]
    preferences: Preferences
    message: str
    joined: str
    may_undo: bool
    is_early: bool
    home: str
    money: str = ""
    beware: tuple[str, ...] = ()

    @property
    def shown_number(self) -> str:
        """The number as one writes it where the user lives."""
        return write_number(self.number, self.home)

    @property
    def is_settled(self) -> bool:
        """Say whether no answer still missing could change it."""
        return self.progress.certainty is Certainty.SETTLED

    @property
    def is_grave(self) -> bool:
        """Say whether it is to be ended, however well the role suits."""
        return must_stop(_noted(self.talk))

    @property
    def is_let_go(self) -> bool:
        """Say whether it was kept, and taken off the desk again."""
        is_over = self.talk.phase is Phase.OVER
        return is_over and self.talk.is_about_a_role and not self.message

    @property
    def rang_out(self) -> bool:
        """Say whether it can ring no more, though nobody said what became of it."""
        return rang_out(self.talk, self.began_at, clock.now())

    @property
    def is_done_asking(self) -> bool:
        """Say whether it is time for the straight answer."""
        return self.question is None


@dataclass(frozen=True, slots=True)
class _Person:
    """The user, as far as a call needs them."""

    owner: Owner
    preferences: Preferences
    profile: Profile
    today: date
    home: str

    @property
    def confidential(self) -> Confidential:
        """What nothing that is said may name."""
        words = tuple(self.profile.confidential)
        return replace(default_confidential(self.owner), words=words)


@dataclass(frozen=True, slots=True)
class _Said:
    """The script, and the answers to have ready."""

    script: tuple[Beat, ...] = ()
    pushback: tuple[Pushback, ...] = ()


def show_call(
    user: User,
    call: Call,
    *,
    to_say: bool = False,
    steps: tuple[Step, ...] | None = None,
) -> CallPage:
    """Return what the page of `call` shows; with `to_say` the script in any case.

    `steps` are its steps, where they were looked up before.
    """
    profile: Profile = user.profile
    today, home, wanted = clock.now().date(), home_of(user), preferences_of(user)
    person = _Person(to_owner(profile), wanted, profile, today, home)
    money = money_on_call(wanted, call.number, home)
    talk = follow_call(steps_of(call) if steps is None else steps, money)
    findings = merge_facts([*_joined_facts(user, call), *facts_of(talk)])
    # Who rings is looked up at once; nothing is asked before somebody picks up.
    is_ringing = talk.phase is Phase.RINGING
    past = NO_LESSONS if is_ringing else _lessons(user, call.key)
    return _page(call, talk, findings, person, past, to_say=to_say)


def _page(
    call: Call,
    talk: Talk,
    findings: Findings,
    person: _Person,
    past: Lessons,
    *,
    to_say: bool,
) -> CallPage:
    weighed = _weigh(talk, findings, person, past)
    verdict, progress = weighed.verdict, weighed.progress
    question = None if to_say else _question(talk, findings, person, past, weighed)
    said = _Said()
    if question is None:
        message = message_of(call, talk)
        is_live = not talk.is_voicemail
        said = _to_say(message, findings, person, verdict, is_live=is_live)
    return CallPage(
        key=call.key,
        number=call.number or number_said(talk),
        shown_name=call.shown_name,
        began_at=call.began_at,
        talk=talk,
        findings=findings,
        verdict=verdict,
        progress=progress,
        question=question,
        gates=gates_of(person.preferences, verdict, question),
        cells=tuple(cells_of(person.preferences, findings, question)),
        script=said.script,
        pushback=said.pushback,
        preferences=person.preferences,
        message=call.message.key if call.message else "",
        joined=call.joined.key if call.joined else "",
        may_undo=may_undo(talk),
        is_early=to_say and bool(progress.left),
        home=person.home,
        money=money_on_call(person.preferences, call.number, person.home),
        beware=beware_in(_noted(talk)),
    )


def _noted(talk: Talk) -> str:
    return "\n".join(jotting.words for jotting in talk.jottings)


@lru_cache(maxsize=16)
def _lessons(user: User, _call_key: str) -> Lessons:
    """Return what the past teaches, looked up once a call: an answer doesn't wait."""
    return lessons_of(user, user.profile.asking)


def _joined_facts(user: User, call: Call) -> Iterable[Fact]:
    """Return what is known already of the role that the call is about."""
    if call.joined is None:
        return ()
    rows = MessageRow.objects.filter(owner=user, is_own=False)
    if call.joined.opportunity_id is not None:
        rows = rows.filter(opportunity=call.joined.opportunity_id)
    else:
        rows = rows.filter(pk=call.joined.pk)
    messages = [row for row in rows if row.pk != call.message_id]
    found = knowledge_of(user, messages).findings(row.pk for row in messages)
    return [fact for finding in found.values() for fact in finding.facts]


def _question(
    talk: Talk, findings: Findings, person: _Person, past: Lessons, weighed: Weighed
) -> Question | None:
    if talk.caller not in {None, CallerKind.RECRUITER, CallerKind.WONT_SAY}:
        return None
    if talk.wanted is not None:
        return question_about(talk.wanted, findings, person.preferences, past.history)
    return weighed.question


def _asked(talk: Talk) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """Return what isn't asked again, and what was skipped: it comes last."""
    skipped = {t for t, outcome in talk.outcomes if outcome is Outcome.SKIPPED}
    asked = {t for t, outcome in talk.outcomes if outcome is not Outcome.SKIPPED}
    return tuple(sorted(asked)), tuple(sorted(skipped - asked))


def _weigh(talk: Talk, findings: Findings, person: _Person, past: Lessons) -> Weighed:
    asked, skipped = _asked(talk)
    return weigh_talk(
        findings,
        person.preferences,
        person.today,
        asked,
        past.history,
        past.doubt,
        past.habits,
        skipped,
    )


def _to_say(
    message: Message,
    findings: Findings,
    person: _Person,
    verdict: Verdict,
    *,
    is_live: bool,
) -> _Said:
    """Return what to say, in three parts, and what to have ready after it."""
    voice = voice_of(person.profile)
    draft = draft_reply(
        verdict,
        (),
        findings,
        message,
        person.owner,
        person.preferences,
        voice,
        Form.PHONE,
        confidential=person.confidential,
        exchange=Exchange(is_live=is_live),
    )
    return _Said(
        draft.beats if isinstance(draft, Draft) else (),
        pushbacks_for(verdict, findings, person.preferences, person.confidential, voice)
        if is_live
        else (),
    )


def message_of(call: Call, talk: Talk) -> Message:
    """Return the call as the message that it would become now."""
    name = talk.name or call.shown_name
    sender = Party(name, phone=call.number)
    body = write_down(talk)
    return Message(
        Channel.CALL, sender, body, sent_at=call.began_at, number=call.number
    )
