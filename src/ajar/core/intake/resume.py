"""Read who the user is out of a JSON Resume (jsonresume.org schema 1.0)."""

import msgspec

from ajar.core.errors import SourceError
from ajar.core.nouns.owner import Owner


class _Location(msgspec.Struct):
    city: str = ""
    region: str = ""


class _Profile(msgspec.Struct):
    network: str = ""
    username: str = ""
    url: str = ""


class _Basics(msgspec.Struct):
    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    location: _Location = msgspec.field(default_factory=_Location)
    profiles: list[_Profile] = msgspec.field(default_factory=list)


class _Work(msgspec.Struct):
    name: str = ""
    position: str = ""
    end: str = msgspec.field(default="", name="endDate")


class _Resume(msgspec.Struct):
    basics: _Basics = msgspec.field(default_factory=_Basics)
    work: list[_Work] = msgspec.field(default_factory=list)


def parse_resume(raw: bytes) -> Owner:
    """Return who the resume speaks of; SourceError if it is no JSON Resume.

    The employer is that of the first job without an end date.
    """
    try:
        resume = msgspec.json.decode(raw, type=_Resume)
    except (msgspec.DecodeError, RecursionError) as error:
        message = f"This is not a JSON Resume: {error}"
        hint = "jsonresume.org shows the format; `ajar me --name …` works without."
        raise SourceError(message, hint) from error
    basics = resume.basics
    now = [job for job in resume.work if not job.end]
    titles = [job.position for job in now] or [basics.label]
    place = basics.location
    return Owner(
        name=basics.name,
        addresses=tuple(a for a in (basics.email.lower(),) if a),
        handles=tuple(p.url or p.username for p in basics.profiles if p.network),
        phones=tuple(p for p in (basics.phone,) if p),
        employer=next((job.name for job in now), ""),
        titles=tuple(title for title in titles if title),
        place=", ".join(part for part in (place.city, place.region) if part),
    )
