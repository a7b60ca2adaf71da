"""Read the text of PDF files within limits that no file can get around."""

import io
from typing import TYPE_CHECKING

from ajar.core.intake.charset import clean_text
from ajar.core.intake.document import FILE_LIMIT, Document

if TYPE_CHECKING:
    from pypdf import PdfReader

PAGE_LIMIT = 20
_TEXT_ENOUGH = 250_000
_STREAM_LIMIT = 4_000_000
# A page of prose takes some thousand drawing operators; one that takes more, or a
# form that draws itself a thousand times, holds no job description.
_PAGE_WORK = 40_000
_FILE_WORK = 80_000
_FORM_LIMIT = 200
_MOST_BROKEN = 3


def read_pdf(payload: bytes) -> Document:
    """Return the text of a PDF file; trouble when it is encrypted or corrupt."""
    if len(payload) > FILE_LIMIT:
        return Document("", "too large to read")
    # A tenth of a second of import that only a mail with such a file should cost.
    from pypdf import PdfReader, apply_configuration  # noqa: PLC0415

    with apply_configuration(
        zlib_maximum_output_length=_STREAM_LIMIT,
        lzw_maximum_output_length=_STREAM_LIMIT,
        run_length_maximum_output_length=_STREAM_LIMIT,
        brotli_maximum_output_length=_STREAM_LIMIT,
        array_based_stream_maximum_output_length=_STREAM_LIMIT,
        stream_decoding_work_maximum_length=4 * _STREAM_LIMIT,
        stream_parsing_work_maximum_count=_PAGE_WORK,
        xform_maximum_invocations_per_extraction=_FORM_LIMIT,
        page_tree_maximum_entries=100 * PAGE_LIMIT,
        jbig2dec_binary=None,
    ):
        try:
            reader = PdfReader(io.BytesIO(payload))
            if reader.is_encrypted and not reader.decrypt(""):
                return Document("", "encrypted")
            return _read_pages(reader)
        except Exception:  # noqa: BLE001 - a hostile file raises whatever it likes
            return Document("", "encrypted" if b"/Encrypt" in payload else "corrupt")


class _Work:
    """What one file may still cost, in drawing operators."""

    def __init__(self) -> None:
        self.left = _FILE_WORK

    def spend(self, *operation: object) -> None:
        del operation
        self.left -= 1
        if self.left < 0:
            raise ValueError("the file draws without end")


def _read_pages(reader: "PdfReader") -> Document:
    pages: list[str] = []
    broken: list[int] = []
    work = _Work()
    for number in range(min(len(reader.pages), PAGE_LIMIT)):
        try:
            page = reader.pages[number]
            pages.append(page.extract_text(visitor_operand_before=work.spend))
        except Exception:  # noqa: BLE001 - one broken page must not cost the others
            broken.append(number + 1)
        if len(broken) == _MOST_BROKEN or sum(map(len, pages)) > _TEXT_ENOUGH:
            break
    text = clean_text("\n\n".join(pages))
    return Document(text, _name_trouble(reader, text, broken))


def _name_trouble(reader: "PdfReader", text: str, broken: list[int]) -> str:
    if broken:
        return f"page {broken[0]} cannot be read"
    if len(reader.pages) > PAGE_LIMIT:
        return f"only its first {PAGE_LIMIT} pages are read"
    return "" if text.strip() else "holds no text, only pictures of it"
