"""All that a draft is made from, and which kind of answer it is."""

from dataclasses import dataclass
from datetime import date

from ajar.core.answer.exchange import Reopening
from ajar.core.answer.heard import Heard, is_desk_work
from ajar.core.answer.phrases import is_sayable
from ajar.core.answer.quote import sender_words
from ajar.core.answer.role_words import said
from ajar.core.answer.scan import find_secret
from ajar.core.answer.tact import OF_A_ROLE, doubtful, needless
from ajar.core.answer.underway import NOTHING_BEFORE, Naming, Underway
from ajar.core.nouns.draft import BeatKind, Confidential, Form
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.message import Message
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Firmness, Preferences
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Assessment, Effort, Risk, SignalId
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.core.nouns.voice import Address, Voice

NO_RISK = Assessment(Risk.NONE, ())
NOTHING_HEARD = Heard()
MOST_QUESTIONS = 3
_MOST_AFTER_YES = 2
_MOST_OF_A_LINE = 2
_ONE_LINE = 280
_ONE_QUESTION = frozenset({Form.NOTE, Form.SMS})
_MOST_DOUBTS = 2
_LEAST_TOLD = 3
_OF_A_PLACE = frozenset({Topic.PLACES, Topic.MODE, Topic.PAY, Topic.INTERVIEW_TRAVEL})
"""What even a letter without a role in it touches on."""

_OF_HOME = frozenset({Topic.MODE, Topic.DAYS_IN})
_OF_FINDING_ME = frozenset({Topic.WHY_ME, Topic.FOUND_VIA})
"""What one asks a stranger, and nobody one is in touch with already."""

_FAMILIAR = {"de": "familiar_german", "fr": "familiar", "es": "familiar"}
_FORMAL_LANGUAGES = frozenset({"de", "fr"})
FOLLOW_UP = "follow_up"
REOPEN = "reopen"
CONTACT = "contact"
NAME = "name"
OFFER = "offer"
CAREFUL = "careful"
_DOUBTS = frozenset(
    {
        SignalId.OFF_PLATFORM,
        SignalId.OFFER_WITHOUT_INTERVIEW,
        SignalId.PAY_TOO_GOOD,
        SignalId.URGENCY,
        SignalId.RIGHT_TO_REPRESENT,
    }
)


def _few(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Return the questions for a line of theirs: two, and where one would work."""
    late = (q for q in questions[_MOST_OF_A_LINE:] if q.topic in _OF_HOME)
    return (*questions[:_MOST_OF_A_LINE], *late)


def _deciding(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    return tuple(q for q in questions if q.purpose is not Purpose.VETTING)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One message to answer and all that is known for it.

    `language` is what to write in, `theirs` what they wrote in (ISO 639-1). `again`
    is whether the user wrote before, `follow_up_on` the day of what they are still
    without an answer to, `spoken` what of the answer was said on the phone, `thread`
    the mail in whose thread what follows a call is written. `is_late` is theirs
    if it is weeks old, `is_stale` if that is too long for most jobs. `is_closed` means
    that the day is over by which they wanted to know.
    """

    verdict: Verdict
    questions: tuple[Question, ...]
    findings: Findings
    message: Message
    owner: Owner
    preferences: Preferences
    voice: Voice
    form: Form
    confidential: Confidential
    effort: Effort | None = None
    assessment: Assessment = NO_RISK
    heard: Heard = NOTHING_HEARD
    language: str = "en"
    theirs: str = "en"
    again: bool = False
    follow_up_on: date | None = None
    reopening: Reopening | None = None
    roles: int = 1
    spoken: frozenset[BeatKind] = frozenset()
    is_live: bool = False
    thread: Message | None = None
    is_late: bool = False
    is_stale: bool = False
    is_closed: bool = False
    against: Topic | None = None
    today: date | None = None
    underway: Underway = NOTHING_BEFORE
    naming: Naming | None = None

    @property
    def answer(self) -> str:
        """The answer as the table of layouts names it."""
        if self.reopening is not None:
            return REOPEN
        if self.follow_up_on is not None:
            no = self.verdict.decision in {Decision.NO, Decision.NOT_NOW}
            return f"{FOLLOW_UP}_no" if no else FOLLOW_UP
        goes_on = self.verdict.decision in {Decision.OPEN, Decision.YES}
        if goes_on and self.is_careful:
            return CAREFUL
        if self.naming is not None and self._asks_for_a_name:
            return NAME
        if self.underway.offer is not None:
            return f"{OFFER}_{self.verdict.decision.value}"
        return self._to_an_approach

    @property
    def _to_an_approach(self) -> str:
        """The answer where there is no offer yet."""
        match self.verdict.decision, self.verdict.leaning:
            case Decision.OPEN | Decision.NO, _ if self._asks_for_a_name:
                return NAME
            case Decision.OPEN, _ if self.is_vague and not self._is_only_hello:
                return Decision.OPEN.value
            case Decision.OPEN, _ if self._is_only_hello:
                return CONTACT
            case Decision.OPEN, Leaning.YES if _deciding(self.asked) or self.conditions:
                return "yes_if"
            case Decision.OPEN, Leaning.YES:
                return Decision.YES.value
            case decision, _:
                return decision.value

    @property
    def is_vague(self) -> bool:
        """Whether they name neither a role nor who has one."""
        said = set(self.findings)
        unnamed = not {Topic.TITLE, Topic.EMPLOYER} & said
        told = len(said & OF_A_ROLE) + len(set(self.heard.about) - _OF_A_PLACE)
        return unnamed and told < _LEAST_TOLD and self.effort is not Effort.PERSONAL

    @property
    def _is_only_hello(self) -> bool:
        """Whether they have no role to offer and say so."""
        named = {Topic.TITLE, Topic.EMPLOYER, Topic.PAY} & set(self.findings)
        return "no_role" in self.heard.cues and not named

    @property
    def _asks_for_a_name(self) -> bool:
        """Whether they ask for somebody else and offer the user nothing."""
        return "only_name" in self.heard.cues and not self.is_careful

    @property
    def conditions(self) -> tuple[Topic, ...]:
        """What a yes still hangs on and is worth saying."""
        told = self.needless - doubtful(self.findings, self.heard) - self._demanded
        topics = (condition.topic for condition in self.verdict.hangs_on)
        return tuple(topic for topic in topics if topic not in told)

    @property
    def _demanded(self) -> frozenset[Topic]:
        """Where one has to work, for the user: said even to who has no choice."""
        musts = (c for c in self.preferences.criteria if c.firmness is Firmness.MUST)
        return _OF_HOME & frozenset(criterion.topic for criterion in musts)

    @property
    def needless(self) -> frozenset[Topic]:
        """The topics that had better not be asked about."""
        return needless(self.findings, self.heard, self.message, self.effort)

    @property
    def is_formal(self) -> bool:
        """Whether to write as one does to a stranger: as the user says, or as they do.

        German and French do so unless they are familiar first.
        """
        cues = self.heard.cues
        match self.voice.address:
            case Address.FIRST_NAME if self.is_familiar:
                return False
            case Address.FIRST_NAME:
                return "formal" in cues or self.language in _FORMAL_LANGUAGES
            case address:
                return address is not Address.NONE

    @property
    def is_familiar(self) -> bool:
        """Whether they say "du", or "tu": English doesn't tell."""
        cue = _FAMILIAR.get(self.theirs, "")
        return cue in self.heard.cues

    @property
    def is_careful(self) -> bool:
        """Whether to be careful with them: nothing is offered then."""
        doubts = {signal.id for signal in self.assessment.signals} & _DOUBTS
        return self.assessment.risk is Risk.CHECK or len(doubts) >= _MOST_DOUBTS

    @property
    def length(self) -> str:
        """How long to be: what was sent to everyone is answered briefly."""
        return "brief" if self.effort is Effort.BLAST else self.voice.length.value

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that the draft asks, none where the matter is closed."""
        fitting = tuple(filter(self._is_fitting, self.questions))
        if self.is_vague and self.verdict.decision is Decision.OPEN:
            return ()
        if self.verdict.leaning is Leaning.NO:
            fitting = _deciding(fitting)
        match self.verdict.decision:
            case Decision.OPEN if self.form is Form.PHONE:
                return fitting[:1] if not self.conditions else _deciding(fitting)[:1]
            case Decision.OPEN if self.form in _ONE_QUESTION:
                said = self.conditions if self.verdict.leaning is Leaning.YES else ()
                return tuple(q for q in fitting if q.topic not in said)[:1]
            case Decision.OPEN if len(self.message.body) < _ONE_LINE:
                return _few(fitting)
            case Decision.OPEN:
                return fitting[:MOST_QUESTIONS]
            case Decision.YES:
                return fitting[:_MOST_AFTER_YES]
            case Decision.NO | Decision.NOT_NOW:
                return ()

    def _is_fitting(self, question: Question) -> bool:
        """Say whether to ask: not what was told, and not twice the same.

        Whether one may work from home is a wish of who writes at a desk: it isn't
        asked of other work.
        """
        if not is_sayable(question, self.language):
            return False
        is_wish = question.purpose is Purpose.VETTING and question.topic in _OF_HOME
        if is_wish and not is_desk_work(said(self.findings, Topic.TITLE)):
            return False
        if question.purpose is Purpose.CLASH:
            return not self._is_of_old(question.topic)
        if self.underway.said_yes and question.topic in _OF_FINDING_ME:
            return False
        topics = {each.topic for each in self.questions}
        twice = question.topic is Topic.FOUND_VIA and Topic.WHY_ME in topics
        return not twice and question.topic not in self.needless

    def _is_of_old(self, topic: Topic) -> bool:
        """Say whether a value stands only in what they quote of older letters."""
        finding = self.findings.get(topic)
        told = sender_words(self.message)
        words = [fact.evidence.quote for fact in finding.facts] if finding else []
        return any(w in self.message.body and w not in told for w in words)

    def may_say(self, words: str) -> bool:
        """Say whether `words` name nothing that is confidential."""
        return find_secret(words, self.confidential) is None
