"""A platform's mail is given back to the person whose words it carries."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.mail import parse_mail
from ajar.core.intake.notification import unwrap_notification
from ajar.core.nouns.message import Channel, Message, Party, SectionKind

WORDS = "Hi Ada, we need a harbour pilot in Bergen, 90k a year.\n\nBest,\nLaura"
MESSAGE = f"""\
Laura sent you a new message

Laura Kim
Senior Recruiter at Harbour Search

{WORDS}

View message: https://www.linkedin.com/comm/messaging/thread/9?x=1
Reply

----------------------------------------

This email was intended for Ada Berg (Pilot)
You are receiving LinkedIn notification emails.
Unsubscribe: https://www.linkedin.com/comm/psettings
Help: https://www.linkedin.com/help
\u00a9 2026 LinkedIn Corporation
"""
INVITATION = """\
Hi Ada, I'd like to join your LinkedIn network.

Laura Kim
Talent Partner

I place pilots in Bergen and would love to connect.

Accept: https://www.linkedin.com/comm/in/laura-kim-9
View profile: https://www.linkedin.com/comm/in/laura-kim-9
"""


def mail(sender, subject, body=MESSAGE):
    head = f"From: {sender}\nSubject: {subject}\nReply-To: <r9@reply.example>\n"
    head += "Content-Type: text/plain; charset=utf-8\n\n"
    return parse_mail((head + body).encode())


def texts(message, kind):
    return "".join(
        message.body[start:end]
        for section in message.sections
        for start, end in [section.span]
        if section.kind is kind
    )


@pytest.mark.parametrize(
    "sender",
    [
        "Laura Kim via LinkedIn <messages-noreply@linkedin.com>",
        "LinkedIn <messaging-digest-noreply@linkedin.com>",
        '"Laura Kim (via LinkedIn)" <hit-reply@e.linkedin.com>',
        "Laura Kim <inmail-hit-reply@linkedin.com>",
        "LinkedIn <messages-noreply@linkedin.example>",
        "Laura Kim via LinkedIn <no-reply@mail.example>",
    ],
)
def test_a_linkedin_message_is_from_the_person(sender):
    message = mail(sender, "Laura just messaged you")
    assert message.sender == Party(
        "Laura Kim", title="Senior Recruiter at Harbour Search"
    )
    assert message.platform == "linkedin"
    assert message.channel is Channel.LINKEDIN
    assert message.reply_to.address == "r9@reply.example"


def test_the_persons_words_are_told_from_the_platforms():
    message = mail("LinkedIn <messages-noreply@linkedin.com>", "New message")
    assert texts(message, SectionKind.OFFER).strip() == WORDS.partition("\n\nBest")[0]
    assert "Best,\nLaura" in texts(message, SectionKind.SIGNATURE)
    assert "Senior Recruiter" in texts(message, SectionKind.SIGNATURE)
    footer = texts(message, SectionKind.FOOTER)
    assert "Laura sent you a new message" in footer
    assert "View message" in footer
    assert "Help:" in footer
    assert "LinkedIn Corporation" in footer
    assert message.body == MESSAGE.strip("\n")


def test_a_message_under_a_subject_of_its_own_is_known_by_its_address():
    sender = "Laura Kim <inmail-hit-reply@linkedin.com>"
    message = mail(sender, "A role in Bergen", "Laura Kim\nPilot finder\n\nHi Ada")
    assert message.sender == Party("Laura Kim", title="Pilot finder")
    assert message.platform == "linkedin"


@pytest.mark.parametrize(
    ("sender", "subject"),
    [
        (
            "Laura Kim <invitations@linkedin.com>",
            "Ada, add me to your LinkedIn network",
        ),
        ("LinkedIn <invitations@linkedin.com>", "Laura Kim wants to connect"),
        ("LinkedIn <invitations@linkedin.com>", "Invitation from Laura Kim"),
    ],
)
def test_an_invitation_is_from_the_person_with_their_profile(sender, subject):
    message = mail(sender, subject, INVITATION)
    assert message.sender == Party(
        "Laura Kim", handle="in/laura-kim-9", title="Talent Partner"
    )
    assert texts(message, SectionKind.OFFER).strip().startswith("I place pilots")


XING = "XING <mailrobot@mail.xing.com>"
QUAYSIDE = "Quayside <messages@mail.quayside.example>"


@pytest.mark.parametrize(
    ("sender", "subject", "platform", "name"),
    [
        (XING, "Neue Nachricht von Bo Lind", "xing", "Bo Lind"),
        (XING, "Bo von Aue hat Ihnen eine Nachricht gesendet", "xing", "Bo von Aue"),
        ("Indeed <a@indeed.com>", "New message from Bo Lind", "indeed", "Bo Lind"),
        (
            "Bo Lind via Quayside <q@quay.example>",
            "Bo sent you a",
            "quayside",
            "Bo Lind",
        ),
        (QUAYSIDE, "Bo Lind sent you a message", "quayside", "Bo Lind"),
        (QUAYSIDE, "Message from Bo Lind: a role", "quayside", "Bo Lind"),
        (QUAYSIDE, "Bo Lind vous a envoyé un message", "quayside", "Bo Lind"),
        (QUAYSIDE, "Nuevo mensaje de Bo Lind", "quayside", "Bo Lind"),
        (QUAYSIDE, "Bo Lind te enviou uma mensagem", "quayside", "Bo Lind"),
        ("Q <no-reply@a.quay.co.uk>", "Message from Bo Lind", "quay", "Bo Lind"),
        ("Q <no-reply@localhost>", "Message from Bo Lind", "localhost", "Bo Lind"),
    ],
)
def test_other_platforms_are_known_by_name_or_by_shape(sender, subject, platform, name):
    body = "New message from Bo Lind\n\nWe need a pilot in Bergen.\n\nReply\n"
    message = mail(sender, subject, body)
    assert (message.platform, message.sender.name) == (platform, name)
    assert message.channel is Channel.MAIL
    assert texts(message, SectionKind.OFFER).strip() == "We need a pilot in Bergen."


def test_a_title_beside_the_name_is_kept():
    subject = "New message from Bo Lind, Talent Lead at Dock"
    message = mail("Indeed <no-reply@indeed.com>", subject, "We need a pilot.")
    assert message.sender.title == "Talent Lead"


@pytest.mark.parametrize(
    ("sender", "subject", "body"),
    [
        ("LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>", "9 new jobs", "Pilot"),
        ("Bo Lind via LinkedIn <updates@linkedin.com>", "Bo Lind shared a post", "See"),
        ("LinkedIn <news@linkedin.com>", "LinkedIn sent you a message", "Read it"),
        ("LinkedIn <messages-noreply@linkedin.com>", "You have 3 new messages", "See"),
        ("Laura Kim <laura@harbour.example>", "Bo Lind sent you a message", "Hi"),
        ("Laura Kim <laura@harbour.example>", "A message from Laura Kim", MESSAGE),
        ("Quay Bank <no-reply@quay.example>", "Message from your bank", "Log in"),
        ("Quay Bank <no-reply@quay.example>", "New message from Quay", "Log in"),
        ("Quay <no-reply@quay.example>", "Your order 9 sent you a bill", "Pay"),
        ("<>", "Bo Lind sent you a message", "Hi"),
    ],
)
def test_a_mail_that_carries_nobodys_words_stays_as_it_is(sender, subject, body):
    message = mail(sender, subject, body)
    assert message.platform == ""
    assert message.channel is Channel.MAIL


def test_only_mail_is_unwrapped():
    message = Message(Channel.SMS, Party("Quay", "no-reply@quay.example"), MESSAGE)
    assert unwrap_notification(message) is message


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=200))
def test_no_text_breaks_the_unwrapping(subject, name, body):
    message = mail("LinkedIn <messages-noreply@linkedin.com>", "x")
    message = replace(message, platform="", channel=Channel.MAIL)
    for address in ("a@linkedin.com", "no-reply@x.example", "a", "@"):
        wrapped = replace(
            message, sender=Party(name, address), subject=subject, body=body
        )
        unwrapped = unwrap_notification(wrapped)
        assert unwrapped.body == body
