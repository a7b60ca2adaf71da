"""Words that facts came from are lit and numbered, both ways, and stay harmless."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.text import Span
from ajar.queries.opportunity import show_opportunity
from ajar.services.take import Request, take
from ajar.store.models import Entry
from ajar.web.evidence import Light, Lights, light, light_up, paragraphs
from ajar.web.known import ORDER
from ajar.web.sheets import lay_sheets, reading_order
from tests.samples.letters import mail, write
from tests.web.pages import html_of, key_of, refs, row, words_of

LAURA = 112
BOTH_WAYS = re.compile(r'<mark id="e(\d+)"><a href="#([\w-]+)">')


@pytest.fixture
def page(sams, at_desk, take_in) -> str:
    """Return Laura Kim's page."""
    take_in(LAURA)
    return html_of(at_desk.get(f"/opportunities/{key_of('Laura Kim')}"))


def lit(text: str, *spans: tuple[int, int]) -> str:
    lights = [
        Light(Span(*span), number, f"f-{number}")
        for number, span in enumerate(spans, start=1)
    ]
    return str(light_up(text, text, Span(0, len(text)), lights))


def test_every_number_of_a_row_is_lit_in_a_message(page):
    numbers = refs(page)
    assert numbers
    for number in numbers:
        assert page.count(f'id="e{number}"') == 1


def test_every_lit_stretch_leads_to_a_row_that_refers_to_it(page):
    found = BOTH_WAYS.findall(page)
    assert len(found) > 8
    for number, anchor in found:
        assert number in refs(row(page, anchor.removeprefix("f-")))


def test_numbers_run_in_the_order_that_one_reads(page):
    numbers = [int(number) for number in re.findall(r'<mark id="e(\d+)"', page)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_clash_refers_to_both_its_sources(page):
    mail_number, file_number = refs(row(page, "days_in"))
    sheet, _, file = page.partition('class="letter__att"')
    assert f'id="e{mail_number}"' in sheet
    assert f'id="e{file_number}"' in file


def test_of_a_file_only_what_is_lit_is_shown_the_rest_is_folded(page):
    excerpt = re.search(r"<blockquote>(.*?)</blockquote>", page, re.DOTALL)[1]
    assert "on site, five days" in words_of(re.sub(r"<sup>.*?</sup>", "", excerpt))
    assert "particle counters" not in excerpt
    assert "particle counters" in page


def test_words_in_words_are_lit_in_them():
    assert lit("a team of nine here", (2, 14), (10, 14)) == (
        'a <mark id="e1"><a href="#f-1">team of </a><mark id="e2">'
        '<a href="#f-2">nine<sup>2</sup></a></mark>'
        '<a href="#f-1"><sup>1</sup></a></mark> here'
    )


def test_words_that_overlap_are_lit_one_after_the_other():
    html = lit("on site five days", (0, 12), (8, 17))
    assert words_of(html) == "on site five 1 days 2"
    assert html.count("<mark") == 2


def test_markup_in_a_message_is_words():
    html = lit("<script>1</script> & <b>", (0, 8))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@given(
    st.text("ab <&\n", min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=6),
)
def test_whatever_is_lit_the_words_stay_and_each_light_is_there_once(text, pairs):
    spans = {(a, min(b, len(text))) for a, b in pairs if a < min(b, len(text))}
    html = lit(text, *sorted(spans))
    bare = re.sub(r"<sup>\d+</sup>", "", html).replace("<br>", "\n")
    bare = re.sub(r"</?(?:mark|a)\b[^>]*>", "", bare)
    assert bare.replace("&lt;", "<").replace("&amp;", "&") == text
    for number in range(1, len(spans) + 1):
        assert html.count(f'id="e{number}"') == 1
        assert html.count(f"<sup>{number}</sup>") == 1
    assert "<a" not in re.sub(
        r"<a [^>]*>[^<]*(?:<(?:sup|br|/sup)>|\d|[^<])*</a>", "", html
    )


@given(st.text("ab \n", max_size=60))
def test_paragraphs_keep_every_word(text):
    spans = list(paragraphs(text, Span(0, len(text))))
    assert " ".join(text[a:b] for a, b in spans).split() == text.split()
    assert all("\n\n" not in text[a:b] for a, b in spans)


def test_a_light_over_two_paragraphs_is_one_anchor_and_one_number():
    lights = Lights({("k", "body"): (Light(Span(2, 12), 1, "f-pay"),)})
    first, second = (
        lights.within("k", "body", Span(0, 6)),
        lights.within("k", "body", Span(8, 20)),
    )
    assert (first[0].opens, first[0].closes) == (True, False)
    assert (second[0].opens, second[0].closes) == (False, True)


def test_what_is_quoted_and_small_print_are_folded(sams, tmp_path):
    body = (
        "Hi Sam, are you free for the Sales Manager role in Tustin, $140,000 base?\n\n"
        "Laura\n\nOn Mon, Nov 16, 2026 at 9:00 AM Sam Rivera "
        "<sam.rivera@example.com> wrote:\n"
        "> Hello Laura, what does it pay?\n> Sam\n"
    )
    take(sams, Request((write(tmp_path, one=mail(body)),)))
    shown = show_opportunity(sams, key_of("Laura Finch"), short=False)
    messages = reading_order(shown.messages)
    (sheet,) = lay_sheets(messages, light(shown, messages, ORDER))
    assert [stretch.part for stretch in sheet.stretches][-1] == "quoted"


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{{ request.session }}{% debug %}",
    "</textarea><script>alert(1)</script>",
    "&lt;script&gt;",
    "<mark id=e1><a href=#f-pay>",
    "javascript:alert(1)",
    "\u202egnp.exe",
    "<!--",
    "]]><![CDATA[",
    "<base href=//evil.example>",
)


def test_a_hostile_message_is_only_words_wherever_it_is_shown(sams, at_desk, tmp_path):
    body = (
        "Hi Sam, I recruit for Wexham Optics: Sales Manager, $140,000 base, Tustin, "
        "permanent.\n\n" + "\n".join(HOSTILE)
    )
    raw = mail(
        body,
        sender='"<b onmouseover=1>Eve</b>" <eve@wexham-optics.example>',
        subject="Sales Manager <script>alert(2)</script>",
    )
    take(sams, Request((write(tmp_path, one=raw),)))
    key = Entry.objects.get().key
    for address in (f"/opportunities/{key}", f"/opportunities/{key}/reply"):
        page = html_of(at_desk.get(address))
        assert "<script>alert" not in page
        assert not re.search(r"<(?:img|svg|base)\b", page)
        assert not re.search(r"<[^>]*\son\w+=", page)
