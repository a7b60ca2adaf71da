"""Letters made of invented words, for the readers' tests."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import strategies as st

from ajar.core.nouns.letter import Letter, Part, make_passage
from ajar.core.nouns.message import Channel, Message, Party

WEDNESDAY = datetime(2026, 11, 4, 10, 30, tzinfo=UTC)

hostile = st.text(
    st.sampled_from("0123456789.,:/-+$€£%'() \nabeimoprstuyk\u00a0\u2013ßİ"),
    max_size=300,
)
words = st.lists(
    st.sampled_from(
        [
            *("the", "garden", "is", "warm", "and", "quiet", "while", "our", "birds"),
            *("neighbours", "read", "books", "near", "a", "river", "with", "trees"),
        ]
    ),
    min_size=3,
    max_size=30,
).map(lambda some: " ".join(some).capitalize() + ".")


def letter_of(
    text,
    *,
    subject="",
    attached="",
    country="",
    language="en",
    sent_at=WEDNESDAY,
):
    """Return a letter with `text` as its offer."""
    passages = [make_passage(Part.OFFER, "body", text)]
    if subject:
        passages.append(make_passage(Part.SUBJECT, "subject", subject))
    if attached:
        source = "attachment:role.txt"
        passages.append(make_passage(Part.ATTACHMENT, source, attached))
    sender = Party("Robin Vale", "robin@vale.example")
    message = Message(Channel.MAIL, sender, text, subject, sent_at)
    return Letter(message, tuple(passages), language, country)


def is_cut_out(letter, fact):
    """Say whether the fact's span cuts its quote out of the letter."""
    sources = {passage.source: passage.text for passage in letter.passages}
    start, end = fact.evidence.span
    return sources[fact.evidence.source][start:end] == fact.evidence.quote != ""


def load_cases(name):
    """Return the rows of `said/NAME.tsv` as cases named by their words."""
    path = Path(__file__).parent / "said" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [
        pytest.param(country, text.replace("\\n", "\n"), expected, id=text)
        for country, text, expected in rows
    ]
