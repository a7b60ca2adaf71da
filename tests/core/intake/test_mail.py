"""Any bytes become a message; what cannot be read is said, never raised."""

import base64
import time
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.layout import lay_out
from ajar.core.intake.mail import parse_mail
from ajar.core.intake.mime import MESSAGE_LIMIT
from ajar.core.nouns.letter import Part
from ajar.core.nouns.message import Channel, Message, Party

RAW = b"""\
From mailbox Tue Nov 10 09:12:00 2026
Received: from mx.harbour.example by mx.x.example; Tue, 10 Nov 2026 09:12:05 +0100
From: =?utf-8?q?Laura_K=C3=ADm?= <laura@harbour.example>
To: Ada Berg <ada@x.example>, Bo <bo@x.example>
Cc: "Cy, Jr" <cy@x.example>
Reply-To: Laura <desk@harbour.example>
Subject: A role in
 Bergen
Date: Tue, 10 Nov 2026 09:12:00 +0100
Message-ID: <3@harbour.example>
In-Reply-To: <2@x.example>
References: <1@harbour.example>
 <2@x.example>
List-Unsubscribe: <https://harbour.example/u>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="mix"

--mix
Content-Type: multipart/alternative; boundary="alt"

--alt
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hi Ada, we need a harbour pilot in Bergen for 90k a year, and the =
desk is new.

Best,
Laura
--alt
Content-Type: text/html; charset=utf-8

<p>Hi Ada, we need a <a href="https://harbour.example/j">harbour pilot</a> in
Bergen for 90k a year, and the desk is new.</p><p>Best,<br>Laura</p>
--alt--
--mix
Content-Type: text/plain; name="jd.txt"
Content-Disposition: attachment; filename="jd.txt"
Content-Transfer-Encoding: base64

SGFyYm91ciBwaWxvdA==
--mix--
"""


def test_a_whole_mail_is_read():
    message = parse_mail(RAW)
    assert message.channel is Channel.MAIL
    assert message.sender == Party("Laura Kím", "laura@harbour.example")
    assert [party.address for party in message.recipients] == [
        "ada@x.example",
        "bo@x.example",
        "cy@x.example",
    ]
    assert message.reply_to == Party("Laura", "desk@harbour.example")
    assert message.subject == "A role in Bergen"
    assert message.sent_at == datetime(
        2026, 11, 10, 9, 12, tzinfo=timezone(timedelta(hours=1))
    )
    assert message.message_id == "<3@harbour.example>"
    assert message.references == ("<1@harbour.example>", "<2@x.example>")
    assert message.header("list-unsubscribe") == "<https://harbour.example/u>"
    assert message.links == (("harbour pilot", "https://harbour.example/j"),)
    assert message.body.startswith("Hi Ada, we need a harbour pilot in Bergen for 90k")
    assert [s.kind.value for s in message.sections] == ["offer", "signature"]
    assert [(file.name, file.text) for file in message.attachments] == [
        ("jd.txt", "Harbour pilot")
    ]
    assert message.unread == ()


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\n", b"\x00", b"\xff\xfe", b"\r" * 99, b":", b"From", b"From: \n\n",
        b"Content-Type: multipart/mixed; boundary=\xff\n\n--\xff\n",
        b"Content-Type: text/plain; charset=\x00\n\nhi",
        b"Content-Transfer-Encoding: base64\n\n!!!",
        b"Date: \xff\nMessage-ID: \xff\nReferences: \xff\n\n",
    ],
)  # fmt: skip
def test_scraps_become_messages(raw):
    message = parse_mail(raw)
    assert "no From that can be read" in [unread.why for unread in message.unread]
    lay_out(message)


def whys(message):
    return [unread.why for unread in message.unread]


def test_a_mail_too_large_is_read_as_far_as_it_goes_and_said():
    head = b"From: Laura <l@x.example>\nSubject: A role\nDate: 1 Nov 2026 9:00\n\n"
    start = time.process_time()
    message = parse_mail(head + b"hello world\n" * (MESSAGE_LIMIT // 10))
    lay_out(message)
    assert time.process_time() - start < 5
    assert message.subject == "A role"
    assert message.body.startswith("hello world")
    assert whys(message) == ["too large to read", "too long to read to its end"]


def test_a_mail_too_deep_keeps_its_headers_and_says_so():
    layer = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    layers = b"".join(layer % (n, n) for n in range(1000))
    message = parse_mail(b"From: Laura <l@x.example>\nDate: 1 Nov 2026 9:00\n" + layers)
    assert message.sender.name == "Laura"
    assert whys(message) == ["too deeply nested"]


def test_a_giant_subject_is_quick():
    subject = b"=?utf-8?q?" + b"=C3=A9" * 10 + b"?= "
    start = time.process_time()
    message = parse_mail(b"Subject: " + subject * 3_200 + b"\n\nhi")
    assert time.process_time() - start < 1
    assert "too large to read" in whys(message)


def test_two_froms_name_nobody():
    message = parse_mail(b"From: A <a@x.example>\nFrom: B <b@y.example>\n\nhi")
    assert message.sender == Party(address="a@x.example")
    assert "ambiguous: 2 authors are named" in whys(message)


LETTERS = {
    "utf-8": "Grüße an Zoë 求人 😀",
    "iso-8859-1": "Grüße an Zoë",
    "windows-1252": "\u201cGrüße\u201d an Zoë \u2013 90\u00a0000\u00a0\u20ac",
    "koi8-r": "Привет Ада",
    "shift_jis": "求人です",
    "gb18030": "招聘信息",
    "iso-2022-jp": "求人です",
    "big5": "招聘信息",
}


@pytest.mark.parametrize("charset", LETTERS)
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_every_character_set_comes_through_every_encoding(charset, encoding):
    mail = EmailMessage()
    mail["Subject"] = LETTERS[charset]
    mail.set_content(LETTERS[charset], charset=charset, cte=encoding)
    message = parse_mail(mail.as_bytes())
    assert message.body == LETTERS[charset]
    assert message.subject == LETTERS[charset].replace("\u00a0", "\u00a0")


@given(st.lists(st.text("abcdefghij", min_size=2), min_size=1, max_size=30))
def test_words_wrapped_in_html_are_the_same_offer(words):
    text = "Hi Ada, " + " ".join(words)
    head = "From: Laura <l@x.example>\nContent-Type: text/"
    plain = parse_mail(f"{head}plain\n\n{text}\n\nBest,\nLaura\n".encode())
    page = parse_mail(
        f"{head}html\n\n<html><body><div><p>{text}</p><p>Best,<br>Laura</p>".encode()
    )
    assert offered(plain) == offered(page) == text.split()


def offered(message: Message) -> list[str]:
    passages = lay_out(message).parts(Part.OFFER)
    return [word for passage in passages for word in passage.plain.split()]


@given(st.binary(max_size=500))
def test_no_bytes_raise(raw):
    check(parse_mail(raw))


@given(st.data())
def test_no_damage_to_a_mail_raises(data):
    raw = bytearray(RAW)
    for _ in range(data.draw(st.integers(1, 10))):
        at = data.draw(st.integers(0, len(raw)))
        cut = data.draw(st.sampled_from([0, 1, 2, 10, 200]))
        raw[at : at + cut] = data.draw(
            st.one_of(
                st.binary(max_size=6),
                st.sampled_from(
                    [b"\n", b"\r\n\r\n", b"--mix", b"--alt--\n", b"\x00", b"=?"]
                ),
            )
        )
    check(parse_mail(bytes(raw)))


def check(message):
    letter = lay_out(message)
    body = message.body
    assert "".join(body[s.span.start : s.span.end] for s in message.sections) == body
    for passage in letter.passages:
        assert len(passage.plain) == len(passage.text) == len(passage.low)
    texts = [body, message.subject, message.sender.name, message.sender.address]
    texts += [text for header in message.headers for text in header]
    texts += [file.name + file.text for file in message.attachments]
    for text in texts:
        text.encode("utf-8")
        assert "\x00" not in text


def test_a_pdf_in_a_mail_is_read_only_when_there_is_one():
    payload = base64.encodebytes(b"%PDF-1.4 broken").decode()
    raw = f"Content-Type: application/pdf; name=jd.pdf\n{ENCODED}\n\n{payload}"
    message = parse_mail(raw.encode())
    assert message.attachments[0].media_type == "application/pdf"
    assert "corrupt" in whys(message)


ENCODED = "Content-Transfer-Encoding: base64"
