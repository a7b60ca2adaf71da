"""What a note tells is read from the words that are kept, not from earlier ones."""

import pytest

from ajar.store.models import CallStep

WORDS = "well so 80k base, remote two days"


@pytest.fixture
def topics_of(call, tap):
    """Return a function that keeps a note; it returns the topics that it told."""

    def keep(**said):
        tap(do="introduced", name="Dana", firm="Front Range", kind="recruiter")
        tap(do="note", note=WORDS, **said)
        facts = CallStep.objects.get(deed="noted").body["facts"]
        return [fact["topic"] for fact in facts]

    return keep


def test_boxes_of_earlier_words_do_not_hide_what_was_typed_since(topics_of):
    assert topics_of(seen="well so ") == ["pay", "mode"]


def test_boxes_of_no_words_hide_nothing(topics_of):
    assert topics_of(seen="") == ["pay", "mode"]


def test_what_was_unticked_stays_out_though_more_was_typed(topics_of):
    assert topics_of(seen="well so 80k base,") == ["mode"]


def test_a_box_that_was_left_ticked_counts(topics_of):
    assert topics_of(seen=WORDS, keep=["pay"]) == ["pay"]


def test_a_short_line_may_be_called_the_place(at_desk, call, tap):
    tap(do="introduced", name="Dana Whitfield", kind="recruiter")
    tried = at_desk.post(f"/calls/{call.key}/try", {"note": "tower lane"})
    assert "the place" in tried.content.decode()
    tap(do="note", note="tower lane", **{"as": "places"})
    page = at_desk.get(f"/calls/{call.key}").content.decode()
    assert "tower lane" in page
