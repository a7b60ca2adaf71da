"""What is answered is quoted as mail programs do, without what must not travel."""

from dataclasses import replace

from answers_made import MAIL, QUIET
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.answer.quote import CUT, quote_message, sender_words
from ajar.core.answer.scan import find_secret
from ajar.core.nouns.draft import Confidential
from ajar.core.nouns.message import Party, Section, SectionKind
from ajar.core.text import Span

READING = Confidential("Reading Instruments")


def quoted(body, confidential=QUIET, **changes):
    message = replace(MAIL, body=body, **changes)
    return quote_message(message, confidential).splitlines()


def test_each_line_is_marked_and_old_marks_stay():
    assert quoted("Hello\n\n> old\n>> older  \n\n")[1:] == [
        "> Hello",
        ">",
        ">> old",
        ">>> older",
    ]


def test_who_wrote_is_said_as_far_as_it_is_known():
    assert quoted("x", sent_at=None)[0] == (
        "Laura Kim <laura.kim@meridian.example> wrote:"
    )
    nobody = quoted("x", sent_at=None, sender=Party())
    assert nobody[0] == "They wrote:"
    unnamed = quoted("x", sender=Party(address="l@x.example"))
    assert unnamed[0] == "On Mon, Nov 23, 2026 at 7:51 AM <l@x.example> wrote:"
    noon = MAIL.sent_at.replace(hour=12, minute=5)
    assert " at 12:05 PM Laura" in quoted("x", sent_at=noon)[0]
    midnight = MAIL.sent_at.replace(hour=0)
    assert " at 12:51 AM Laura" in quoted("x", sent_at=midnight)[0]


def test_an_empty_message_is_not_quoted():
    assert quoted(" \n\n") == []


def test_older_history_and_footers_are_left_out():
    body = "Offer\nBest, Laura\n> history\nUnsubscribe\n"
    spans = [Span(0, 6), Span(6, 18), Span(18, 28), Span(28, 40)]
    kinds = (
        SectionKind.OFFER,
        SectionKind.SIGNATURE,
        SectionKind.QUOTED,
        SectionKind.FOOTER,
    )
    sections = tuple(Section(k, s) for k, s in zip(kinds, spans, strict=True))
    message = replace(MAIL, body=body, sections=sections)
    assert sender_words(message) == "Offer\nBest, Laura\n"


def test_lines_that_name_a_secret_are_cut_and_marked():
    body = "Hi,\nyour work at Copperline Labs\nand with Nadia Brook\nis known.\nLaura"
    assert quoted(body)[1:] == ["> Hi,", f"> {CUT}", "> is known.", "> Laura"]


def test_each_run_of_cut_lines_has_one_mark():
    secret = "at Copperline Labs"
    body = f"{secret}\nHi\n{secret}\n{secret}\n{secret}\nLaura\n{secret}"
    assert quoted(body)[1:] == [
        *(f"> {CUT}", "> Hi", f"> {CUT}", "> Laura", f"> {CUT}")
    ]


def test_a_name_over_two_lines_is_cut_too():
    body = "Hi,\nyour work at Reading\nInstruments is known.\nLaura"
    assert quoted(body, READING)[1:] == ["> Hi,", f"> {CUT}", "> Laura"]


def test_a_name_over_many_lines_leaves_nothing():
    body = "Read\ning In\nstru\nments\nLaura"
    assert quoted(body, READING)[1:] == [f"> {CUT}"]


def test_figures_are_the_sender_s_own():
    assert quoted("The base is $142,000.")[1:] == ["> The base is $142,000."]


def test_a_long_message_is_quoted_in_part():
    lines = quoted("word\n" * 500)
    assert len(lines) == 201
    assert len(quoted("x" * 9_000)[1]) == 2_002


@given(st.text(st.sampled_from("COPERLINABScoperlinabs \n>-\u200b"), max_size=200))
def test_no_quote_names_the_employer(body):
    quote = "\n".join(quoted(body, Confidential("Copper Labs", words=("line",))))
    bare = quote.replace("\n>", "\n").partition("\n")[2]
    assert find_secret(bare, Confidential("Copper Labs", words=("line",))) is None
