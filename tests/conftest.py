"""Give the tests a data folder of their own, far from the user's."""

import os
import tempfile

import pytest
from hypothesis import settings

# Removed when the test run ends, as the object is collected then.
HOME = tempfile.TemporaryDirectory(prefix="ajar-tests-")
os.environ["AJAR_HOME"] = HOME.name

# How long things take is for benchmarks to say.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def django_db_modify_db_settings_xdist_suffix():
    """Leave the test desk in memory, which no two workers share.

    pytest-django knows by the engine's name that SQLite needs no suffix; ours has
    another name.
    """
