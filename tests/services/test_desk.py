"""A desk opens ready for use, or says why it can't."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from ajar.config.env import data_folder
from ajar.core.errors import DeskError
from ajar.core.method import RULES_VERSION
from ajar.services.desk import open_desk
from ajar.services.profile import change_profile
from ajar.store.models import Fact, Message, Profile, User
from tests.samples.letters import pitch, reply, write


def test_opening_twice_is_opening_once(user):
    assert open_desk() == user
    assert (User.objects.count(), Profile.objects.count()) == (1, 1)


def test_a_desk_of_a_newer_version_is_left_alone(user):
    MigrationRecorder(connection).record_applied("store", "9999_from_the_future")
    with pytest.raises(DeskError, match="newer Ajar"):
        open_desk()


def test_messages_read_by_older_rules_are_read_again(tmp_path, user, take_in):
    take_in(write(tmp_path, pitch=pitch()))
    facts = Fact.objects.count()
    Fact.objects.all().delete()
    Message.objects.update(rules_version=RULES_VERSION - 1)
    open_desk()
    assert Fact.objects.count() == facts
    assert Message.objects.get().rules_version == RULES_VERSION


def test_saying_who_one_is_turns_kept_letters_into_ones_own(tmp_path, db, take_in):
    user = open_desk()
    change_profile(user, None, {"addresses": ("someone.else@example.com",)})
    take_in(write(tmp_path, pitch=pitch(), reply=reply()))
    change_profile(user, None, {"addresses": ("sam.rivera@example.com",)})
    own = Message.objects.filter(is_own=True)
    assert [row.sender_address for row in own] == ["sam.rivera@example.com"]
    assert not Fact.objects.filter(message__in=own).exists()


def test_the_data_folder_is_the_one_the_environment_names(monkeypatch, tmp_path):
    monkeypatch.setenv("AJAR_HOME", str(tmp_path))
    assert data_folder() == tmp_path


def test_a_relative_data_folder_is_refused(monkeypatch):
    monkeypatch.setenv("AJAR_HOME", "somewhere/else")
    with pytest.raises(DeskError, match="not an absolute path"):
        data_folder()


def test_without_a_word_the_platform_says_where_the_desk_is(monkeypatch):
    monkeypatch.delenv("AJAR_HOME")
    assert data_folder().name == "ajar"
