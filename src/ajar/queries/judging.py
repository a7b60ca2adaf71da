"""Say of an opportunity what the user would answer, or what they did."""

from dataclasses import dataclass
from datetime import date

from ajar.core.decision.role import decide_role
from ajar.core.nouns.fact import Findings
from ajar.core.nouns.preferences import Preferences
from ajar.core.nouns.screening import Kind, Risk
from ajar.store.models import Answer, Message, User

DONT_REPLY = "Don't reply."


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decision, its headline, and what was sent; "" where there is none."""

    decision: str = ""
    headline: str = ""
    answered: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides by `preferences` as of `today`; knows what was answered before."""

    preferences: Preferences
    today: date
    answers: dict[int, Answer]

    def rule(self, row: Message, findings: Findings, risk: Risk) -> Ruling:
        """Return the ruling on the opportunity that `row` opens."""
        if row.kind != Kind.OUTREACH:
            return Ruling()
        if risk is Risk.STOP:
            return Ruling("", DONT_REPLY)
        verdict = decide_role(findings, self.preferences, self.today)
        sent = self.answers.get(row.opportunity_id or 0)
        said = f"{sent.decision} on {sent.sent_at:%-d %b %Y}" if sent else ""
        return Ruling(verdict.decision.value, verdict.headline, said)


def answers_of(user: User) -> dict[int, Answer]:
    """Return opportunity row → the last answer that its user said they sent."""
    sent = Answer.objects.filter(owner=user, message__opportunity__isnull=False)
    rows = sent.select_related("message").order_by("sent_at")
    return {row.message.opportunity_id or 0: row for row in rows}
