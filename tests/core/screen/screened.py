"""Make letters for the screening tests, and say what was seen in them."""

from hypothesis import strategies as st

from ajar.core.nouns.fact import Evidence, Fact, Finding, State
from ajar.core.nouns.letter import Letter, Part, make_passage
from ajar.core.nouns.message import Channel, Message, Party
from ajar.core.nouns.role import Pay, Period, Side, Topic
from ajar.core.screen.risk import assess_risk
from ajar.core.text import Span

NOWHERE = Evidence("", "body", Span(0, 0))
SOURCES = {Part.SUBJECT: "subject", Part.SENDER: "from"}


def letter_of(
    body="",
    *,
    subject="",
    name="Ann Lee",
    address="ann@acme.example",
    title="",
    channel=Channel.MAIL,
    headers=(),
    reply_to="",
    language="en",
    country="",
    sections=(),
    **parts,
):
    """Return a letter; `parts` are further passages ("signature", "quoted", …)."""
    if channel is not Channel.MAIL:
        address = ""
    message = Message(
        channel,
        Party(name, address=address, title=title),
        body,
        subject,
        headers=tuple(headers),
        reply_to=Party(address=reply_to) if reply_to else None,
        sections=sections,
    )
    said = f"{name} <{address}>" if address else name
    texts = [(Part.SUBJECT, subject), (Part.OFFER, body)]
    texts += [(Part(part), text) for part, text in parts.items()]
    texts += [(Part.SENDER, said)]
    passages = tuple(
        make_passage(part, SOURCES.get(part, "body"), text)
        for part, text in texts
        if text.strip()
    )
    return Letter(message, passages, language, country)


def findings_of(**values):
    """Return findings by topic name; the evidence is left empty."""
    return {
        Topic(name): Finding(
            Topic(name), State.KNOWN, (Fact(Topic(name), value, NOWHERE),)
        )
        for name, value in values.items()
    }


def pay_of(low, high=None, currency="USD", period=Period.YEAR):
    return Pay(low, low if high is None else high, currency, period)


def signals_of(letter, findings=None, authserv=()):
    """Return {signal id: tier} of an assessment, both as plain words."""
    seen = assess_risk(letter, findings or {}, authserv)
    return {str(signal.id): str(signal.tier) for signal in seen.signals}


def risk_of(letter, findings=None, authserv=()):
    return str(assess_risk(letter, findings or {}, authserv).risk)


AGENCY = findings_of(side=Side.AGENCY)
IN_HOUSE = findings_of(side=Side.IN_HOUSE)
hostile = st.text(max_size=400) | st.text(
    alphabet="pay fee $50 send ssn code \n.,:?!@#'\"(){}<>[]", max_size=400
)
