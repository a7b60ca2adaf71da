"""The names by which other devices call this desk, as the user gives them."""

import os
import re

from ajar.core.errors import DeskError

HTTPS = 443
_LAST_PORT = 65535
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL}){{0,126}}")
_OWN = frozenset({"localhost", "0.0.0.0"})  # noqa: S104 (refused, not bound)


def hosts() -> tuple[str, ...]:
    """Return the names in AJAR_HOSTS, by commas, as a Host header writes them."""
    said = os.environ.get("AJAR_HOSTS", "")
    return tuple(dict.fromkeys(host_of(one) for one in said.split(",") if one.strip()))


def host_of(said: str) -> str:
    """Return `said`, NAME or NAME:PORT, in lower case; the port of HTTPS is left out.

    DeskError if no device could call the desk that.
    """
    name, colon, port = said.strip().lower().partition(":")
    name = _in_ascii(name.removesuffix("."))
    is_own = name in _OWN or name.startswith("127.")
    if is_own or not _NAME.fullmatch(name) or (colon and not _is_port(port)):
        message = f"{said!r} is nothing that another device could call this desk."
        hint = "Give --host a name, as desk.example.org or desk.example.org:8443."
        raise DeskError(message, hint)
    return name if not colon or int(port) == HTTPS else f"{name}:{int(port)}"


def _is_port(said: str) -> bool:
    return said.isascii() and said.isdecimal() and 0 < int(said[:6]) <= _LAST_PORT


def _in_ascii(name: str) -> str:
    """Return `name` as a browser sends it (RFC 3490); "" if it can't be sent."""
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
