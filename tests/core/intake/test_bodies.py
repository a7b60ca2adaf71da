"""Of the versions a mail holds, the one a person would read is read."""

from email.message import EmailMessage

import pytest

from ajar.core.intake.bodies import ATTACHMENT_LIMIT, BODY_LIMIT, read_content
from ajar.core.intake.mime import split_mail

WORDS = (
    "Hi Ada, we are looking for a harbour pilot in Bergen. The desk is new, pay is"
    " 90k a year, and you would lead four people. Shall we talk on Friday?"
)
OTHER = (
    "Congratulations! Claim your crypto bonus today by sending a small deposit, then"
    " invite your friends and watch earnings grow while sleeping soundly tonight."
)


def content(mail):
    raw = mail if isinstance(mail, bytes) else mail.as_bytes()
    return read_content(split_mail(raw)[0])


def alternative(plain, html):
    mail = EmailMessage()
    mail.set_content(plain)
    mail.add_alternative(html, subtype="html")
    return mail


def whys(read):
    return [unread.why for unread in read.unread]


def test_the_plain_version_is_preferred_and_links_come_from_the_other():
    mail = alternative(WORDS, f'<p>{WORDS}</p><a href="https://x.example/j">role</a>')
    read = content(mail)
    assert read.body == WORDS
    assert read.links == [("role", "https://x.example/j")]
    assert read.unread == []


@pytest.mark.parametrize(
    "stub",
    [
        "Your e-mail program can't display HTML.",
        "View this message in your browser: https://x.example/v",
        "Sehen Sie diese Nachricht im Browser ansehen",
        "This is a multi-part message in MIME format.",
        "Hi",
        "",
    ],
)
def test_a_plain_version_that_says_nothing_gives_way(stub):
    read = content(alternative(stub, f"<p>{WORDS}</p>"))
    assert read.body == WORDS
    assert read.unread == []


def test_a_whole_plain_version_may_speak_of_browsers():
    plain = f"{WORDS} You can view this job in your browser, too. {OTHER}"
    page = f"<p>{plain}</p>" + "<p>Read about our harbour and its ships.</p>" * 20
    assert content(alternative(plain, page)).body == plain


def test_two_short_versions_are_not_compared():
    assert (
        whys(content(alternative("Hi Ada, call me", "<p>Good morning, Bo</p>"))) == []
    )


def test_an_empty_html_version_gives_way():
    assert content(alternative(WORDS, "<p></p>")).body == WORDS


def test_two_versions_that_say_different_things_are_noted():
    read = content(alternative(WORDS, f"<p>{OTHER}</p>"))
    assert read.body == WORDS
    assert whys(read) == ["the HTML part says something else"]


def test_html_alone_is_rendered():
    mail = EmailMessage()
    mail.set_content("<p>Hi Ada</p><p>a role</p>", subtype="html")
    assert content(mail).body == "Hi Ada\n\na role"


def test_html_that_claims_to_be_plain_is_rendered():
    raw = b"Content-Type: text/plain\n\n<!DOCTYPE html><html><p>Hi</p></html>"
    assert content(raw).body == "Hi"


def test_plain_text_that_claims_to_be_html_keeps_its_lines():
    assert content(b"Content-Type: text/html\n\nHi\n\nAda\n").body == "Hi\n\nAda"


def test_a_page_may_name_its_own_character_set():
    page = '<meta http-equiv="x" content="text/html; charset=koi8-r"><p>Привет'
    raw = b"Content-Type: text/html\n\n" + page.encode("koi8-r")
    assert content(raw).body == "Привет"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_words_come_through_every_encoding(charset, encoding):
    mail = EmailMessage()
    words = "Grüße aus Köln: 90 % für Zoë"
    mail.set_content(words, charset=charset, cte=encoding)
    assert content(mail).body == words


def test_flowed_lines_are_joined():
    raw = b"Content-Type: text/plain; format=flowed\n\nWe have a \nrole.\n"
    assert content(raw).body == "We have a role."
    raw = b"Content-Type: text/plain; format=flowed; delsp=yes\n\nHa \nfen\n"
    assert content(raw).body == "Hafen"


def test_links_in_plain_text_are_kept():
    raw = b"\nApply at https://x.example/jobs/1. Or (http://y.example)."
    assert [href for _, href in content(raw).links] == [
        "https://x.example/jobs/1",
        "http://y.example",
    ]


def test_a_forwarded_message_is_part_of_the_body():
    inner = alternative(WORDS, f"<p>{WORDS}</p>")
    inner["From"] = "Bo <bo@harbour.example>"
    inner["Subject"] = "Pilot"
    inner.add_attachment("the details", filename="jd.txt")
    outer = EmailMessage()
    outer.set_content("See below, FYI")
    outer.add_attachment(inner)
    read = content(outer)
    assert read.body.startswith("See below, FYI\n\n---------- Forwarded message")
    assert "From: Bo <bo@harbour.example>\nSubject: Pilot\n\nHi Ada" in read.body
    assert [file.name for file in read.attachments] == ["jd.txt"]


def test_pictures_of_a_page_are_not_attachments():
    mail = EmailMessage()
    mail.set_content("<p>Hi</p>", subtype="html")
    mail.add_related(b"GIF89a", "image", "gif", cid="<logo>")
    assert content(mail).attachments == []


def test_a_file_is_an_attachment_even_if_it_is_text():
    mail = EmailMessage()
    mail.set_content("Hi")
    mail.add_attachment("the role", filename="jd.txt")
    read = content(mail)
    assert read.body == "Hi"
    assert [(file.name, file.text) for file in read.attachments] == [
        ("jd.txt", "the role")
    ]


def test_two_files_of_one_name_are_told_apart():
    mail = EmailMessage()
    mail.set_content("Hi")
    mail.add_attachment("one", filename="jd.txt")
    mail.add_attachment("two", filename="jd.txt")
    assert [file.name for file in content(mail).attachments] == ["jd.txt", "jd.txt (2)"]


def test_files_without_end_are_read_up_to_a_limit():
    mail = EmailMessage()
    mail.set_content("Hi")
    for _ in range(ATTACHMENT_LIMIT + 3):
        mail.add_attachment("the role", filename="jd.txt")
    read = content(mail)
    assert len(read.attachments) == ATTACHMENT_LIMIT
    assert whys(read) == [f"only the first {ATTACHMENT_LIMIT} are read"]


def test_a_report_of_failed_delivery_is_read():
    raw = (
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        b"--b\n\nYour mail could not be delivered.\n"
        b"--b\nContent-Type: message/delivery-status\n\n"
        b"Reporting-MTA: dns; mx.example\n\nStatus: 5.1.1\n--b--\n"
    )
    read = content(raw)
    assert read.body == "Your mail could not be delivered."
    assert "Status: 5.1.1" in read.attachments[0].text


def test_a_multipart_that_cannot_be_parted_is_read_as_text():
    raw = b"Content-Type: multipart/mixed; boundary=none\n\nHi Ada, a role.\n"
    assert content(raw).body == "Hi Ada, a role.\n"
    assert content(b"Content-Type: multipart/mixed; boundary=none\n\n \n").body == ""


def test_an_invitation_among_the_versions_is_a_file():
    mail = alternative(WORDS, f"<p>{WORDS}</p>")
    mail.add_alternative("BEGIN:VCALENDAR\nEND:VCALENDAR", subtype="calendar")
    read = content(mail)
    assert read.body == WORDS
    assert read.attachments[0].media_type == "text/calendar"


def test_a_page_with_pictures_is_still_the_other_version():
    mail = EmailMessage()
    mail.set_content("Hi")
    mail.add_alternative(f"<p>{WORDS}</p>", subtype="html")
    mail.get_payload()[1].add_related(b"GIF89a", "image", "gif", cid="<logo>")
    assert content(mail).body == WORDS


@pytest.mark.parametrize("head", [b"\n", b"Content-Type: text/html\n\n<p>"])
def test_a_text_beyond_the_limit_is_cut_and_said(head):
    read = content(head + b"a role " * 400_000)
    assert len(read.body) == BODY_LIMIT
    assert "too long to read to its end" in whys(read)
