"""Broken, foreign and hostile tables are read as far as they can be."""

from datetime import UTC, datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linkedin_files import HEAD_2018, HEAD_2022, HEAD_2024, SAM, URL, one, row_2024

from ajar.core.intake.linkedin import (
    parse_messages,
)
from ajar.core.intake.linkedin_table import (
    MOST_BROKEN_ROWS,
    TableKind,
    TableRow,
    name_table,
    read_table,
)
from ajar.core.nouns.message import Message, Unread

PREAMBLE = b'Notes:\n"When exporting, some\n addresses are missing."\n\n'
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    f'Ann,Lee,{URL}Ann-L%C3%A9e,ANN@q.example,"Quill, Ltd",Partner,12 Dec 2024\n'
    f"Bo,,,,,,9-Mar-25\n"
    ",,,,Quill,,12 Dec 2024\n"
).encode()


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "it is empty"),
        (b"\n \n", "it is empty"),
        (b"a,b,c\n1,2,3\n", "its columns are not known"),
        (b"\x00\xff\xfe" * 50, "its columns are not known"),
        (CONNECTIONS, "its columns are not known"),
    ],
)
def test_what_is_no_such_table_is_one_unread(raw, why):
    unread = one(raw).message
    assert isinstance(unread, Unread)
    assert unread.why == why


@pytest.mark.parametrize(
    ("broken", "where", "why"),
    [
        (b"," * 199 + b"x\n", "line 3", "it has 200 columns, the header 12"),
        (b"Best,\n", "line 3", "it has 2 columns, the header 12"),
        (b'1,,"Ann "the" Lee,x,,,2024-12-05,,Hi,INBOX,No,No\n', "line 3", "quotation"),
        (b'1,,Ann,x,,,2024-12-05,,"Hi,INBOX,No,No\n', "line 3", "quotation"),
        (b'1,,Ann,x,,,2024-12-05,,"Hi\nSam" x\nb,INBOX,No,No\n', "line 3 to 5", "quot"),
        (b"a,b,c,d,e,f,no day,h,i,j,k,l\n", "line 3", "no date"),
        (b"1,,Ann,x,,,2024-12-05,,%s,,No,No\n" % (b"x" * 200_000), "line 3", "long"),
    ],
)  # fmt: skip
def test_a_broken_row_is_told_and_the_others_are_read(broken, where, why):
    raw = HEAD_2024 + row_2024("1") + broken + row_2024("2") + row_2024("3")
    rows = list(parse_messages(raw, SAM))
    unreads = [row.message for row in rows if isinstance(row.message, Unread)]
    assert [unread.part for unread in unreads] == [where]
    assert why in unreads[0].why
    talks = [r.message.conversation for r in rows if isinstance(r.message, Message)]
    assert talks == ["1", "2", "3"]


def test_a_spreadsheet_may_have_saved_it_again():
    text = (HEAD_2022 + b"1,,Ann L,,Sam,05.12.2024 10:11,,Gr\xfc\xdfe,INBOX\n").decode(
        "cp1252"
    )
    for raw in (
        text.replace(",", ";").encode("cp1252"),
        text.replace(",", "\t").encode("utf-16"),
        text.replace("\n", ",,,\r\n").encode("utf-8-sig"),
        text.replace("Gr", "G\0r").encode(),
    ):
        message = one(raw).message
        assert isinstance(message, Message)
        assert message.body == "Grüße"
        assert message.sent_at == datetime(2024, 12, 5, 10, 11, tzinfo=UTC)


def test_columns_nobody_knows_do_no_harm():
    many = b",".join(b"Extra %d" % n for n in range(200))
    raw = HEAD_2018.strip() + b"," + many + b"\n"
    raw += b"Ann,Sam,10/16/18,Role,Hi,INCOMING,INBOX" + b"," * 200 + b"\n"
    assert name_table(raw) is TableKind.MESSAGES
    message = one(raw).message
    assert isinstance(message, Message)
    assert message.body == "Hi"


def test_the_first_of_two_columns_of_one_name_counts():
    raw = HEAD_2018.replace(b"Folder", b"CONTENT") + b"A,B,1/1/18,S,One,INCOMING,Two\n"
    message = one(raw).message
    assert isinstance(message, Message)
    assert message.body == "One"


def test_reading_gives_up_on_a_table_that_is_all_broken():
    raw = HEAD_2024 + (b"x\n" + row_2024()) * (MOST_BROKEN_ROWS + 50)
    unreads = [
        row.message for row in parse_messages(raw) if isinstance(row.message, Unread)
    ]
    assert len(unreads) == MOST_BROKEN_ROWS + 1
    assert unreads[-1].why == "too many broken rows"


@pytest.mark.parametrize(
    "line", [b'a,"b\n', b'"a\n', b'"""\n', b'",\n', b'a"\n', b',,"\n', b'"a"\n', b"x\n"]
)
def test_hostile_quotation_is_read_in_linear_time(line):
    started = process_time()
    list(read_table(HEAD_2024 + line * 50_000, TableKind.MESSAGES))
    assert process_time() - started < 2


@given(st.binary(max_size=300), st.sampled_from(TableKind))
def test_no_bytes_crash(raw, kind):
    heads = (HEAD_2018, HEAD_2024, CONNECTIONS, b"")
    for head in heads:
        for row in read_table(head + raw, kind):
            assert isinstance(row, TableRow | Unread)
