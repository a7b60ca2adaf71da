"""Say how careful to be with an outreach: its signals, each with words and evidence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ajar.core.nouns.fact import Evidence, Findings
from ajar.core.nouns.letter import Letter, Part
from ajar.core.nouns.message import Channel
from ajar.core.nouns.screening import (
    Assessment,
    Effort,
    Risk,
    Screening,
    Signal,
    SignalId,
)
from ajar.core.nouns.word import NO_WORD, Word
from ajar.core.screen.agency import read_agency
from ajar.core.screen.anchors import is_anchored, is_for_nobody, is_taken_back
from ajar.core.screen.ask_notes import Stretch
from ajar.core.screen.asking import Asking, name_signals, weigh_asking
from ajar.core.screen.asks import read_asks
from ajar.core.screen.combinations import read_combinations
from ajar.core.screen.contact import read_contact
from ajar.core.screen.cues import Cues, gather_cues
from ajar.core.screen.effort import judge_effort
from ajar.core.screen.identity_asks import names_only_an_account
from ajar.core.screen.pay_level import read_pay_level
from ajar.core.screen.pressure import read_pressure
from ajar.core.screen.sender import names_an_office, read_sender
from ajar.core.screen.signs import Sign
from ajar.core.screen.whole import weigh_whole
from ajar.core.tables import load_rows

TIERS = (Risk.NONE, Risk.NOTE, Risk.CHECK, Risk.STOP)
_READ = (Part.SUBJECT, Part.OFFER, Part.ATTACHMENT)
_ORDINARY = frozenset((SignalId.CLIENT_WITHHELD, SignalId.MASS_MAILING))
_BLIND = frozenset((SignalId.CLIENT_WITHHELD, SignalId.RIGHT_TO_REPRESENT))
_UNSEEN = frozenset(
    (SignalId.OFF_PLATFORM, SignalId.OFFER_WITHOUT_INTERVIEW, SignalId.URGENCY)
)
_ASKS = frozenset(
    (
        SignalId.PAYS_UPFRONT,
        SignalId.CHEQUE_OR_FORWARD,
        SignalId.CRYPTO_OR_GIFTCARD,
        SignalId.TASK_SCAM,
        SignalId.ASKS_IDENTITY,
        SignalId.ASKS_CODE_OR_REMOTE,
        SignalId.RUN_CODE,
    )
)


SURE, SURE_OF_TAKEN_BACK, DOUBTFUL = 1.4, 4.4, -2.0
"""Points of the asking stretch (asking.py) and of the whole letter (whole.py).

More is an ask that no rule saw, less is none though a rule saw one.
"""
OF_CHECK = 2.0
"""Points below DOUBTFUL down to which an ask that a rule saw is still worth a check."""
OF_SECOND = 1.5
"""Points: what each further signal that a rule saw makes up for."""
OF_ALONE = 0.4, 2.6
"""How much surer and how much more doubtful a line by itself has to be."""
OF_WHOLE = 2.0
"""How much the letter counts against its most asking stretch, which chance favours."""
LEAST_ASKING = 0.5
"""Points that a stretch needs to ask without a rule, however the letter reads."""


def assess_risk(
    letter: Letter,
    findings: Findings,
    authserv: tuple[str, ...] = (),
    word: Word = NO_WORD,
    screening: Screening | None = None,
) -> Assessment:
    """Return the signals of an outreach, strongest first, and their highest tier.

    `findings` is what was read of the role; `authserv` names the servers whose
    Authentication-Results count (RFC 8601), none by default. An unnamed client and
    a mass mailing are ordinary and raise nothing. The user's `word` on the sender
    wins: a fraud means stop, none means at most a note. `screening` is what was said
    of the letter before, which spares judging its effort again.
    """
    cues = gather_cues(letter, *_READ)
    caution = word.taught.caution
    signs = _strongest(
        (
            *_all_signs(letter, findings, cues, authserv, caution),
            *_mass_mailing(letter, screening),
        )
    )
    signs = _by_word(_raised(signs, letter, findings), letter, word)
    signals = tuple(
        Signal(sign.id, sign.tier, sign.evidence, warning_words(sign))
        for sign in sorted(signs, key=lambda sign: -TIERS.index(sign.tier))
    )
    tiers = [s.tier for s in signals if s.id not in _ORDINARY]
    return Assessment(max(tiers, key=TIERS.index, default=Risk.NONE), signals)


def means_stop(letter: Letter) -> bool:
    """Say whether `letter` asks for what means stop, whoever sent it."""
    cues = gather_cues(letter, *_READ)
    return any(sign.tier is Risk.STOP for sign in _asks(letter, cues, 0.0))


def _by_word(signs: tuple[Sign, ...], letter: Letter, word: Word) -> tuple[Sign, ...]:
    """Return what is left of `signs` by the user's word on their sender."""
    if word.is_fraud is None:
        return signs
    if not word.is_fraud:
        return tuple(sign for sign in signs if sign.tier is Risk.NOTE)
    return (Sign(SignalId.YOUR_WORD, Risk.STOP, _whole_sender(letter)), *signs)


def _all_signs(
    letter: Letter,
    findings: Findings,
    cues: Cues,
    authserv: tuple[str, ...],
    caution: float,
) -> Iterable[Sign]:
    yield from _asks(letter, cues, caution)
    yield from read_sender(letter, findings, authserv)
    yield from read_contact(letter, cues)
    yield from read_pressure(cues)
    yield from read_pay_level(findings, cues)
    yield from read_agency(cues, findings)


def _mass_mailing(letter: Letter, screening: Screening | None) -> Iterator[Sign]:
    if screening and screening.effort:
        effort, shown = screening.effort, screening.reasons[-1].evidence
    else:
        judged = judge_effort(letter)
        effort, shown = judged.effort, judged.evidence
    if effort is Effort.BLAST:
        yield Sign(SignalId.MASS_MAILING, Risk.NOTE, shown or _whole_sender(letter))


def _asks(letter: Letter, cues: Cues, caution: float) -> Iterator[Sign]:
    """Yield what is asked for by a rule, or by the weight of the words alone."""
    yield from read_combinations(cues, sure=True)
    asks = read_asks(letter, cues)
    ruled = (*asks, *read_combinations(cues))
    stops = {sign.id for sign in ruled if sign.tier is Risk.STOP}
    asking = weigh_asking(letter, cues)
    most = _most_of_ruled(asking, letter, len(stops)) if stops else Risk.STOP
    yield from _at_most(most, ruled)
    known = {sign.id for sign in asks}
    if not stops:
        weighed = _weighed(asking, letter, caution)
        yield from (sign for sign in weighed if sign.id not in known)


def _most_of_ruled(asking: Asking, letter: Letter, signals: int) -> Risk:
    """Return the highest tier that words and letter leave to asks that rules saw.

    A list of tools names AnyDesk; a package of 75,000 is no parcel.
    """
    whole = weigh_whole(letter)
    points = asking.points + OF_WHOLE * whole.points + OF_SECOND * (signals - 1)
    points += OF_ALONE[1] * (1 - whole.share)
    if points < DOUBTFUL - OF_CHECK:
        return Risk.NOTE
    return Risk.CHECK if points < DOUBTFUL else Risk.STOP


def _at_most(most: Risk, signs: Iterable[Sign]) -> Iterator[Sign]:
    """Yield `signs`, what means stop as no more than `most`: a note is nothing."""
    for sign in signs:
        if sign.tier is not Risk.STOP or most is Risk.STOP:
            yield sign
        elif most is Risk.CHECK:
            yield replace(sign, tier=most)


def _weighed(asking: Asking, letter: Letter, caution: float) -> Iterator[Sign]:
    stretch = asking.stretch
    if stretch is None or asking.points + caution < LEAST_ASKING:
        return
    likely = name_signals(stretch)[:_LIKELY]
    signal = next((one for one in likely if is_anchored(stretch, one)), None)
    if signal and _is_sure(stretch, signal, letter, asking.points + caution):
        yield Sign(signal, Risk.STOP, stretch.evidence)


_LIKELY = 2  # signals: papers and the account to be paid to are asked for together


def _is_sure(stretch: Stretch, signal: SignalId, letter: Letter, points: float) -> bool:
    # "Nobody here will ask you for a deposit" and "the course is ours to pay" have
    # all the words of an ask.
    doubtful = is_taken_back(stretch, signal) or is_for_nobody(stretch, signal)
    whole = weigh_whole(letter)
    sure = SURE_OF_TAKEN_BACK if doubtful else SURE
    sure += OF_ALONE[0] * (1 - whole.share)
    return points + OF_WHOLE * whole.points > sure


def _whole_sender(letter: Letter) -> Evidence:
    passage = next(iter(letter.passages))
    return passage.evidence(0, len(passage.text))


def _strongest(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Return one sign an id, the first of the strongest tier."""
    best: dict[SignalId, Sign] = {}
    for sign in signs:
        known = best.get(sign.id)
        if known is None or TIERS.index(sign.tier) > TIERS.index(known.tier):
            best[sign.id] = sign
    return tuple(best.values())


def _raised(
    signs: tuple[Sign, ...], letter: Letter, findings: Findings
) -> tuple[Sign, ...]:
    """Return `signs` with the tiers that they raise in each other."""
    seen = {sign.id for sign in signs}
    told = [sign for sign in signs if sign.id not in _ORDINARY]
    raised = []
    for sign in signs:
        tier = sign.tier
        # A false name that asks for nothing may be a mistake; with an ask it isn't.
        if sign.id is SignalId.LOOKALIKE_DOMAIN and seen & _ASKS:
            tier = Risk.STOP
        if sign.id is SignalId.PAY_TOO_GOOD and len(told) > 1:
            tier = Risk.CHECK
        # Rights for a client unnamed, with haste or questions about pay: who asks? On
        # a call one may ask back.
        spoken = letter.message.channel is Channel.CALL
        if sign.id is SignalId.RIGHT_TO_REPRESENT and seen >= _BLIND:
            tier = Risk.CHECK if len(told) > 1 and not spoken else tier
        if sign.id is SignalId.FREEMAIL_BRAND and seen >= _UNSEEN:
            tier = Risk.STOP
        raised.append(replace(sign, tier=tier))
    grave = any(TIERS.index(s.tier) >= TIERS.index(Risk.CHECK) for s in told)
    if grave and SignalId.FREEMAIL_BRAND not in seen:
        raised += _free_office(letter, findings)
    return tuple(raised)


def _free_office(letter: Letter, findings: Findings) -> list[Sign]:
    if not names_an_office(letter.message, findings):
        return []
    names = (
        ("name", letter.message.sender.name),
        ("domain", letter.message.sender.address.rpartition("@")[2]),
    )
    words = next(p for p in letter.parts(Part.SENDER) if p.source == "from")
    evidence = words.evidence(0, len(words.text))
    return [Sign(SignalId.FREEMAIL_BRAND, Risk.CHECK, evidence, names)]


def warning_words(sign: Sign) -> str:
    """Return what to tell the user of `sign`, its names filled in."""
    known = {(row[0], row[1]): row[2] for row in load_rows("screen_warnings.tsv")}
    is_account = sign.id is SignalId.ASKS_IDENTITY and sign.tier is Risk.STOP
    if is_account and names_only_an_account(sign.evidence):
        return known[_ACCOUNT, sign.tier]
    return _fill(known[sign.id, sign.tier], sign.names)


_ACCOUNT = "asks_identity:account"
"""Papers are told of otherwise than the account that one is paid to."""


def _fill(words: str, names: tuple[tuple[str, str], ...]) -> str:
    for key, name in names:
        words = words.replace(f"{{{key}}}", name)
    return words
