"""Fill an empty desk with made-up mail: eight months of Sam's, to look round in."""

from importlib.resources import files
from pathlib import Path

from ajar.core.errors import RequestError
from ajar.core.intake.resume import parse_resume
from ajar.core.nouns.owner import Owner
from ajar.services.importing import take_folder
from ajar.services.preferences import change_preferences
from ajar.services.profile import change_profile
from ajar.store.models import (
    Contact,
    Message,
    PreferencesVersion,
    Profile,
    SetAside,
    User,
)

PROVIDER = "mx.example.net"
WANTED = (
    "seat=manager,executive:must",
    "pay=130k:must",
    "travel=25:must",
    "contract=permanent:must",
)
MAIL = {
    "items": "Made-up letters",
    "sent": "Made-up answers",
    "linkedin": "A made-up LinkedIn export",
}


MADE_UP = "sam.rivera@example.com"
"""Sam's address, which nobody can have."""


def sample_folder() -> Path:
    """Return the folder of the packaged sample."""
    return Path(str(files("ajar").joinpath("sample")))


def become_sam(user: User, folder: Path) -> tuple[Path, ...]:
    """Make `user` Sam, with Sam's wishes; return where Sam's mail lies in `folder`."""
    sam = parse_resume((folder / "resume.json").read_bytes())
    change_profile(user, sam, {"servers": (PROVIDER,)})
    change_preferences(user, WANTED)
    return tuple(folder / part for part in MAIL)


def look_round(user: User) -> None:
    """Have Sam's mail taken in; RequestError if the desk is no longer empty."""
    if not is_untouched(user):
        problem = "This desk is yours already: made-up mail would mix with it."
        hint = "Forget everything under Settings first, or try `ajar demo`."
        raise RequestError(problem, hint)
    for path in become_sam(user, sample_folder()):
        take_folder(path, MAIL[path.name])


def is_made_up(owner: Owner) -> bool:
    """Say whether `owner` is Sam, who doesn't exist."""
    return MADE_UP in owner.addresses


def is_untouched(user: User) -> bool:
    """Say whether `user` has told nothing and taken nothing in."""
    profile = Profile.objects.get(owner=user)
    told = profile.name or profile.addresses or profile.employer
    kept = (Message, SetAside, Contact, PreferencesVersion)
    return not told and not any(m.objects.filter(owner=user).exists() for m in kept)
