"""A body is parted without gaps, whatever it holds."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.mail import parse_mail
from ajar.core.intake.sections import part_sections
from ajar.core.nouns.message import Channel, Message, Party

LAURA = "Laura Kim <laura@harbour.example>"


def parted(body, subject="A role"):
    raw = f"From: {LAURA}\nSubject: {subject}\nContent-Type: text/plain;"
    return parse_mail(f"{raw} charset=utf-8\n\n{body}".encode())


def kinds(message):
    return [section.kind.value for section in message.sections]


def test_blank_lines_belong_to_what_stands_above():
    body = "A pilot in Bergen, 90k a year.\n\nBest,\nLaura\n\n\nUnsubscribe here\n"
    assert kinds(parted(body)) == ["offer", "signature", "footer"]


def test_other_channels_have_no_quotes_but_signatures():
    message = Message(
        Channel.LINKEDIN, Party("Laura Kim"), "> 90k in Bergen\n\nBest,\nLaura Kim"
    )
    assert [s.kind.value for s in part_sections(message)] == ["offer", "signature"]


def test_an_empty_body_has_no_sections():
    assert part_sections(Message(Channel.SMS, Party(), "")) == ()


PIECES = [
    "On Tue, 10 Nov 2026 at 09:12, Ada Berg <ada@x.example> wrote:",
    "On Tue, 10 Nov 2026 at 09:12, Laura Kim wrote:",
    "-----Original Message-----\nFrom: Ada Berg\nSent: Monday\nTo: Laura",
    "---------- Forwarded message ---------\nFrom: Bo\nDate: Tue\nTo: Laura",
    "________________________",
    "Best regards,\nLaura Kim\n+47 555 0100",
    "-- \nLaura Kim",
    "Unsubscribe here",
    "A pilot in Bergen, 90k a year.",
    *("> a", ">> b", "", " ", "--", "\u2028", "\x0b", "\x85", "\u0130", "- x"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from(["Fwd: a", "a"]))
def test_sections_cover_the_body_without_gaps(pieces, subject):
    body = "\n".join(pieces)
    assert cover(replace(parted("x", subject), body=body)) == body


@given(st.text(max_size=300), st.sampled_from(["", "linkedin"]))
def test_no_text_breaks_the_parting(body, platform):
    assert cover(replace(parted("x"), body=body, platform=platform)) == body


def cover(message):
    sections = part_sections(message)
    assert all(section.span.end > section.span.start for section in sections)
    return "".join(message.body[s.span.start : s.span.end] for s in sections)
