"""Read labelled letters for training: corpora, tables of letters, and data sets."""

import csv
import gzip
import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import zstandard

from ajar.adapters.originals import parse_original
from ajar.adapters.sources.items import SourceItem
from ajar.adapters.sources.reading import read_sources
from ajar.core.intake.layout import lay_out
from ajar.core.intake.mail import parse_mail
from ajar.core.nouns.letter import Letter
from ajar.core.nouns.message import Channel, Message, Party

ROOT = Path(__file__).parents[1]
HEADERS = {
    "": (),
    "bulk": (("list-unsubscribe", "<mailto:stop@acme.example>"),),
    "thread": (("in-reply-to", "<1@acme.example>"),),
    "tool": (("x-mailer", "Outplay Sequences 3"),),
}
SAID_TO_STOP = {26, 27, 28, 29, 183, 257, 258, 259, 338, 387}  # lines of kinds.tsv
MOST_OF_AN_AD = 3_000  # characters
LATER = {
    **{corpus: {"seconds"} for corpus in "ij"},
    **{corpus: {"thirds"} for corpus in "nop"},
}
"""Tables written after the errors on a corpus had been read: left out with it."""
NOT_WORK = "not work"  # marketing or other: which of them, the data doesn't say


class Labelled(NamedTuple):
    """A letter, the corpus it is of, and what is known of it."""

    corpus: str
    name: str
    letter: Letter
    kind: str
    effort: str = ""
    risk: str = ""
    signals: tuple[str, ...] = ()


def read_own(data: Path) -> Iterator[Labelled]:
    """Yield the letters whose kind, and mostly effort, a person has labelled."""
    yield from _corpus("dev", data / "outreach")
    for name in "abcdefghijnop":
        yield from _corpus(name, ROOT / "training/letters" / name)
    yield from _corpus("sample", ROOT / "src/ajar/sample")
    yield from _table("said", ROOT / "tests/core/screen/said/kinds.tsv")
    yield from _table("extra", ROOT / "training/letters/extra/letters.tsv")
    yield from _table("more", ROOT / "training/letters/extra/more.tsv")
    yield from _table("wide", ROOT / "training/letters/extra/wide.tsv")
    yield from _table("contrasts", ROOT / "training/letters/extra/contrasts.tsv")
    yield from _table("seconds", ROOT / "training/letters/extra/seconds.tsv")
    yield from _table("thirds", ROOT / "training/letters/extra/thirds.tsv")
    yield from _asks()


def read_asks(data: Path) -> Iterator[Labelled]:
    """Yield sentences that ask or don't, and job advertisements, which don't."""
    lines = tuple(_lines(ROOT / "training/letters/asks/lines.tsv"))
    risks = tuple(_lines(ROOT / "tests/core/screen/said/risks.tsv"))
    for number, (signal, text) in enumerate(lines):
        yield _ask("lines", number, signal, text)
    for number, (_, signal, _language, text) in enumerate(risks):
        yield _ask("risks", number, signal, text)
    packed = gzip.decompress((data / "hn_hiring/more_texts.jsonl.gz").read_bytes())
    for number, line in enumerate(packed.decode().splitlines()):
        yield _ask("ads", number, "-", json.loads(line)["text"][:MOST_OF_AN_AD])
    for number, row in enumerate(_rows(data / "emscad/emscad_raw_subset.csv.gz")):
        if row["fraudulent"] == "0.0":
            text = f"{row['description']}\n{row['requirements']}\n{row['benefits']}"
            yield _ask("emscad", number, "-", text[:MOST_OF_AN_AD])


def _ask(corpus: str, number: int, signal: str, text: str) -> Labelled:
    asks = signal not in {"-", ""}
    return Labelled(
        corpus,
        f"{corpus}-{number}",
        _bare(Channel.MAIL, text),
        "outreach",
        risk="stop" if asks else "none",
        signals=(signal,) if asks else (),
    )


def _asks() -> Iterator[Labelled]:
    rows = _lines(ROOT / "training/letters/asks/letters.tsv")
    for number, row in enumerate(rows):
        half, author, risk, signal, channel, sender, title, subject, body = row
        name, _, address = sender.rstrip(">").partition(" <")
        message = Message(
            Channel(channel),
            Party(name, address=address, title=title),
            body.replace("\\n", "\n"),
            subject,
        )
        signals = () if signal == "-" else (signal,)
        name = f"{author}-{number}"
        yield Labelled(
            f"asks-{half}", name, lay_out(message), "outreach", "", risk, signals
        )


def _lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def read_others(data: Path) -> Iterator[Labelled]:
    """Yield letters of data sets: known to be of one kind, or at least not of work."""
    yield from _applications(data / "application_emails")
    yield from _texts(data / "smishing")
    yield from _plain_mail(data / "spamassassin" / "spamassassin_raw.tar.zst")


def _corpus(corpus: str, folder: Path) -> Iterator[Labelled]:
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    paths = {path.stem: path for path in (folder / "items").iterdir()}
    for label in map(json.loads, lines):
        items = read_sources((paths[label["id"]],))
        item = next(i for i in items if isinstance(i, SourceItem))
        message = parse_original(item.form, item.raw)
        if isinstance(message, Message):
            letter = lay_out(message)
            effort = label.get("effort") or ""
            asked = tuple(label.get("signals", ()))
            yield Labelled(
                corpus, label["id"], letter, label["kind"], effort, label["risk"], asked
            )


def _table(corpus: str, path: Path) -> Iterator[Labelled]:
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        kind, *labels, channel, sender, title, subject, headers, body = line.split("\t")
        name, _, address = sender.rstrip(">").partition(" <")
        message = Message(
            Channel(channel),
            Party(name, address=address if "@" in address else "", title=title),
            body.replace("\\n", "\n"),
            subject,
            headers=HEADERS[headers],
        )
        effort, risk, *_ = (*labels, "", "")
        risk = risk or ("" if number in SAID_TO_STOP else "none")
        yield Labelled(
            corpus, f"{corpus}-{number}", lay_out(message), kind, effort, risk
        )


def _rows(path: Path, encoding: str = "utf-8") -> Iterator[dict[str, str]]:
    text = gzip.decompress(path.read_bytes()).decode(encoding, "replace")
    yield from csv.DictReader(io.StringIO(text))


def _bare(channel: Channel, text: str, subject: str = "") -> Letter:
    return lay_out(Message(channel, Party(), text, subject))


def _applications(folder: Path) -> Iterator[Labelled]:
    mails = [("", row["text"]) for row in _rows(folder / "emails_labelled.csv.gz")]
    more = _rows(folder / "rejections_conor.csv.gz")
    mails += [(row["Subject"], row["Text"]) for row in more]
    for number, (subject, text) in enumerate(mails):
        letter = _bare(Channel.MAIL, text, subject)
        yield Labelled("applications", f"application-{number}", letter, "process")


def _texts(folder: Path) -> Iterator[Labelled]:
    texts = {
        row["text"].strip(): "other" if row["label"] == "ham" else NOT_WORK
        for row in _rows(folder / "uci_sms_spam_collection.csv.gz")
    }
    for row in _rows(folder / "smishtank_analysisdataset.csv.gz", "latin-1"):
        is_job = "Job" in row["Message Categories"]
        kind = "outreach" if is_job else NOT_WORK
        texts.setdefault(row["MainText"].strip(), kind)
    for number, (text, kind) in enumerate(texts.items()):
        yield Labelled("texts", f"text-{number}", _bare(Channel.SMS, text), kind)


def _plain_mail(archive: Path) -> Iterator[Labelled]:
    for name, raw in sorted(_members(archive)):
        yield Labelled("mail", name, lay_out(parse_mail(raw)), NOT_WORK)


def _members(archive: Path) -> Iterator[tuple[str, bytes]]:
    with (
        zstandard.open(archive) as plain,
        tarfile.open(fileobj=plain, mode="r|") as tar,
    ):
        for member in tar:
            file = tar.extractfile(member) if member.name.endswith(".txt") else None
            if file:
                yield member.name, file.read()
