"""A message as it came: nothing in it is run, loaded, followed or rendered."""

import re
from email.message import EmailMessage
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.services.take import Request, take
from ajar.store.models import Message
from ajar.web.mail_html import MOST_MARKS, TAGS, make_harmless
from tests.samples.letters import write
from tests.web.pages import html_of, message_of, words_of

LAURA = 112
VECTORS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">a</a>',
    '<a href="https://evil.example/?u=1" ping="https://evil.example">a</a>',
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 "
    "onerror=alert(1)&gt;'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<form action=https://evil.example><input name=q><button>b</button></form>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example><link rel=stylesheet href=//evil.example>",
    "<p style='position:fixed;inset:0' class=btn id=main>p</p>",
    "<style>*{background:url(https://evil.example)}</style>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<table background=https://evil.example><td colspan=2 onclick=x>t</table>",
    "<object data=x></object><embed src=x><video src=x><audio src=x>",
    "<details open ontoggle=alert(1)><template><script>1</script></template>",
    "<body onload=alert(1)><html manifest=x>",
)
ALLOWED = re.compile(r'</?(\w+)((?: (?:colspan|rowspan)="[^"<>]*")*)>')


@cache
def hostile_mail() -> bytes:
    """Return a mail with every vector in its HTML."""
    message = EmailMessage()
    message["From"] = "Laura Finch <laura.finch@wexham-optics.example>"
    message["To"] = "Sam Rivera <sam.rivera@example.com>"
    message["Subject"] = "Sales Manager in Tustin <script>alert(1)</script>"
    message["Date"] = "Tue, 17 Nov 2026 09:30:00 -0800"
    message["Message-ID"] = "<h@wexham-optics.example>"
    message["X-Evil"] = "<script>alert(1)</script>"
    message.set_content("Hi Sam, a Sales Manager role in Tustin, $140,000 base. Laura")
    html = "<p>Hi Sam, a Sales Manager role in Tustin, $140,000 base. Laura</p>"
    message.add_alternative(html + "".join(VECTORS), subtype="html")
    message.add_attachment(
        b"<script>alert(1)</script>",
        maintype="text",
        subtype="html",
        filename='..\\"job.html',
    )
    return message.as_bytes()


@pytest.fixture
def hostile(sams, at_desk, tmp_path) -> str:
    """Return the address of a message that means harm."""
    take(sams, Request((write(tmp_path, hostile=hostile_mail()),)))
    return f"/messages/{Message.objects.get().key}"


def assert_harmless(html: str) -> None:
    left = ALLOWED.sub("", html)
    assert "<" not in left, left
    assert {tag for tag, _ in ALLOWED.findall(html)} <= TAGS


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_is_left_of_a_vector_but_words(vector):
    assert_harmless(str(make_harmless(vector)))


@given(st.lists(st.sampled_from([*VECTORS, "<", ">", '"', "'", "<!--", "-->", "&lt;"])))
def test_nor_of_any_mix_of_them(parts):
    assert_harmless(str(make_harmless("".join(parts))))


def test_words_tables_and_stress_stay():
    html = '<table><tr><td colspan="2"><b>Base</b></td></tr></table>'
    assert "<b>Base</b>" in make_harmless(html)
    assert 'colspan="2"' in make_harmless(html)


@pytest.mark.parametrize(
    "endless",
    [
        "<div>" * 100_000,
        "<b><p>" * 50_000,
        "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x</p>",
        "&amp;" * 100_000,
        "<!--" * 100_000,
    ],
)
def test_a_bomb_of_markup_is_cut_off(endless):
    assert make_harmless(endless).count("<") <= 10 * MOST_MARKS


def test_the_frame_may_load_and_run_nothing(at_desk, hostile):
    response = at_desk.get(f"{hostile}/html")
    assert response.status_code == 200
    policy = response["Content-Security-Policy"]
    parts = {part.strip() for part in policy.split(";")}
    assert "default-src 'none'" in parts
    assert "frame-ancestors 'self'" in parts
    assert "sandbox" in parts
    assert not {part for part in parts if part.startswith(("img", "style", "script"))}
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    body = html_of(response).partition("<body>")[2].partition("</body>")[0]
    assert_harmless(body)


def test_only_the_frame_may_be_framed(at_desk, hostile):
    response = at_desk.get(hostile)
    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


def test_the_page_shows_headers_links_and_bytes_as_words(at_desk, hostile):
    page = html_of(at_desk.get(hostile))
    assert "<script>alert" not in page
    assert '<iframe class="source__frame sheet" sandbox src=' in page
    words = words_of(page)
    assert "x-evil <script>alert(1)</script>" in words
    assert "Where its links lead" in words
    assert "evil.example" not in "".join(re.findall(r'(?:href|src)="([^"]*)"', page))


def test_the_bytes_are_a_text_file(at_desk, hostile):
    response = at_desk.get(f"{hostile}/raw")
    assert response.content == hostile_mail()
    assert response["Content-Type"] == "text/plain"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_file_is_handed_over_and_never_shown(at_desk, hostile):
    response = at_desk.get(f"{hostile}/files/0")
    assert response.content.strip() == b"<script>alert(1)</script>"
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == 'attachment; filename="job.html"'
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("number", [1, 99])
def test_there_is_no_other_file(at_desk, hostile, number):
    assert at_desk.get(f"{hostile}/files/{number}").status_code == 400


def test_a_real_file_comes_whole(sams, at_desk, take_in):
    take_in(LAURA)
    response = at_desk.get(f"/messages/{message_of('Laura Kim')}/files/0")
    assert response.content.startswith(b"%PDF-")
    assert 'filename="director-of-sales.pdf"' in response["Content-Disposition"]


def test_a_message_without_html_has_no_frame(sams, at_desk, take_in):
    take_in(93)
    key = Message.objects.get().key
    assert "<iframe" not in html_of(at_desk.get(f"/messages/{key}"))
    assert at_desk.get(f"/messages/{key}/html").status_code == 404
    assert at_desk.get(f"/messages/{key}/files/0").status_code == 400


def test_it_stays_behind_the_door(client, hostile):
    client.cookies.clear()
    for address in (hostile, f"{hostile}/html", f"{hostile}/raw", f"{hostile}/files/0"):
        assert client.get(address).status_code == 403
