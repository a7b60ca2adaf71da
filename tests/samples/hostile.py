"""Files that no program should trip over, each broken in its own way."""

import io
import zipfile
from pathlib import Path

from tests.samples.letters import PITCH, mail, pitch


def deep_mime(depth: int = 1000) -> bytes:
    """Return a mail whose parts are nested `depth` deep."""
    head = b"From: Deep <deep@nest.example>\nSubject: Sales role inside\n"
    parts = [
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level)
        for level in range(depth)
    ]
    return head + b"".join(parts) + b"Content-Type: text/plain\n\nA role.\n"


def bomb() -> bytes:
    """Return a small archive that unpacks to 300 MB of nothing."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("big.eml", b"\0" * (300 * 2**20))
    return out.getvalue()


def climbing_archive() -> bytes:
    """Return an archive that wants to write outside its folder, and a good letter."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../escape.eml", pitch())
        archive.writestr("inside/good.eml", mail(PITCH, message_id="<zip@x.example>"))
    return out.getvalue()


def wide_table() -> bytes:
    """Return a LinkedIn table of 200 columns with one quote too many."""
    head = ["CONVERSATION ID", "FROM", "TO", "DATE", "SUBJECT", "CONTENT"]
    head += [f"COLUMN {n}" for n in range(194)]
    good = ["c1", "Ines Marsh", "Sam Rivera", "2026-10-05 10:11:12 UTC", ""]
    good += [PITCH.replace("\n", " ").replace(",", ";")] + [""] * 194
    broken = ["c2", '"Lost Quote', "Sam Rivera", "2026-10-06 10:00:00 UTC", "", "x"]
    rows = [",".join(row) for row in (head, good, broken)]
    return "\r\n".join(rows).encode()


def header(name: str, value: str, body: str = PITCH) -> bytes:
    """Return the pitch with one header replaced."""
    lines = mail(body).split(b"\n")
    kept = [line for line in lines if not line.startswith(name.encode() + b":")]
    return f"{name}: {value}\n".encode() + b"\n".join(kept)


LETTERS = {
    "truncated.eml": mail(PITCH)[:120],
    "deep.eml": deep_mime(),
    "unknown_charset.eml": header("Content-Type", 'text/plain; charset="klingon-9"'),
    "lying_type.eml": header("Content-Type", "application/pdf"),
    "no_from.eml": b"\n".join(
        line for line in mail(PITCH).split(b"\n") if not line.startswith(b"From:")
    ),
    "two_from.eml": b"From: Other <other@else.example>\n" + mail(PITCH),
    "year_9999.eml": header("Date", "Fri, 31 Dec 9999 23:59:59 -1200"),
    "nul.eml": mail(PITCH).replace(b"hiring", b"hi\0ring"),
}
NOT_READ = {
    "empty.eml": b"",
    "binary.dat": bytes(range(256)) * 64,
    "bomb.zip": bomb(),
    "broken.zip": climbing_archive()[:60],
}


def write_hostile(folder: Path) -> Path:
    """Write every hostile file to `folder`, a good letter among them."""
    folder.mkdir()
    for name, raw in {**LETTERS, **NOT_READ}.items():
        (folder / name).write_bytes(raw)
    (folder / "climbing.zip").write_bytes(climbing_archive())
    (folder / "messages.csv").write_bytes(wide_table())
    (folder / "good.eml").write_bytes(pitch())
    locked = folder / "locked"
    locked.mkdir()
    (locked / "secret.eml").write_bytes(pitch())
    locked.chmod(0)
    return folder
