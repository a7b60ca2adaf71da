"""HTML becomes the text that a person sees, in time linear to its length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.markup import HTML_LIMIT, render_html, undo_entities


def text(source):
    return render_html(source).text


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<p>Hi <b>Ada</b>,</p><p>a role</p>", "Hi Ada,\n\na role"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("one<br>two<br/><br>three", "one\ntwo\n\nthree"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("one\n  two\n\nthree", "one two three"),
        ("<ul><li>Oslo</li><li>80k</li></ul>", "- Oslo\n- 80k"),
        ("<ul><li><p>Oslo</p></li></ul>", "- Oslo"),
        ("<ul><li></li></ul><p>Oslo</p>", "Oslo"),
        ("<tr><td>Place:</td><td>Oslo</td></tr>", "Place: Oslo"),
        ("<tr><th>Place</th><td>Oslo</td></tr>", "Place | Oslo"),
        ("<tr><td>a</td><td></td><td>b</td></tr><tr><td>c</td></tr>", "a | b\nc"),
        ("<tr><td><p>a</p></td><td><p>b</p></td></tr>", "a\n\nb"),
        ("<h2>The role</h2>A desk", "The role\n\nA desk"),
        ("<pre>  one\n\n  two</pre>", "  one\n\n  two"),
        ("a&nbsp;b &amp; &pound;9 &#8364; &#x41;", "a b & £9 € A"),
        ("AT&T &unknown; & co", "AT&T &unknown; & co"),
        ("<script>alert('x')</script>a", "a"),
        ("<SCRIPT>a</SCRIPT >b", "b"),
        ("<style>p {}</style><title>t</title>a", "a"),
        ("a<script>never closed", "a"),
        ("a<!-- <p>note</p> -->b", "ab"),
        ("a<!-- never closed", "a"),
        ("<!DOCTYPE html><?xml?><![if !mso]>a<![endif]>", "a"),
        ("a < b and b > a", "a < b and b > a"),
        ("I <3 Rust", "I <3 Rust"),
        ("<p title='a > b'>c</p>", "c"),
        ('<p title="it\'s">c</p>', "c"),
        ("<b>unclosed <i>tags", "unclosed tags"),
        ("<o:p>Word</o:p>", "Word"),
        ("", ""),
    ],
)
def test_markup_becomes_readable_lines(source, seen):
    assert text(source) == seen


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">x</div>',
        '<div style="DISPLAY: none !important"><div>x</div>x</div>',
        "<span style='visibility: hidden'>x</span>",
        '<p style="font-size:0">x</p>',
        '<p style="font-size: 0px; color: red">x</p>',
        '<div style="max-height:0;overflow:hidden">x</div>',
        '<div style="mso-hide:all">x</div>',
        '<span style="opacity:0">x</span>',
        "<style>.pre{display:none}</style><div class='a pre'>x</div>",
        "<style><!-- .b{color:red} .pre{display:none} --></style><p class=pre>x</p>",
    ],
)
def test_what_nobody_sees_is_dropped(hidden):
    assert text(f"a {hidden} b").split() == ["a", "b"]


@pytest.mark.parametrize(
    "shown",
    [
        '<p style="font-size:0.9em">x</p>',
        '<p style="max-height:100px">x</p>',
        '<div style="display:block">x</div>',
        "<style>@media (max-width:9px){.m{display:none}}</style><p class=m>x</p>",
        '<img style="display:none">x',
    ],
)
def test_what_somebody_sees_is_kept(shown):
    assert "x" in text(shown)


def test_links_are_kept_beside_the_text():
    source = "See <a href='https://x.example/?a=1&amp;b=2'>the <b>role</b></a> now"
    rendering = render_html(source)
    assert rendering.text == "See the role now"
    assert rendering.links == (("the role", "https://x.example/?a=1&b=2"),)


def test_unclosed_and_empty_links_do_no_harm():
    links = render_html("<a name=top>x<a href=b>y<a href=''>z").links
    assert links == (("y", "b"),)


def test_what_is_answered_to_is_marked_as_quoted():
    source = (
        "<div>Sure</div><blockquote type='cite'>old<br>older"
        "<blockquote class=gmail_quote>oldest</blockquote></blockquote>after"
    )
    lines = [line for line in text(source).split("\n") if line.strip("> ")]
    assert lines == ["Sure", "> old", "> older", "> > oldest", "after"]


def test_a_block_quote_for_layout_is_not_a_quote():
    assert text("<blockquote>the role</blockquote>") == "the role"
    assert text("a</blockquote>b") == "a\n\nb"


def test_a_page_beyond_the_limit_is_cut_and_said():
    assert render_html("<p>a</p>" * (HTML_LIMIT // 8 + 1)).complete is False


def test_a_number_of_absurd_length_is_no_character():
    source = "&#" + "9" * 10_000 + ";"
    assert undo_entities(source) == source


@pytest.mark.parametrize(
    "piece",
    [
        "<", "<a ", "<a \"'", "'<a \"'\"", "&", "&#", "<!--", "<!", "</", "<a href=x>",
        "<b>", "<div>", "<table><tr><td>", "<li>", "<style>", "<style", "<script>",
        "<style>@media{", "<style>.a{", "<div style=display:none>", '<a href="',
        "<pre>\n", "<p>x", "<p><b id=1></p>", "<blockquote type=cite>", "<p id='",
    ],
)  # fmt: skip
def test_hostile_markup_takes_linear_time(piece):
    source = piece * (100_000 // len(piece))
    start = time.process_time()
    render_html(source)
    assert time.process_time() - start < 1


@given(st.text(max_size=300))
def test_no_text_breaks_the_rendering(source):
    rendering = render_html(source)
    rendering.text.encode("utf-8")
    assert "\r" not in rendering.text


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<br>", "<td>", "<tr>", "<li>", "</li>",
             "<!--", "-->", "<div style='display:none'>", "</div>", "<pre>", "</pre>",
             "<blockquote type=cite>", "</blockquote>", "<a href='x'>", "</a>",
             "word ", "\n", "&amp;"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_no_heap_of_tags_breaks_the_rendering(pieces):
    render_html("".join(pieces))


@given(st.lists(st.text("abcxyz", min_size=1), min_size=1))
def test_plain_words_come_out_as_they_went_in(words):
    paragraph = " ".join(words)
    assert text(f"<html><body><p>{paragraph}</p></body></html>") == paragraph
