"""A draft becomes a mail to open, or a link to click, and nothing slips in."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.mail import build_mail, mailto_link
from ajar.core.nouns.draft import Draft, Form
from ajar.core.nouns.message import Party
from ajar.core.nouns.owner import Owner

OWNER = Owner("Robin Vale", ("robin.vale@example.com", "other@example.com"))
DRAFT = Draft(
    Form.MAIL,
    "Hello Søren,\n\nYes – tell me more.\n\nBest,\nRobin",
    "Re: A role in Århus",
    (Party("Søren Lind", "soren@firm.example"),),
    "<one@firm.example>",
    ("<zero@firm.example>", "<one@firm.example>"),
    "Søren wrote:\n> Hi",
)


def parsed(draft=DRAFT, **told):
    return message_from_bytes(build_mail(draft, OWNER, **told), policy=default)


def test_a_mail_says_all_that_the_draft_does():
    mail = parsed()
    assert mail["From"] == "Robin Vale <robin.vale@example.com>"
    assert mail["To"] == "Søren Lind <soren@firm.example>"
    assert mail["Subject"] == "Re: A role in Århus"
    assert mail["In-Reply-To"] == "<one@firm.example>"
    assert mail["References"].split() == ["<zero@firm.example>", "<one@firm.example>"]
    assert mail["X-Unsent"] == "1"
    assert mail["Date"] is None
    assert mail.get_content() == f"{DRAFT.body}\n".replace("\n", "\r\n")
    assert mail.get_content_charset() == "utf-8"


def test_the_bytes_are_ascii_lines_of_78_with_crlf():
    raw = build_mail(replace(DRAFT, text="ä" * 300 + " long " * 60), OWNER)
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 78


def test_a_date_is_given_if_it_is_known():
    written = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    assert parsed(written_at=written)["Date"] == "Mon, 23 Nov 2026 08:00:00 +0000"


def test_a_plain_message_has_no_thread():
    mail = parsed(Draft(Form.MAIL, "Hello"))
    assert mail.keys() == [
        *("From", "X-Unsent", "MIME-Version", "Content-Type"),
        "Content-Transfer-Encoding",
    ]
    nobody = build_mail(Draft(Form.MAIL, "Hello"), Owner())
    assert nobody.startswith(b"X-Unsent: 1\r\n")


def test_nothing_adds_a_header():
    evil = "x\r\nBcc: evil@example.net\r\n\r\nbody\x00\u2028\x85"
    mail = parsed(
        Draft(
            Form.MAIL,
            "Hello",
            evil,
            (Party(evil, "a@b.example"), Party("x", evil)),
            evil,
            (evil, "<ok@id.example>"),
        )
    )
    assert set(mail.keys()) <= {
        *("From", "To", "Subject", "References", "X-Unsent", "MIME-Version"),
        *("Content-Type", "Content-Transfer-Encoding"),
    }
    assert mail["References"] == "<ok@id.example>"
    assert mail["Subject"] == "x Bcc: evil@example.net body"
    assert [box.addr_spec for box in mail["To"].addresses] == ["a@b.example"]


def test_names_are_quoted_where_they_must_be():
    draft = replace(DRAFT, recipients=(Party('Kim, "L" \\', "l@x.example"),))
    (box,) = parsed(draft)["To"].addresses
    assert box.display_name == 'Kim, "L" \\'
    assert b"<l@x.example>" in build_mail(
        replace(DRAFT, recipients=(Party("", "l@x.example"),)), OWNER
    )


def test_a_subject_that_looks_encoded_says_what_it_said():
    assert parsed(replace(DRAFT, subject="Re: =?utf-8?q?x?="))["Subject"] == (
        "Re: =?utf-8?q?x?="
    )
    long = "Re: " + "many words " * 15
    assert parsed(replace(DRAFT, subject=long))["Subject"] == long.strip()


@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=60))
def test_any_text_survives(text, subject, name):
    draft = Draft(Form.MAIL, text, subject, (Party(name, "a@b.example"),))
    mail = parsed(draft)
    lines = "\n".join(text.encode("utf-8", "replace").decode().splitlines()) + "\n"
    assert mail.get_payload(decode=True).decode().replace("\r\n", "\n") == lines
    kept = "".join(c for c in " ".join(subject.split()) if c.isprintable())
    assert (mail["Subject"] or "").split() == kept.split()


def test_a_link_opens_the_draft():
    link = mailto_link(DRAFT)
    assert link.startswith("mailto:soren@firm.example?subject=Re%3A%20A%20role%20in")
    said = parse_qs(urlsplit(link).query)
    assert said["body"] == [DRAFT.text.replace("\n", "\r\n")]
    assert said["in-reply-to"] == ["<one@firm.example>"]
    assert "Søren wrote" not in unquote(link)


def test_a_link_can_be_bare():
    assert mailto_link(Draft(Form.MAIL, "")) == "mailto:"
    several = Draft(Form.MAIL, "", "", (Party("", "a+b@x.example"), Party("", "bad")))
    assert mailto_link(several) == "mailto:a%2Bb@x.example"
