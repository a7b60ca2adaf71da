"""A mail and the sections it is cut into, for the tests of each kind of section."""

from ajar.core.intake.mail import parse_mail

LAURA = "Laura Kim <laura@harbour.example>"
OFFER = "Hi Ada,\n\nwe need a pilot in Bergen, 90k a year.\n"


def parted(body, subject="A role", sender=LAURA):
    """Return the message of a plain mail with `body`, cut into its sections."""
    raw = f"From: {sender}\nSubject: {subject}\nContent-Type: text/plain;"
    return parse_mail(f"{raw} charset=utf-8\n\n{body}".encode())


def texts(message, kind):
    """Return the words of the sections of `kind`."""
    return "".join(
        message.body[section.span.start : section.span.end]
        for section in message.sections
        if section.kind is kind
    ).strip()


def kinds(message):
    """Return what its sections are, in order."""
    return [section.kind.value for section in message.sections]
