"""What screening says of a message: its kind, its effort, its risk and why."""

from dataclasses import dataclass
from enum import StrEnum

from ajar.core.nouns.fact import Evidence


class Kind(StrEnum):
    """What a message is for."""

    OUTREACH = "outreach"
    PROCESS = "process"
    ALERT = "alert"
    MARKETING = "marketing"
    OTHER = "other"


KINDS = (Kind.OUTREACH, Kind.PROCESS, Kind.ALERT, Kind.MARKETING, Kind.OTHER)
"""Every kind, in the order in which weights give points."""


class Effort(StrEnum):
    """How much of an outreach was written for this one reader."""

    PERSONAL = "personal"
    TEMPLATE = "template"
    BLAST = "blast"


class Risk(StrEnum):
    """How careful to be: the strongest tier among a message's signals."""

    NONE = "none"
    NOTE = "note"
    CHECK = "check"
    STOP = "stop"


class SignalId(StrEnum):
    """A thing worth knowing before answering."""

    PAYS_UPFRONT = "pays_upfront"
    CHEQUE_OR_FORWARD = "cheque_or_forward"
    CRYPTO_OR_GIFTCARD = "crypto_or_giftcard"
    TASK_SCAM = "task_scam"
    ASKS_IDENTITY = "asks_identity"
    ASKS_CODE_OR_REMOTE = "asks_code_or_remote"
    RUN_CODE = "run_code"
    FREEMAIL_BRAND = "freemail_brand"
    LOOKALIKE_DOMAIN = "lookalike_domain"
    REPLY_TO_MISMATCH = "reply_to_mismatch"
    AUTH_FAIL = "auth_fail"
    OFF_PLATFORM = "off_platform"
    OFFER_WITHOUT_INTERVIEW = "offer_without_interview"
    PAY_TOO_GOOD = "pay_too_good"
    URGENCY = "urgency"
    CLIENT_WITHHELD = "client_withheld"
    RIGHT_TO_REPRESENT = "right_to_represent"
    ASKS_PAY_HISTORY = "asks_pay_history"
    MASS_MAILING = "mass_mailing"
    YOUR_WORD = "your_word"


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal, how strong it is here, its words and what to tell the user."""

    id: SignalId
    tier: Risk
    evidence: Evidence
    warning: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why screening said so, in words for the user, with evidence if there is any."""

    words: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Screening:
    """What a message is; `effort` is None unless it is outreach.

    `lead` are the points by which the shipped weights put a kind before the next;
    None where no weighing decided.
    """

    kind: Kind
    effort: Effort | None
    reasons: tuple[Reason, ...]
    lead: float | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """How careful to be with a message, and the signals that say so."""

    risk: Risk
    signals: tuple[Signal, ...]
