"""Read a message's bytes, by the form they came in."""

import logging

from ajar.adapters.sources.items import Form
from ajar.core.intake.channel import parse_channel
from ajar.core.intake.linkedin import parse_invitations, parse_messages
from ajar.core.intake.mail import parse_mail
from ajar.core.intake.pasted import decode_pasted, parse_pasted
from ajar.core.nouns.message import Message, Unread

# The PDF reader logs every oddity of a file; what matters is said in `Unread`.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def parse_original(form: Form, raw: bytes) -> Message | Unread:
    """Return the message in `raw`, or why there is none; of a table its first row."""
    match form:
        case Form.MAIL:
            return parse_mail(raw)
        case Form.CHANNEL_JSON:
            return parse_channel(raw)
        case Form.TEXT:
            return parse_pasted(decode_pasted(raw))
        case Form.LINKEDIN_MESSAGES:
            row = next(parse_messages(raw), None)
        case Form.LINKEDIN_INVITATIONS:
            row = next(parse_invitations(raw), None)
        case _:
            row = None
    if row is None or row.message is None:
        return Unread("message", f"no message can be read from a {form.value}")
    return row.message


def read_original(form: str, raw: bytes) -> Message | Unread:
    """Return what the original `raw` holds, `form` being the name of its form."""
    return parse_original(Form(form), raw)
