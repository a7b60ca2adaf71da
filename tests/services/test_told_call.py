"""What a phone tells of a call is understood, or its first fault is named."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajar.services.told_call import Fault, ToldCall, fields_of, read_told_call

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NUMBER = "+13035550142"


def told(**said):
    return read_told_call({"number": NUMBER, **said}, NOW)


def test_a_number_alone_is_enough():
    assert told() == ToldCall(NUMBER)


@pytest.mark.parametrize("said", ["(303) 555-0142", "+1 303-555-0142", " 3035550142 "])
def test_a_number_may_be_written_as_people_do(said: str):
    assert told(number=said).number == NUMBER


@pytest.mark.parametrize("said", [None, "", "  ", 13035550142, [], {}])
def test_without_a_number_there_is_no_call(said):
    assert told(number=said) == Fault("number", "Say who calls: +13035550142.")


@pytest.mark.parametrize("said", ["unknown", "0", "%CNUM", "12", NUMBER + " " * 99])
def test_what_is_no_number_is_named(said: str):
    fault = told(number=said)
    assert fault.field == "number"
    assert said[:60] in fault.why


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Dana Whitfield", "Dana Whitfield"),
        ("  Dana \n Whitfield ", "Dana Whitfield"),
        ("?", ""),
        (NUMBER, ""),
        ("%CNAME", ""),
        (None, ""),
        ("x" * 999, "x" * 200),
    ],
)
def test_a_name_is_kept_if_it_is_one(said, name: str):
    assert told(name=said).name == name


def test_a_name_that_is_no_text_is_refused():
    assert told(name=["Dana"]).field == "name"


def test_a_time_may_have_an_offset_or_be_the_one_on_the_wall():
    assert told(at="2026-11-23T08:59:00Z").at == NOW - timedelta(minutes=1)
    assert told(at="2026-11-23T09:59:00+01:00").at == NOW - timedelta(minutes=1)
    assert told(at="2026-11-20T08:59:00").at.tzinfo is not None
    assert told(at="").at is None


@pytest.mark.parametrize("said", ["yesterday", "9:30", 1_700_000_000, ["2026"]])
def test_a_time_that_is_none_is_refused_with_an_example(said):
    fault = told(at=said)
    assert fault.field == "at"
    assert "2026-11-23T09:30:00+01:00" in fault.why


def test_a_call_that_is_still_to_come_is_refused():
    assert told(at="2026-11-23T11:00:00Z").field == "at"


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff", b"[" * 100_000])
def test_what_is_not_json_is_refused(raw: bytes):
    assert fields_of(raw) == Fault("body", "This is not JSON.")


def test_json_that_is_no_object_is_refused():
    assert fields_of(b"[]").field == "body"
    assert fields_of(b'{"number": "1"}') == {"number": "1"}


@given(
    st.dictionaries(
        st.sampled_from(["number", "name", "at"]),
        st.one_of(st.none(), st.text(max_size=60), st.integers(), st.booleans()),
    )
)
def test_nothing_said_is_more_than_a_call_or_a_fault(said):
    assert isinstance(read_told_call(said, NOW), ToldCall | Fault)


def test_a_number_without_a_country_is_one_of_the_users_own():
    said = {"number": "030 901820"}
    assert read_told_call(said, NOW, home="DE").number == "+4930901820"
    assert told(number="+49 30 901820").number == "+4930901820"
