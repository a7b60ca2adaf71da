"""Read the text of Word files (ECMA-376) within limits that no archive can pass."""

import io
import zipfile
from xml.parsers import expat

from ajar.core.intake.charset import clean_text
from ajar.core.intake.document import FILE_LIMIT, Document

XML_LIMIT = 20 * 1024 * 1024
RATIO_LIMIT = 200
_BODY = "word/document.xml"
_TEXT_ENOUGH = 250_000


def read_docx(payload: bytes) -> Document:
    """Return the text of a Word file; trouble when it is corrupt or a zip bomb."""
    if len(payload) > FILE_LIMIT:
        return Document("", "too large to read")
    try:
        with zipfile.ZipFile(io.BytesIO(payload)) as archive:
            entry = archive.getinfo(_BODY)
            if entry.flag_bits & 1:
                return Document("", "encrypted")
            with archive.open(entry) as stream:
                xml = stream.read(XML_LIMIT + 1)
    except Exception:  # noqa: BLE001 - zipfile and zlib raise a dozen kinds
        return Document("", "corrupt")
    if len(xml) > min(XML_LIMIT, RATIO_LIMIT * len(payload)):
        return Document("", "too large to read")
    return _read_xml(xml)


def _read_xml(xml: bytes) -> Document:
    page = _Page()
    parser = expat.ParserCreate()
    parser.StartElementHandler = page.start
    parser.EndElementHandler = page.end
    parser.CharacterDataHandler = page.add
    parser.StartDoctypeDeclHandler = page.refuse
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - the parser takes no keyword
    except (expat.ExpatError, ValueError):
        return Document(page.text(), "corrupt")
    return Document(page.text())


class _Page:
    """The text of a document body as its elements go by."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.in_text = False
        self.skipped = 0
        self.cells = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        del attributes
        match name.rpartition(":")[2]:
            case "Fallback":
                # The same words once more, for programs of 2003.
                self.skipped += 1
            case "t":
                self.in_text = True
            case "tab":
                self.parts.append("\t")
            case "br" | "cr":
                self.parts.append("\n")
            case "numPr":
                self.parts.append("- ")
            case "tr":
                self.cells = 0
            case "tc":
                self.start_cell()

    def start_cell(self) -> None:
        if self.cells and self.parts and self.parts[-1] == "\n":
            self.parts[-1] = " | "
        self.cells += 1

    def end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "Fallback":
                self.skipped -= 1
            case "t":
                self.in_text = False
            case "p":
                self.parts.append("\n")

    def add(self, text: str) -> None:
        if self.in_text and not self.skipped and self.length < _TEXT_ENOUGH:
            self.parts.append(text)
            self.length += len(text)

    def refuse(self, *doctype: object) -> None:
        del doctype
        # Entities are how a small file of XML grows without end.
        raise ValueError("a Word file declares no entities")

    def text(self) -> str:
        return clean_text("".join(self.parts))
