"""Work out what is so, for choosing among the wordings of a slot."""

from collections.abc import Iterator

from ajar.core.answer.callback import calls_back, is_voicemail
from ajar.core.answer.exchange import Reopening
from ajar.core.answer.occasion import Occasion
from ajar.core.answer.offer_words import flags_underway
from ajar.core.answer.people import is_passed_on
from ajar.core.answer.quote import sender_words
from ajar.core.answer.reasons import deciding
from ajar.core.answer.salutation import greets_by_first_name
from ajar.core.answer.stakes import is_part_time, limit_of
from ajar.core.answer.tact import OF_A_ROLE
from ajar.core.answer.told import hires, is_described, is_known, names_pay, tells_all
from ajar.core.answer.wishes import unmet_wish
from ajar.core.nouns.draft import Form
from ajar.core.nouns.message import Channel
from ajar.core.nouns.preferences import Firmness
from ajar.core.nouns.role import Side, Topic
from ajar.core.nouns.screening import SignalId
from ajar.core.nouns.verdict import Decision, Leaning, Stance

_FINAL = frozenset({"bound", "no_home"})
_TOLD = (Topic.TITLE, Topic.TRAVEL_PERCENT, Topic.WHY_OPEN, Topic.WHY_ME)
_NOT_THEIRS = frozenset(
    {
        SignalId.FREEMAIL_BRAND,
        SignalId.LOOKALIKE_DOMAIN,
        SignalId.AUTH_FAIL,
        SignalId.REPLY_TO_MISMATCH,
    }
)
_ASKED_OF_ONE = frozenset({SignalId.RUN_CODE, SignalId.ASKS_IDENTITY})
_DIRECT = frozenset({Side.IN_HOUSE, Side.HIRING_MANAGER})
_LIST = 3
_MOST_OF_IT = 3
_TWO = 2


def flags_for(occasion: Occasion) -> frozenset[str]:
    """Return the flags of `answer_slots.tsv` that hold."""
    return frozenset(
        (
            *_of_voice(occasion),
            *_of_message(occasion),
            *_of_sender(occasion),
            *_of_answer(occasion),
            *_of_questions(occasion),
            *flags_underway(occasion),
        )
    )


def _of_voice(occasion: Occasion) -> Iterator[str]:
    yield occasion.voice.warmth.value
    yield "short" if occasion.length != "full" else "full"
    yield occasion.form.value
    yield occasion.preferences.situation.value
    if occasion.is_formal:
        yield "formal"
    if greets_by_first_name(sender_words(occasion.message)):
        yield "by_first"
    if occasion.preferences.confidential:
        yield "confidential"


def _of_message(occasion: Occasion) -> Iterator[str]:
    yield from occasion.heard.cues - {"formal", "familiar", "familiar_german"}
    if occasion.is_familiar:
        yield "familiar"
    yield from _of_channel(occasion)
    if occasion.heard.treat == "coffee":
        yield "coffee"
    if occasion.form is not Form.PHONE:
        yield from (f"spoken_{beat.value}" for beat in occasion.spoken)
    if is_passed_on(occasion.message, occasion.findings):
        yield "passed_on"
    if occasion.effort is not None:
        yield occasion.effort.value
    if is_described(occasion):
        yield "described"
    if tells_all(occasion):
        yield "in_full"
    if names_pay(occasion) and Topic.PAY not in _asked(occasion):
        yield "told_pay"
    told = (topic for topic in _TOLD if is_known(occasion, topic))
    yield from (f"told_{t.value}" for t in told if t not in _asked(occasion))


def _of_channel(occasion: Occasion) -> Iterator[str]:
    match occasion.message.channel:
        case Channel.CALL:
            yield "called"
        case Channel.FORM:
            yield "form"
        case _:
            pass
    if occasion.is_live:
        yield "live"
    if calls_back(occasion):
        yield "calls_back"
        yield from ("voicemail",) if is_voicemail(occasion.message) else ()


def _of_sender(occasion: Occasion) -> Iterator[str]:
    """Yield what is so of whom they are to the user, and how sure that is."""
    side = occasion.findings.get(Topic.SIDE)
    if hires(occasion):
        yield "hires"
    if side and side.best.value in _DIRECT:
        yield "direct"
    if side and side.best.value is Side.AGENCY:
        yield "agency"
        if Topic.EMPLOYER not in occasion.findings:
            yield "unnamed"
    signs = {signal.id for signal in occasion.assessment.signals}
    yield from (sign.value for sign in signs & _ASKED_OF_ONE)
    if signs & _NOT_THEIRS:
        yield "not_theirs"
    for flag, holds in (
        ("again", occasion.again),
        ("careful", occasion.is_careful),
        ("others", occasion.roles > 1),
        ("two_roles", occasion.roles == _TWO),
        ("of_one", occasion.roles == 1 and bool(OF_A_ROLE & set(occasion.findings))),
        ("known_employer", Topic.EMPLOYER in occasion.findings),
        ("vague", occasion.answer == Decision.OPEN and occasion.is_vague),
        ("translated", occasion.language != occasion.theirs),
        ("late", occasion.is_late),
        ("stale", occasion.is_stale),
        ("closed", occasion.is_closed),
        ("known_to", _is_known_to(occasion)),
    ):
        if holds:
            yield flag


def _is_known_to(occasion: Occasion) -> bool:
    """Say whether family or a friend of the user's brought them together."""
    is_friends = is_passed_on(occasion.message, occasion.findings)
    return "family" in occasion.heard.cues or (is_friends and hires(occasion))


def _asked(occasion: Occasion) -> frozenset[Topic]:
    """Return what the draft asks about: nobody is thanked for that."""
    return frozenset(question.topic for question in occasion.asked)


def _of_answer(occasion: Occasion) -> Iterator[str]:
    verdict = occasion.verdict
    if Decision.YES in {verdict.decision, occasion.answer}:
        yield "accepted"
    if verdict.decision is Decision.NO:
        yield "declining"
    if occasion.answer == Decision.OPEN:
        yield "undecided"
    if verdict.leaning is Leaning.NO:
        yield "leans_no"
    if occasion.reopening is not None:
        yield from _of_reopening(occasion.reopening)
    if wish := unmet_wish(occasion):
        yield wish
        yield from () if _FINAL & occasion.heard.cues else ("wish_asked",)
    if _asks_move(occasion):
        yield "moves"
    if _suggests_trip(occasion):
        yield "trip"
    if _rest_suits(occasion):
        yield "suits"
    yield from _of_reason(occasion)


def _of_reason(occasion: Occasion) -> Iterator[str]:
    verdict = occasion.verdict
    grounds = verdict.reasons
    reason = deciding(verdict)
    if reason is not None and reason.stance is Stance.REFUSED:
        yield "refused"
    if reason is not None and reason.topic is Topic.EMPLOYMENT:
        yield "for_part" if is_part_time(occasion) else "for_a_time"
    if sum(ground.stance is Stance.AGAINST for ground in grounds) > 1:
        yield "mainly"


def _of_reopening(reopening: Reopening) -> Iterator[str]:
    match reopening.said:
        case Decision.NO:
            yield "declined"
        case Decision.NOT_NOW:
            yield "put_off" if reopening.until else "postponed"
        case Decision.YES | Decision.OPEN | None:
            pass
    if reopening.is_old:
        yield "old"


def _rest_suits(occasion: Occasion) -> bool:
    """Say whether all but the one reason of a no is known to suit."""
    reason = deciding(occasion.verdict)
    others = [g for g in occasion.verdict.reasons if g is not reason]
    suiting = [ground for ground in others if ground.stance is Stance.SUITS]
    told = {ground.topic for ground in (*suiting, *((reason,) if reason else ()))}
    criteria = occasion.preferences.criteria
    limits = {c.topic for c in criteria if c.firmness is Firmness.MUST}
    if Topic.MODE in told and Topic.PLACES not in {g.topic for g in others}:
        limits -= {Topic.PLACES}
    is_all = len(suiting) == len(others) and limits <= told
    return is_all and len(suiting) >= _MOST_OF_IT


def _asks_move(occasion: Occasion) -> bool:
    moves = occasion.findings.get(Topic.RELOCATION)
    return moves is not None and moves.best.value is True


def _suggests_trip(occasion: Occasion) -> bool:
    """Say whether interviews may ask for travel: they say so, or it is far away."""
    is_far = any(
        ground.topic is Topic.PLACES and ground.stance is not Stance.SUITS
        for ground in occasion.verdict.reasons
    )
    return is_far or _asks_move(occasion) or "interview_trip" in occasion.heard.cues


def _of_questions(occasion: Occasion) -> Iterator[str]:
    count = len(occasion.asked)
    if count == 1:
        yield "one"
    if count > 1:
        yield "several"
    if count >= _LIST and occasion.form in {Form.MAIL, Form.LINKEDIN}:
        yield "listed"
    topics = _asked(occasion)
    if any(limit_of(occasion, question) for question in occasion.asked):
        yield "limited"
    if Topic.EMPLOYER in topics:
        yield "asks_client"
    told = {*occasion.findings, *occasion.heard.about}
    if Topic.INTERVIEW_TRAVEL not in topics | told and not occasion.heard.treat:
        yield "interviews"
