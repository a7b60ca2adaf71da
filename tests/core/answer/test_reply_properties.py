"""Whatever is known, a draft reads as a letter and passes its own lint."""

import re
import string
from dataclasses import replace
from datetime import date

from answers_made import MAIL, OWNER, QUIET, drafted, finding
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.mail import build_mail
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.nouns.draft import BeatKind, Form
from ajar.core.nouns.fact import State
from ajar.core.nouns.message import Attachment, Channel, Party
from ajar.core.nouns.preferences import (
    JUDGED,
    Avoids,
    Criterion,
    Firmness,
    Floor,
    Is,
    Mentions,
    Near,
    NotNow,
    OneOf,
    Preferences,
    Situation,
    Within,
)
from ajar.core.nouns.question import Purpose, Question
from ajar.core.nouns.role import Pay, PayKind, Period, Topic
from ajar.core.nouns.screening import Effort
from ajar.core.nouns.verdict import (
    Change,
    Condition,
    Decision,
    Ground,
    Leaning,
    Stance,
    Verdict,
)
from ajar.core.nouns.voice import Address, Length, Voice, Warmth
from ajar.core.nouns.wire import CHOICES

NUMBERS = (
    *(Topic.TRAVEL_PERCENT, Topic.DAYS_IN, Topic.REPORTS),
    *(Topic.DURATION_MONTHS, Topic.INTERVIEW_STEPS),
)
YES_NO = (Topic.EQUITY, Topic.RELOCATION, Topic.INTERVIEW_TRAVEL)
TITLES = (
    *("Director of Sales", "VP SALES", "AE", "Head of Sales, EMEA", "the manager"),
    *("Sales Manager (m/w/d)", "{{job_title}}", "", "Vice President Role", "RN - ICU"),
    *("Copperline Labs lead", "a clerk", "x" * 90, "Ingénieur d'affaires", "Boss!!"),
)
NAMES = (
    *("Laura Kim", "KIM, LAURA", "Talent Team", "", "Dr. Ada Obi", "Søren", "J. Roe"),
    *("laura", "Laura Kim (she/her) | Meridian", "{FirstName}", "Jean-Luc Moreau-Kim"),
)
PLACES = ("Irvine", "Bay Area", "Germany", "Nadia Brook Road")

numbers = st.integers(0, 40).map(float)
texts = st.sampled_from(["sales", "SAP", "laboratory instruments"])


def one_criterion(topic: Topic) -> st.SearchStrategy[Criterion]:
    if topic is Topic.PAY:
        wanted = st.builds(Floor, st.sampled_from([90e3, 130e3]), st.just("USD"))
    elif topic is Topic.PLACES:
        wanted = st.builds(
            Near,
            st.lists(st.sampled_from(PLACES), max_size=3).map(tuple),
            st.sampled_from(["", "Irvine"]),
            st.none() | st.just(40.0),
        )
    elif topic in CHOICES:
        values = [*CHOICES[topic]]
        wanted = st.lists(st.sampled_from(values), unique=True).map(
            lambda chosen: OneOf(tuple(chosen))
        )
    elif topic in NUMBERS:
        wanted = st.builds(Within, st.none() | numbers, st.none() | numbers)
    elif topic in YES_NO:
        wanted = st.builds(Is, st.booleans())
    else:
        words = st.lists(texts, max_size=2).map(tuple)
        wanted = words.map(Mentions) | words.map(Avoids)
    return st.builds(Criterion, st.just(topic), wanted, st.sampled_from([*Firmness]))


def one_value(topic: Topic) -> st.SearchStrategy:
    if topic is Topic.PAY:
        amount = st.none() | st.sampled_from([60.0, 95e3, 142e3])
        periods, kinds = st.sampled_from([*Period]), st.sampled_from([*PayKind])
        return st.builds(Pay, amount, amount, st.just("USD"), periods, kinds)
    if topic is Topic.PLACES:
        return st.lists(st.sampled_from(PLACES), max_size=3).map(tuple)
    if topic in CHOICES:
        return st.sampled_from([*CHOICES[topic]])
    if topic in NUMBERS:
        return numbers
    return st.booleans() if topic in YES_NO else st.sampled_from(TITLES)


judged = st.sampled_from(sorted(JUDGED))
grounds = st.builds(Ground, judged, st.sampled_from([*Stance]), st.just("words"))
conditions = st.lists(st.builds(Condition, judged, st.just("words")), max_size=4)
verdicts = st.builds(
    lambda decision, leaning, reasons, hangs, change, to, until: Verdict(
        decision,
        leaning,
        "",
        tuple(reasons),
        tuple(hangs),
        (Change(to, tuple(change), ""),) if change else (),
        until=until,
    ),
    st.sampled_from([*Decision]),
    st.sampled_from([*Leaning]),
    st.lists(grounds, max_size=4),
    conditions,
    conditions,
    st.sampled_from([Decision.YES, Decision.NO]),
    st.none() | st.just(date(2027, 3, 1)),
)
all_findings = st.dictionaries(
    st.sampled_from([*JUDGED, Topic.RECRUITER, Topic.WHY_ME]),
    st.sampled_from([*State]),
    max_size=8,
).flatmap(
    lambda states: st.fixed_dictionaries(
        {
            topic: one_value(topic).map(
                lambda value, topic=topic, state=state: finding(
                    topic, value, state=state, refused=state is State.REFUSED
                )[topic]
            )
            for topic, state in states.items()
        }
    )
)
preferences = st.builds(
    Preferences,
    st.lists(judged.flatmap(one_criterion), max_size=6).map(tuple),
    st.sampled_from([*Situation]),
    st.booleans(),
    st.none() | st.just(NotNow("Vesting", date(2027, 3, 1))),
)
messages = st.builds(
    lambda name, channel, subject, files, body: replace(
        MAIL,
        sender=Party(name, "someone@meridian.example"),
        channel=channel,
        subject=subject,
        attachments=files,
        body=body,
    ),
    st.sampled_from(NAMES),
    st.sampled_from([*Channel]),
    st.sampled_from(["", "Hello", "Re: a {title} role", "Copperline Labs"]),
    st.sampled_from([(), (Attachment("role.pdf", "application/pdf", 9),)]),
    st.sampled_from([MAIL.body, "", "Leave Copperline\nLabs for us?", "> > old\n" * 9]),
)
voices = st.builds(
    Voice,
    st.sampled_from([*Address]),
    st.sampled_from([*Warmth]),
    st.sampled_from([*Length]),
    st.just("Best,"),
    names_floor=st.booleans(),
    note_limit=st.sampled_from([200, 300]),
)
questions = st.lists(
    st.sampled_from(
        [
            Question(topic, Purpose.DECIDES, f"Is it {n}?", f"Is it really {n}?", "")
            for n, topic in enumerate(
                (Topic.PAY, Topic.WHY_OPEN, Topic.INTERVIEW_TRAVEL, Topic.SEAT)
            )
        ]
    ),
    max_size=4,
).map(tuple)

ODD = re.compile(
    r"  | [,.;:]|\.\.|,,|\?\.|None|\{|\}|!|\b(?:a [aeio]|an [bcdfgjkpqtvwz])|true|false"
    r"|Topic\.|[a-z]_[a-z]|\bprovided[,.]|: ?\.|\bwith[,.]|\b(?:and|or)[,.]|\bthe the\b"
)
RISING = re.compile(r"(?:^|[.?]\s+)([a-z])")


@given(
    verdicts, questions, all_findings, messages, preferences, voices,
    st.sampled_from([*Form]), st.none() | st.sampled_from([*Effort]),
)  # fmt: skip
def test_any_draft_reads_and_passes_the_lint(
    verdict, asked, findings, message, wanted, voice, form, effort
):
    draft = drafted(
        verdict, form, questions=asked, findings=findings, message=message,
        preferences=wanted, voice=voice, effort=effort,
    )  # fmt: skip
    told = draft.text.replace("J. Roe", "Roe")
    assert not ODD.search(told), told
    assert not RISING.search(told.replace("\n", " ")), told
    assert lint_draft(draft, QUIET, verdict, message, OWNER) == ()
    if form is Form.MAIL:
        raw = build_mail(draft, OWNER)
        assert lint_mail(raw, QUIET, verdict, message, OWNER) == ()
    if form is Form.PHONE:
        assert [beat.kind for beat in draft.beats] == [*BeatKind]
    if draft.limit:
        assert len(draft.text) <= draft.limit


@given(
    verdicts, questions, all_findings, messages, preferences,
    st.sampled_from([Form.MAIL, Form.LINKEDIN, Form.NOTE, Form.SMS]),
    st.sampled_from(LANGUAGES),
)  # fmt: skip
def test_any_draft_in_any_language_fits_and_passes_the_lint(
    verdict, asked, findings, message, wanted, form, language
):
    draft = drafted(
        verdict, form, questions=asked, findings=findings, message=message,
        preferences=wanted, language=language,
    )  # fmt: skip
    assert not re.search(r"  | [,.]|None|\{|\}", draft.text), draft.text
    assert lint_draft(draft, QUIET, verdict, message, OWNER) == ()


@given(
    st.text(max_size=300), st.text(max_size=80), st.text(max_size=80),
    st.text(max_size=80), st.sampled_from([*Form]),
)  # fmt: skip
def test_no_text_of_strangers_breaks_a_draft(body, name, subject, title, form):
    message = replace(
        MAIL, body=body, sender=Party(name, name), subject=subject, sections=()
    )
    findings = finding(Topic.TITLE, title) | finding(Topic.EMPLOYER, name)
    verdict = Verdict(Decision.YES, Leaning.YES, "", ())
    draft = drafted(verdict, form, message=message, findings=findings)
    raw = build_mail(draft, OWNER)
    assert raw.isascii()
    head, _, _ = raw.partition(b"\r\n\r\n")
    starts = [line.split(b":")[0] for line in head.split(b"\r\n") if line[:1].strip()]
    assert len(starts) == len(set(starts))
    assert set(starts) <= {
        *(b"From", b"To", b"Subject", b"In-Reply-To", b"References", b"X-Unsent"),
        *(b"MIME-Version", b"Content-Type", b"Content-Transfer-Encoding"),
    }
    if draft.limit:
        assert len(draft.text) <= draft.limit


@given(st.text(string.printable, max_size=60))
def test_any_own_wording_is_used_or_left_for_the_lint(words):
    voice = Voice(wording=(("greeting", words),))
    verdict = Verdict(Decision.YES, Leaning.YES, "", ())
    assert drafted(verdict, voice=voice).text
