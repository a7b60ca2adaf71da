"""What would be sent is read as a reader's program would: decoded, parted, whole."""

import base64
from dataclasses import replace

import pytest
from answers_made import MAIL, NO, OWNER, QUIET, drafted

from ajar.core.answer.lint import lint_draft, lint_mail
from ajar.core.answer.people import call_name, person
from ajar.core.answer.quote import CUT, quote_message
from ajar.core.answer.surfaces import surfaces_of
from ajar.core.answer.unmask import decodings, unmask
from ajar.core.nouns.draft import Confidential, Rule
from ajar.core.nouns.message import Party


@pytest.mark.parametrize("mask", ["\u041a", "\uff2b", "\U0001d40a", "\u1e30"])
def test_a_capital_in_disguise_is_a_capital(mask):
    assert unmask(mask) == "K"


def test_urlsafe_base64_is_read_whatever_signs_it_has():
    secret = b">>> at Kestrel ??? now >>>"
    encoded = base64.urlsafe_b64encode(secret).decode()
    assert {"-", "_"} <= set(encoded)
    assert secret.decode() in decodings(f"see {encoded} there")


def test_escapes_that_are_no_text_hide_none_that_are():
    assert "Kestrel" in decodings("%FF%4Bestrel")


def test_a_mail_of_broken_letters_is_read_all_the_same():
    raw = (
        b"Content-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: 8bit\r\n\r\n\xff I am at Copperline Labs."
    )
    found = lint_mail(raw, QUIET, NO)
    assert [(o.rule, o.where) for o in found] == [(Rule.CONFIDENTIAL, "text")]


def test_a_file_named_by_its_type_alone_is_looked_at():
    raw = b'Content-Type: application/pdf; name="Copperline Labs.pdf"\r\n\r\nx'
    (found,) = lint_mail(raw, QUIET, NO)
    assert found.where == "attachment Copperline Labs.pdf"


def test_recipients_are_parted_by_commas():
    both = (Party("Laura Kim", "l@x.example"), Party("Al Hart", "a@y.example"))
    told = {s.where: s.text for s in surfaces_of(replace(drafted(NO), recipients=both))}
    assert told["to"] == "Laura Kim <l@x.example>, Al Hart <a@y.example>"


def test_a_reader_called_like_a_colleague_may_be_greeted():
    quiet = Confidential("Copperline Labs", people=("Nadia",))
    draft = replace(
        drafted(NO),
        text="Hello Nadia,\n\nIt's a no.",
        recipients=(Party("Nadia Reed", "nadia@meridian.example"),),
        quote="",
    )
    assert lint_draft(draft, quiet, NO, None, OWNER) == ()
    other = replace(draft, recipients=(Party("Al Reed", "al@meridian.example"),))
    (found,) = lint_draft(other, quiet, NO, None, OWNER)
    assert (found.where, found.excerpt) == ("text", "Nadia")


def test_a_quote_keeps_the_name_of_its_writer_where_a_secret_is_cut():
    body = "Hi,\nyou are at Copperline Labs.\nNadia Brook"
    quote = quote_message(replace(MAIL, body=body), QUIET, ("Nadia Brook",))
    assert quote.splitlines()[1:] == ["> Hi,", f"> {CUT}", "> Nadia Brook"]


def test_a_long_name_keeps_its_title():
    assert person("Dr. Ana Maria Luz Sol") == "Dr. Ana Maria Luz Sol"


def test_a_name_that_begins_with_any_letter_is_signed_whole():
    assert call_name("Best,\nXu", "Xu Wei") == "Xu"
