"""The reply as a sheet: what to choose, what it says, what it does, what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ajar.core.answer.quote import CUT
from ajar.core.decision.words import noun
from ajar.core.nouns.draft import Draft, Form, NoDraft, Objection, Rule
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.verdict import Decision, Leaning
from ajar.queries.opportunity import More, OpportunityPage
from ajar.queries.reply import Edited, Reply
from ajar.queries.underway import asks_for_a_name
from ajar.web.forms.reply import (
    CHANNELS,
    LANGUAGES,
    REMIND,
    REOPEN,
    VOICES,
    mark_of,
    words_of,
)

_WORDS = {
    Decision.YES: "Yes",
    Decision.NO: "No",
    Decision.NOT_NOW: "Not now",
    Decision.OPEN: "Ask",
}
_FITTING = {
    Decision.YES: (Decision.YES, Decision.NO, Decision.NOT_NOW),
    Decision.OPEN: (Decision.OPEN, Decision.YES, Decision.NO, Decision.NOT_NOW),
    Decision.NO: (Decision.NO, Decision.NOT_NOW, Decision.YES),
    Decision.NOT_NOW: (Decision.NOT_NOW, Decision.YES, Decision.NO),
}
_NAMING = (
    (Decision.OPEN.value, "I may know someone"),
    (Decision.YES.value, "I know someone"),
    (Decision.NOT_NOW.value, "I’ll ask around"),
    (Decision.NO.value, "Nobody right now"),
)
_ASKS = {
    Purpose.DECIDES: "Asks about {}: it decides",
    Purpose.CLASH: "Asks which is right about {}",
    Purpose.VETTING: "Asks about {}",
}


@dataclass(frozen=True, slots=True)
class ReplySheet:
    """All that the sheet shows.

    `draft` is None where `refusal` says why there is none. `kept` are words of the
    user's that they can go back to.
    """

    key: str
    answers: tuple[tuple[str, str], ...]
    answer: str
    channels: tuple[tuple[str, str], ...]
    channel: str
    languages: tuple[tuple[str, str], ...]
    language: str
    voices: tuple[tuple[str, str], ...]
    voice: str
    words: Edited
    mark: str
    kept: str
    draft: Draft | None
    refusal: NoDraft | None
    objections: tuple[Objection, ...]
    is_edited: bool
    link: str
    does: tuple[str, ...]
    today: date

    @property
    def is_mail(self) -> bool:
        """Say whether it has a head: an address and a subject."""
        return self.channel == Form.MAIL.value

    @property
    def may_go(self) -> bool:
        """Say whether nothing is wrong with it."""
        return not self.objections and bool(self.words.text.strip())


def answers_for(page: OpportunityPage) -> tuple[tuple[str, str], ...]:
    """Return the answers that fit, Ajar's own or the user's first."""
    found = _NAMING if asks_for_a_name(page) else _fitting(page)
    if page.messages[-1].is_own:
        found = (*found, (REMIND, "Remind them"))
    if page.line.answered or page.messages[-1].is_own:
        found = (*found, (REOPEN, "This has changed for me"))
    return found


def _fitting(page: OpportunityPage) -> tuple[tuple[str, str], ...]:
    """Return the answers to a role; an offer may always be met with a *yes, if*."""
    verdict = page.verdict
    chosen = page.line.ruling.decision or Decision.NO
    decided = verdict.decision if verdict else chosen
    open_too = (Decision.OPEN,) if More.OFFER in page.more else ()
    fitting = dict.fromkeys((chosen, *_FITTING[decided], *open_too))
    words = dict(_WORDS)
    if More.OFFER in page.more or (verdict and verdict.leaning is Leaning.YES):
        words[Decision.OPEN] = "Yes, if"
    return tuple((decision.value, words[decision]) for decision in fitting)


def lay_reply(
    page: OpportunityPage, reply: Reply, said: Mapping[str, str], kept: str
) -> ReplySheet:
    """Return `reply` as a sheet."""
    draft = reply.draft
    language = said.get("language", "")
    is_foreign = any(
        shown.letter and shown.letter.language != "en" for shown in page.messages
    )
    return ReplySheet(
        key=page.key,
        answers=answers_for(page),
        answer=said.get("answer", "") or reply.verdict.decision.value,
        channels=CHANNELS,
        channel=reply.form.value,
        languages=LANGUAGES if is_foreign or language else (),
        language=language,
        voices=VOICES,
        voice=said.get("voice", ""),
        words=words_of(draft),
        mark=mark_of(words_of(reply.fresh)),
        kept=kept,
        draft=draft if isinstance(draft, Draft) else None,
        refusal=draft if isinstance(draft, NoDraft) else None,
        objections=reply.objections,
        is_edited=reply.is_edited,
        link=reply.link,
        does=tuple(_does(reply)),
        today=page.now.date(),
    )


def _does(reply: Reply) -> Iterator[str]:
    """Yield what the reply does, as far as its words still show it."""
    draft = reply.draft
    if isinstance(draft, NoDraft):
        return
    if not reply.is_edited:
        yield "Answers in the first line"
    yield from (_ask(one) for one in reply.questions if one.written in draft.text)
    if not any(one.rule is Rule.CONFIDENTIAL for one in reply.objections):
        yield "Keeps your employer and your own list of words out of it"
    if CUT in draft.quote:
        yield "Leaves lines out of the quote that name what you keep quiet"
    if draft.limit is not None:
        yield f"Takes {len(draft.text)} of {draft.limit} characters"


def _ask(question: Question) -> str:
    return _ASKS[question.purpose].format(noun(question.topic))
