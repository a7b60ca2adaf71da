"""Word files are read, and none grows without end."""

import zipfile
from io import BytesIO

import docx
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.intake.document import FILE_LIMIT
from ajar.core.intake.word import read_docx


def packed(xml, name="word/document.xml"):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
    return stream.getvalue()


def test_paragraphs_lists_and_tables_become_lines():
    document = docx.Document()
    document.add_heading("Harbour pilot")
    document.add_paragraph("A desk in Bergen")
    document.add_paragraph("90k a year", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Start", "1 March"
    stream = BytesIO()
    document.save(stream)
    read = read_docx(stream.getvalue())
    assert "Harbour pilot\nA desk in Bergen\n90k a year\n" in read.text
    assert "Start | 1 March\n" in read.text
    assert read.trouble == ""


def test_numbering_breaks_and_tabs_are_kept():
    xml = "<d><p><numPr/><t>one</t><br/><t>two</t><tab/><t>three</t></p></d>"
    assert read_docx(packed(xml)).text == "- one\ntwo\tthree\n"


def test_the_copy_for_old_programs_is_not_read_twice():
    xml = "<d><p><t>one</t><Fallback><t>one</t></Fallback></p></d>"
    assert read_docx(packed(xml)).text == "one\n"


def test_a_file_that_grows_without_end_is_given_up():
    bomb = packed("<d><p><t>" + " " * 30_000_000 + "</t></p></d>")
    assert read_docx(bomb).trouble == "too large to read"


def test_a_text_longer_than_needed_is_read_far_enough():
    words = "".join(f"<p><t>{n} words and more</t></p>" for n in range(20_000))
    assert len(read_docx(packed(f"<d>{words}</d>")).text) > 200_000


def test_entities_are_refused():
    xml = '<!DOCTYPE d [<!ENTITY a "aaaa">]><d><p><t>one &a;</t></p></d>'
    read = read_docx(packed(xml))
    assert (read.text, read.trouble) == ("", "corrupt")


def test_broken_files_are_said():
    assert read_docx(b"PK\x03\x04 nothing").trouble == "corrupt"
    assert read_docx(packed("<d/>", "other.xml")).trouble == "corrupt"
    assert read_docx(packed("<d><p><t>one</t></p>")).trouble == "corrupt"
    assert read_docx(b"a" * (FILE_LIMIT + 1)).trouble == "too large to read"


def test_a_locked_file_is_said():
    raw = bytearray(packed("<d/>"))
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    assert read_docx(bytes(raw)).trouble == "encrypted"


@given(st.data())
def test_no_damage_breaks_the_reading(data):
    raw = bytearray(packed("<d><p><t>Harbour pilot</t></p></d>"))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at] = data.draw(st.integers(0, 255))
    read_docx(bytes(raw))
