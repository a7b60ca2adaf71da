"""A letter as a file that the user sends: a mail, or text."""

from collections.abc import Sequence

from ajar.core.answer.mail import build_mail
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Draft, Form, Objection
from ajar.core.nouns.owner import Owner


def file_of_letter(
    name: str, draft: Draft, owner: Owner, objections: Sequence[Objection]
) -> tuple[str, bytes]:
    """Return a file name that begins with `name`, and the bytes of the letter.

    RequestError says why if it mustn't go out.
    """
    if objections:
        hint = "Mend the words that are named beside the text."
        raise RequestError(objections[0].words, hint)
    if draft.form is Form.MAIL:
        return f"{name}.eml", build_mail(draft, owner)
    return f"{name}.txt", f"{draft.text}\n".encode()
