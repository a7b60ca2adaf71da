"""PDF files are read, and none costs more than it may."""

import time
import zlib
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ajar.core.intake.document import FILE_LIMIT
from ajar.core.intake.pdf import PAGE_LIMIT, read_pdf


def written(*pages):
    stream = BytesIO()
    canvas = Canvas(stream)
    for page in pages:
        for number, line in enumerate(page.split("\n")):
            canvas.drawString(72, 700 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def drawn(operators):
    """Write a one-page file by hand, with the page's operators compressed."""
    packed = zlib.compress(operators)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
        + packed
        + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    stream = BytesIO()
    stream.write(b"%PDF-1.4\n")
    starts = []
    for number, content in enumerate(objects, 1):
        starts.append(stream.tell())
        stream.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    table = stream.tell()
    stream.write(b"xref\n0 7\n0000000000 65535 f \n")
    stream.write(b"".join(b"%010d 00000 n \n" % start for start in starts))
    stream.write(b"trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % table)
    return stream.getvalue()


def test_the_text_of_all_pages_is_read():
    document = read_pdf(written("Harbour pilot\nBergen", "90k a year"))
    assert document.text.split() == ["Harbour", "pilot", "Bergen", "90k", "a", "year"]
    assert document.trouble == ""


def test_a_locked_file_is_said():
    writer = PdfWriter(clone_from=PdfReader(BytesIO(written("Harbour pilot"))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    assert read_pdf(stream.getvalue()).trouble == "encrypted"


def test_a_file_locked_in_an_unknown_way_is_said():
    writer = PdfWriter(clone_from=PdfReader(BytesIO(written("Harbour pilot"))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    odd = stream.getvalue().replace(b"/V 2", b"/V 9")
    assert read_pdf(odd).trouble == "encrypted"


def test_a_file_locked_only_against_changes_is_read():
    writer = PdfWriter(clone_from=PdfReader(BytesIO(written("Harbour pilot"))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    assert "Harbour pilot" in read_pdf(stream.getvalue()).text


def test_a_scanned_page_is_said():
    assert "only pictures" in read_pdf(written("")).trouble


def test_a_file_of_too_many_pages_is_read_up_to_the_limit():
    document = read_pdf(written(*["a page"] * (PAGE_LIMIT + 2)))
    assert document.text.count("a page") == PAGE_LIMIT
    assert document.trouble == f"only its first {PAGE_LIMIT} pages are read"


def test_a_file_too_large_is_not_opened():
    assert read_pdf(b"%PDF-" + b"a" * FILE_LIMIT).trouble == "too large to read"


def test_a_page_that_unpacks_without_end_is_given_up():
    start = time.process_time()
    assert read_pdf(drawn(b" " * 50_000_000)).trouble == "page 1 cannot be read"
    assert time.process_time() - start < 5


def test_a_page_that_draws_without_end_is_given_up():
    start = time.process_time()
    assert read_pdf(drawn(b"BT /F1 9 Tf (a) Tj ET\n" * 100_000)).text == ""
    assert time.process_time() - start < 5


def test_a_file_that_draws_without_end_is_read_up_to_its_budget():
    page = drawn(b"BT /F1 9 Tf (a) Tj ET\n" * 4_000)
    writer = PdfWriter()
    for _ in range(10):
        writer.append(BytesIO(page))
    stream = BytesIO()
    writer.write(stream)
    document = read_pdf(stream.getvalue())
    assert 0 < document.text.count("a") < 40_000
    assert document.trouble.endswith("cannot be read")


def test_a_very_long_file_is_read_far_enough():
    lines = "\n".join("word " * 60 for _ in range(200))
    assert len(read_pdf(written(*[lines] * 6)).text) > 200_000


@settings(max_examples=40)
@given(st.data())
def test_no_damage_breaks_the_reading(data):
    raw = bytearray(written("Harbour pilot"))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at] = data.draw(st.integers(0, 255))
    read_pdf(bytes(raw))
