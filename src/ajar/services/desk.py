"""Open the desk: its folder, its tables, its owner, and what was left unfinished."""

import secrets
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from ajar.adapters import clock
from ajar.adapters.desk_folder import make_private
from ajar.core.errors import DeskError
from ajar.services.reconsider import reconsider_outdated
from ajar.services.regroup import regroup
from ajar.services.set_aside import forget_old
from ajar.services.title_places import place_titles
from ajar.store.models import Profile, User

OWNER = "me"


def open_desk() -> User:
    """Return the owner of this computer's desk, ready to use.

    Makes the folder and the tables on first use, brings older tables up to date,
    finishes a regrouping that an interrupted import left, and empties what was set
    aside more than 30 days ago. DeskError says why a desk cannot be opened.
    """
    make_private(Path(settings.HOME))
    try:
        _bring_tables_up_to_date()
        owner = _ensure_owner()
        forget_old(owner, clock.now())
        reconsider_outdated(owner)
        if Profile.objects.get(owner=owner).is_regroup_due:
            regroup(owner)
        place_titles(owner)
    except DatabaseError as error:
        message = f"The desk in {settings.HOME} cannot be opened: {error}."
        hint = "Close other programs that use it; `ajar doctor` looks closer."
        raise DeskError(message, hint) from error
    return owner


def owner_of_desk() -> User:
    """Return the owner of the open desk, with the profile that most pages need."""
    return User.objects.select_related("profile").get(username=OWNER)


def _bring_tables_up_to_date() -> None:
    executor = MigrationExecutor(connection)
    known = set(executor.loader.disk_migrations)
    newer = {key for key in executor.loader.applied_migrations if key[0] == "store"}
    if newer - known:
        message = "This desk was made by a newer Ajar."
        raise DeskError(message, "Update Ajar; nothing was changed.")
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


def _ensure_owner() -> User:
    owner = User.objects.filter(username=OWNER).first()
    if owner is not None:
        return owner
    with transaction.atomic():
        owner = User(username=OWNER)
        owner.set_unusable_password()
        owner.save()
        Profile.objects.create(owner=owner, hash_key=secrets.token_bytes(32))
    return owner
