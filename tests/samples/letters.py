"""Small made-up letters for tests of the whole program."""

from email.message import EmailMessage
from pathlib import Path

SAM = "sam.rivera@example.com"

PITCH = """Hi Sam,

I'm Laura Finch, on the talent team at Wexham Optics. We are hiring a Sales Manager
to lead a team of six in Tustin. The base is $140,000 to $155,000 a year, permanent,
three days a week in the office, because the last manager was promoted.

Would you have twenty minutes this week?

Laura Finch
Talent Partner, Wexham Optics
+1 714 555 0131
"""
REPLY = """Hello Laura, thank you. How much travel is it?

Sam
"""
BILL = """Dear customer, your electricity bill of $82.14 for October is ready.
It will be taken from your account on 2 December. Thank you for using Brightgrid.
"""


def mail(
    body: str,
    sender: str = "Laura Finch <laura.finch@wexham-optics.example>",
    subject: str = "Sales Manager in Tustin",
    message_id: str = "<pitch-1@wexham-optics.example>",
    date: str = "Tue, 17 Nov 2026 09:30:00 -0800",
    to: str = f"Sam Rivera <{SAM}>",
    in_reply_to: str = "",
) -> bytes:
    """Return a mail as a provider delivers it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"], message["Message-ID"] = date, message_id
    if in_reply_to:
        message["In-Reply-To"] = message["References"] = in_reply_to
    message.set_content(body)
    return message.as_bytes()


def pitch() -> bytes:
    """Return an honest role, written by a person."""
    return mail(PITCH)


def reply() -> bytes:
    """Return Sam's answer to the pitch."""
    return mail(
        REPLY,
        sender=f"Sam Rivera <{SAM}>",
        subject="Re: Sales Manager in Tustin",
        message_id="<reply-1@example.com>",
        date="Tue, 17 Nov 2026 12:05:00 -0800",
        to="laura.finch@wexham-optics.example",
        in_reply_to="<pitch-1@wexham-optics.example>",
    )


def bill(number: int = 1) -> bytes:
    """Return a mail that has nothing to do with work."""
    return mail(
        BILL,
        sender="Brightgrid <billing@brightgrid.example>",
        subject=f"Your bill {number} is ready",
        message_id=f"<bill-{number}@brightgrid.example>",
        date=f"Mon, {number % 27 + 1} Jun 2026 04:00:00 +0000",
    )


def write(folder: Path, **letters: bytes) -> Path:
    """Write each letter to `folder` as NAME.eml and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, raw in letters.items():
        (folder / f"{name}.eml").write_bytes(raw)
    return folder
