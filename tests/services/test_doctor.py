"""The doctor says what is wrong with a desk, and where."""

from pathlib import Path

import pytest
from django.conf import settings

from ajar.services.desk import open_desk
from ajar.services.doctor import examine
from ajar.store.models import Original, SetAside
from tests.samples.letters import pitch, reply, write


@pytest.fixture
def filled(tmp_path, user, take_in):
    take_in(write(tmp_path, pitch=pitch(), reply=reply()))
    return user


def said(user, what: str):
    return next(check for check in examine(user) if check.what == what)


def test_a_sound_desk_is_sound_in_every_part(filled):
    assert all(check.is_sound for check in examine(filled))


def test_an_original_that_was_altered_is_named(filled):
    row = Original.objects.order_by("digest")[0]
    Original.objects.filter(pk=row.pk).update(raw=b"something else")
    check = said(filled, "originals")
    assert not check.is_sound
    assert row.digest[:8] in check.said


def test_a_folder_open_to_others_is_wrong(filled):
    folder = Path(settings.HOME)
    folder.chmod(0o755)
    try:
        assert not said(filled, "folder").is_sound
    finally:
        folder.chmod(0o700)


def test_letters_whose_file_is_away_are_counted(tmp_path, user, take_in):
    sent = write(tmp_path / "sent-mail", reply=reply())
    take_in(sent)
    (sent / "reply.eml").unlink()
    take_in(write(tmp_path / "inbox", pitch=pitch()))
    assert SetAside.objects.get().is_wanted
    assert "1 belong to kept threads" in said(user, "messages").said


def test_a_user_without_an_address_is_told_what_that_means(db):
    assert "ajar me" in said(open_desk(), "you").said
