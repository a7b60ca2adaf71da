"""The desk's folder is the user's alone, or the desk is not opened."""

import pytest

from ajar.adapters.desk_folder import make_private
from ajar.core.errors import DeskError


def test_the_folder_is_made_open_to_its_owner_alone(tmp_path):
    make_private(tmp_path / "a" / "desk")
    assert (tmp_path / "a" / "desk").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_was_open_to_others_is_closed(tmp_path):
    tmp_path.chmod(0o755)
    make_private(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_a_file_in_the_way_is_said_plainly(tmp_path):
    (tmp_path / "desk").write_text("not a folder")
    with pytest.raises(DeskError) as error:
        make_private(tmp_path / "desk")
    assert str(tmp_path / "desk") in error.value.message
    assert "AJAR_HOME" in error.value.hint
