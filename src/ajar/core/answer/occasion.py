"""All that a draft is made from, and which kind of answer it is."""

from dataclasses import dataclass

from ajar.core.answer.scan import find_secret
from ajar.core.nouns.draft import Confidential, Form
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.message import Message
from ajar.core.nouns.owner import Owner
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Topic
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.core.nouns.voice import Voice

MOST_QUESTIONS = 3
_MOST_AFTER_YES = 2
_ONE_QUESTION = frozenset({Form.PHONE, Form.NOTE, Form.SMS})


@dataclass(frozen=True, slots=True)
class Occasion:
    """One message to answer and all that is known for it."""

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

    @property
    def answer(self) -> str:
        """The answer as the table of layouts names it."""
        match self.verdict.decision, self.verdict.leaning:
            case Decision.OPEN, Leaning.YES if self.questions or self.verdict.hangs_on:
                return "yes_if"
            case decision, _:
                return decision.value

    @property
    def length(self) -> str:
        """How long to be: what was sent to everyone is answered briefly."""
        return "brief" if self.effort is Effort.BLAST else self.voice.length.value

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that the draft asks, none where the matter is closed."""
        fitting = tuple(filter(self._is_fitting, self.questions))
        match self.verdict.decision:
            case Decision.OPEN if self.form in _ONE_QUESTION:
                return fitting[:1]
            case Decision.OPEN:
                return fitting[:MOST_QUESTIONS]
            case Decision.YES:
                return fitting[:_MOST_AFTER_YES]
            case Decision.NO | Decision.NOT_NOW:
                return ()

    def _is_fitting(self, question: Question) -> bool:
        """Say whether to ask: who told why they write told how they found one."""
        told = question.topic is Topic.FOUND_VIA and Topic.WHY_ME in self.findings
        return not told or question.purpose is not Purpose.VETTING

    def may_say(self, words: str) -> bool:
        """Say whether `words` name nothing that is confidential."""
        return find_secret(words, self.confidential) is None
