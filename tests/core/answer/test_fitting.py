"""Slots are chosen by what is so, filled, laid out, and made to fit."""

import re

from ajar.core.answer.layout import Layout, layout_for, write, write_within
from ajar.core.answer.phrases import LANGUAGES
from ajar.core.answer.slots import Filling, slot_names
from ajar.core.answer.underway import Naming
from ajar.core.nouns.draft import Form
from ajar.core.nouns.voice import Voice
from ajar.core.tables import load_rows

KNOWN_FLAGS = {
    *("warm", "plain", "full", "short", "formal", "happy", "open", "looking"),
    *("mail", "linkedin", "note", "sms", "phone", "confidential", "agency"),
    *(
        "passed_on",
        "called",
        "live",
        "form",
        "described",
        "in_full",
        "blast",
        "told_pay",
        "told_title",
    ),
    *("told_travel_percent", "told_why_open", "told_why_me", "suits", "leans_no"),
    *("accepted", "undecided", "interviews", "one", "several", "listed", "mainly"),
    *("again", "careful", "others", "vague", "translated", "unnamed", "not_theirs"),
    *("run_code", "asks_identity", "asks_client", "coffee", "refused"),
    *("direct", "hires", "personal", "by_first", "declining"),
    *("spoken_answer", "spoken_door", "spoken_help"),
    *("times", "known_employer", "two_roles", "trip", "declined", "postponed"),
    *("put_off", "old"),
    *(
        "late",
        "closed",
        "stale",
        "wish_asked",
        "of_one",
        "calls_back",
        "voicemail",
        "moves",
        "wish_near",
        "limited",
        "known_to",
        "for_part",
        "for_a_time",
    ),
    *("spoken_answer", "spoken_door", "spoken_help"),
    *("said_yes", "awaited", "agreed", "goes_on", "overdue", "no_start", "offered"),
    *("hiring", "theirs"),
    *(naming.value for naming in Naming),
    *("wish_home", "wish_remote", "wish_office", "wish_days", "wish_place"),
    *(kind for kind, *_ in load_rows("answer_heard.tsv")),
}
VALUES = {
    *("then", "over", "about"),
    *(
        "name",
        "me",
        "role",
        "Role",
        "named",
        "reason",
        "wants",
        "terms",
        "provided",
        "said",
    ),
    *("questions", "numbered", "first", "How_many", "because", "until", "sign_off"),
    *("break", "title", "of_title", "lead", "apology", "referrer", "forwarder", "on"),
    *("days", "treat", "chance_treat", "needed", "doubt", "floor", "answered"),
    *("firm", "employer", "place", "pay", "friend", "reach", "back"),
    *("guard", "salutation", "excuse"),
    *("meeting", "client", "allowed", "allowed_until"),
    *("deal", "misses", "change", "changed_role", "by", "against"),
}


TABLES = ("answer_slots.tsv", *(f"answer_slots_{code}.tsv" for code in LANGUAGES[1:]))


def filling(flags=(), wording=(), **values):
    return Filling(values, frozenset(flags), Voice(wording=wording))


def test_every_row_of_the_table_uses_known_flags_and_places():
    for slot, when, words in (row for name in TABLES for row in load_rows(name)):
        flags = {flag.lstrip("!") for flag in when.split()} - {"-"}
        assert flags <= KNOWN_FLAGS | VALUES, slot
        assert set(re.findall(r"\{(\w+)\}", words)) <= VALUES, slot
        assert "!" not in words


def test_every_layout_uses_known_slots():
    for *_, slots in load_rows("answer_layouts.tsv"):
        named = {slot.rstrip("?") for slot in slots.split() if slot != "/"}
        assert named <= set(slot_names())


def test_every_slot_is_used_by_a_layout():
    used = {
        slot.rstrip("?")
        for *_, slots in load_rows("answer_layouts.tsv")
        for slot in slots.split()
    }
    assert set(slot_names()) <= used | {"lead", "guard"}


def test_other_languages_fill_the_slots_of_english():
    for name in TABLES[1:]:
        assert {slot for slot, *_ in load_rows(name)} <= set(slot_names()), name


def test_the_first_row_that_holds_counts():
    assert filling(("called", "warm")).say("thanks") == "Thank you for your call."
    assert filling(("called",)).say("thanks") == "Thank you for calling."
    told = ("told_pay", "told_title", "warm")
    assert "so clear about the job" in filling(told).say("thanks")
    assert filling((*told, "blast")).say("thanks") == "Thank you for writing."


def test_a_row_with_an_empty_place_is_passed_over():
    assert filling(name="Laura").say("greeting") == "Hello Laura,"
    assert filling(name="").say("greeting") == "Hello,"
    assert filling().say("interviews") == ""


def test_a_value_is_a_flag_too():
    assert "If one comes up" in filling(wants="a role").say("door")
    assert (
        filling(wants="").say("door") == "Let's connect on LinkedIn and stay in touch."
    )


def test_an_own_wording_wins_unless_a_known_place_is_empty():
    own = (("greeting", "Good day {name}!"),)
    assert filling(wording=own, name="Laura").say("greeting") == "Good day Laura!"
    assert filling(wording=own, name="").say("greeting") == "Hello,"


def test_a_place_nobody_knows_stays_for_the_lint():
    own = (("greeting", "Hi {nmae},"),)
    assert filling(wording=own, name="Laura").say("greeting") == "Hi {nmae},"


def test_what_is_in_brackets_goes_where_its_place_is_empty():
    assert filling(named="").say("yes_answer") == "Yes, I'd like to hear more."
    assert (
        filling(named="it").say("yes_answer") == "Yes, I'd like to hear more about it."
    )
    own = (("yes_answer", "Yes[ to {named}] [sic]"),)
    assert filling(wording=own, named="").say("yes_answer") == "Yes [sic]"


def test_a_value_with_braces_is_not_filled_again():
    assert filling(name="{me}", me="Robin").say("greeting") == "Hello {me},"


def test_a_layout_is_found_by_answer_form_and_length():
    assert layout_for("no", Form.MAIL, "full") == layout_for(
        "no", Form.LINKEDIN, "full"
    )
    assert layout_for("no", Form.NOTE, "short") == layout_for("no", Form.NOTE, "full")
    assert layout_for("no", Form.NOTE, "full").spare == ("consider",)
    assert layout_for("yes", Form.SMS, "full").spare == (
        *("quiet", "details", "interviews", "next", "wish"),
    )


def test_paragraphs_without_words_are_left_out():
    layout = Layout((("greeting",), ("interviews",), ("sign",)), ())
    given = filling(name="", sign_off="Best", me="")
    assert write(layout, given) == ("Hello,", "Best")


def test_what_can_be_spared_goes_last_one_first():
    layout = Layout((("greeting", "first", "sms_sign"),), ("first",))
    given = filling(name="Al", first="Why?", me="Bo", role="r", reason="")
    assert write_within(layout, given, 24) == "Hello Al, Why? Bo"
    assert write_within(layout, given, 15) == "Hello Al, Bo"
    assert write_within(layout, given, 10) == "Hello, Bo"


def test_own_words_that_are_too_long_are_left_to_the_lint():
    layout = Layout((("greeting",),), ())
    own = (("greeting", "x" * 50),)
    assert write_within(layout, filling(wording=own), 10) == "x" * 50
