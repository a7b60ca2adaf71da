"""What cannot be read is told with the reason, and stops nothing."""

import os
import socket
from pathlib import Path

from sources_cast import MAIL, items, put, read, whys

from ajar.adapters.sources import (
    Skipped,
    SourceItem,
    read_sources,
    reread,
)
from ajar.adapters.sources.names import real_path, shown_path


def test_what_is_too_large_is_told_with_the_limit(tmp_path):
    path = tmp_path / "x.txt"
    with path.open("wb") as file:
        file.write(b"Hi Sam " * 10_000)
        file.truncate(41 * 2**20)
    assert whys(path) == ["more than 40.0 MB is too large"]


def test_what_nobody_may_read_is_told(tmp_path):
    folder = tmp_path / "closed"
    put(folder / "a.eml", MAIL)
    file = put(tmp_path / "b.eml", MAIL)
    put(tmp_path / "c.eml", MAIL)
    folder.chmod(0)
    file.chmod(0)
    try:
        found = read(tmp_path)
    finally:
        folder.chmod(0o700)
    assert [(one.what, one.why) for one in found if isinstance(one, Skipped)] == [
        ("file", "nobody may read it"),
        ("folder", "nobody may read it"),
    ]
    assert len(found) == 3


def test_what_is_no_plain_file_is_told_and_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(tmp_path / "socket"))
    found = read(tmp_path, Path("/dev/null"))
    listening.close()
    assert [(one.what, one.why) for one in found] == [
        ("pipe", "it is not a plain file"),
        ("socket", "it is not a plain file"),
        ("device", "it is not a plain file"),
    ]


def test_links_that_lead_in_circles_end(tmp_path):
    put(tmp_path / "a" / "1.eml", MAIL)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "good").symlink_to(tmp_path / "a" / "1.eml")
    found = read(tmp_path)
    assert len([one for one in found if isinstance(one, SourceItem)]) == 2
    assert {one.why for one in found if isinstance(one, Skipped)} == {
        "it was read already, or is a loop of symbolic links",
        "a loop of symbolic links",
        "there is no such file (any more)",
    }


def test_what_is_not_there_is_told(tmp_path):
    assert whys(tmp_path / "nothing") == ["there is no such file (any more)"]


def test_a_file_that_vanishes_on_the_way_is_told(tmp_path):
    put(tmp_path / "a.eml", MAIL)
    last = put(tmp_path / "b.eml", MAIL)
    found = []
    for one in read_sources([tmp_path]):
        last.unlink(missing_ok=True)
        found.append(one)
    assert isinstance(found[1], Skipped)
    assert found[1].why == "there is no such file (any more)"


def test_other_troubles_are_told_in_the_words_of_the_system(tmp_path):
    (why,) = whys(tmp_path / ("x" * 300))
    assert why == "File name too long"


def test_what_is_gone_or_shorter_is_not_read_again(tmp_path):
    path = put(tmp_path / "a.eml", MAIL)
    assert reread(str(path), 0, len(MAIL) + 1) is None
    assert reread(str(tmp_path / "b.eml"), 0, 1) is None
    assert reread(str(path), 0, 2**40) is None
    assert reread(str(path), 0, len(MAIL)) == MAIL


def test_names_that_are_no_text_are_shown_and_found_again(tmp_path):
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.eml")
    put(Path(odd), MAIL)
    (item,) = items(tmp_path)
    assert item.path.isprintable()
    assert item.path.encode().endswith(b"caf\\udce9.eml")
    assert reread(item.path, 0, len(MAIL)) == MAIL
    assert real_path(shown_path(odd)) == Path(odd)
    assert shown_path("grün") == "grün"
