"""The letter that takes a permission back is plain, and clean in every language."""

from dataclasses import replace
from datetime import date

import pytest

from ajar.core.answer.lint import lint_draft
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.withdrawal import FORMS, Withdrawal, write_withdrawal
from ajar.core.errors import RequestError
from ajar.core.nouns.draft import Form, Rule
from ajar.core.nouns.representation import Representation
from ajar.core.nouns.verdict import Decision, Leaning, Verdict
from ajar.core.nouns.voice import Voice
from tests.core.answer.answers_made import MAIL, OWNER, QUIET, known

HELD = Representation(
    "1", "a", "Kestrel", "Quill Works", "Director of Sales", date(2026, 11, 3)
)
ASKED = Withdrawal(HELD, known(firm="Kestrel"), MAIL, OWNER, Voice(), QUIET)
VERDICT = Verdict(Decision.NO, Leaning.NO, "", ())


def test_it_says_what_is_taken_back_and_gives_no_reason():
    draft = write_withdrawal(ASKED, Form.MAIL)
    assert draft.text == (
        "Hello Laura,\n\n"
        "From today on I ask you not to submit me for the Director of Sales role at "
        "Quill Works. I take back the permission that I gave you. If you have "
        "submitted me already, please withdraw that, and tell me in a line that it is "
        "done.\n\n"
        "It isn't about how you dealt with me. Write to me about other roles whenever "
        "you like.\n\nBest,\nRobin"
    )
    assert draft.subject == "Re: Hello from Meridian"
    assert draft.recipients[0].address == "laura.kim@meridian.example"
    assert draft.in_reply_to == MAIL.message_id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("held", [HELD, replace(HELD, role="", client="")])
def test_it_is_clean_in_every_language(language: str, form: Form, held):
    asked = replace(ASKED, language=language, held=held)
    draft = write_withdrawal(asked, form)
    found = lint_draft(draft, QUIET, VERDICT, MAIL, OWNER)
    assert [one for one in found if one.rule is not Rule.CONTRADICTS] == []
    assert "{" not in draft.text
    assert ("Quill Works" in draft.text) is bool(held.client)


def test_a_secret_is_not_named():
    held = replace(HELD, client="Copperline Labs")
    draft = write_withdrawal(replace(ASKED, held=held), Form.MAIL)
    assert "Copperline" not in draft.body


def test_what_it_is_not_written_for_is_refused():
    for asked, form in ((ASKED, Form.PHONE), (replace(ASKED, language="it"), Form.SMS)):
        with pytest.raises(RequestError):
            write_withdrawal(asked, form)
