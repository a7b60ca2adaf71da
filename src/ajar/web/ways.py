"""Tell the two ways to the desk apart: from this computer, and from beyond it.

From this computer it is plain HTTP on loopback, opened by a key that the terminal
printed. From beyond it is TLS under a name the user trusts, opened by pairing. TLS
ends in this program, or in a proxy on this computer whose word is taken for it.
"""

from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

LOCAL_NAMES = ("127.0.0.1", "localhost")
_HTTPS = 443
_FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_VIA",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
)


class Way(StrEnum):
    """How a request came."""

    HERE = "here"
    BEYOND = "beyond"
    BARE = "bare"
    """Under a trusted name, but without TLS: nothing is served that way."""


def way_of(request: HttpRequest) -> Way | None:
    """Return how `request` came; None if it calls the desk what it isn't called.

    Where a proxy on this computer says that TLS ended there, the request counts as
    secure from here on.
    """
    meta = request.META
    is_near = _is_loopback(meta.get("REMOTE_ADDR", ""))
    may_forward = is_near and settings.TRUSTED_HOSTS
    if may_forward and meta.get("HTTP_X_FORWARDED_PROTO") == "https":
        meta["wsgi.url_scheme"] = "https"
    host = plain_host(meta.get("HTTP_HOST", ""))
    if host in settings.TRUSTED_HOSTS:
        return Way.BEYOND if request.is_secure() else Way.BARE
    if is_near and not request.is_secure() and is_own_host(host):
        # A proxy must not pass others off as this computer.
        is_passed_on = settings.TRUSTED_HOSTS and any(one in meta for one in _FORWARDED)
        return None if is_passed_on else Way.HERE
    return None


def is_same_way(way: Way, origin: str, host: str) -> bool:
    """Say whether `origin` is the desk as it is called on `way` under `host`."""
    scheme, _, named = origin.partition("://")
    if way is Way.HERE:
        return scheme == "http" and is_own_host(plain_host(named))
    return scheme == "https" and plain_host(named) == plain_host(host)


def is_own_host(host: str) -> bool:
    """Say whether `host` is what this computer's own browser calls the desk."""
    name, _, port = host.partition(":")
    return name in LOCAL_NAMES and port == str(settings.PORT)


def plain_host(host: str) -> str:
    """Return a Host header in lower case, without the port of HTTPS; "" if odd."""
    try:
        parts = urlsplit(f"//{host}")
        name, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.netloc != host or "@" in host or parts.path or parts.query:
        return ""
    return name if port in {None, _HTTPS} else f"{name}:{port}"


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
