"""Bad input is named and counted, the rest goes on, and nothing is lost."""

import json

import pytest

from tests.samples.hostile import LETTERS, NOT_READ, write_hostile
from tests.samples.letters import PITCH, mail


@pytest.fixture
def hostile(tmp_path):
    folder = write_hostile(tmp_path / "hostile")
    yield folder
    (folder / "locked").chmod(0o700)


def test_every_bad_file_is_named_and_the_good_ones_are_in_the_desk(desk, hostile):
    ran = desk("take", "--json", hostile)
    summary = json.loads(ran.out)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    named = {
        trouble["where"].split("/")[-1].split()[0] for trouble in summary["troubles"]
    }
    assert {*NOT_READ, "locked"} <= named
    assert any("climbing.zip" in t["where"] for t in summary["troubles"])
    kept = sum(summary["kept"].values())
    aside = sum(summary["set_aside"].values())
    assert summary["seen"] == kept + aside + summary["own_kept"]
    assert "Laura Finch" in desk("desk").out


def test_the_same_bad_folder_twice_gives_the_same_desk(desk, hostile):
    desk("take", hostile)
    before = desk("export").out
    assert desk("take", hostile).code == 1
    assert desk("export").out == before


def test_the_desk_is_sound_after_all_that(desk, hostile):
    desk("take", hostile)
    ran = desk("doctor")
    assert ran.code == 0
    assert "WRONG" not in ran.out


@pytest.mark.parametrize("name", LETTERS)
def test_a_broken_letter_is_read_as_far_as_it_goes(desk, tmp_path, name):
    (tmp_path / name).write_bytes(LETTERS[name])
    ran = desk("read", "--json", tmp_path / name)
    assert "Traceback" not in ran.err
    line = json.loads(ran.out)
    assert line["path"].endswith(name)


def test_a_letter_of_thirty_megabytes_is_kept_and_said_to_be_too_large(desk, tmp_path):
    huge = mail(PITCH).decode() + "word " * (6 * 2**20)
    (tmp_path / "huge.eml").write_text(huge)
    summary = json.loads(desk("take", "--json", tmp_path / "huge.eml").out)
    troubles = summary["troubles"]
    assert "too large to read" in {trouble["why"] for trouble in troubles}
    assert all(trouble["is_kept"] for trouble in troubles)
    assert sum(summary["kept"].values()) == 1
