"""Serve the desk beyond this computer: by TLS, under names the user gives."""

import socket
import ssl
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from ajar.core.errors import DeskError, RequestError

if TYPE_CHECKING:
    from uvicorn import Server

TLS_PORT = 8443
_LAST_PORT = 65535
_THREADS = 6
_MOST_CONNECTIONS = 200
_LARGEST_HEAD = 256 * 1024
_PATIENCE = 5  # seconds that what is under way may still take at the end
BOTH_WAYS = (
    "Either put a proxy on this computer that does TLS (Tailscale, Caddy) and leave "
    "--listen out, or name --certificate FILE and --private-key FILE. docs/phone.md "
    "shows both."
)


@dataclass(frozen=True, slots=True)
class Beyond:
    """How to serve beyond this computer, as the options say; all empty: not at all."""

    hosts: tuple[str, ...] = ()
    listen: str = ""
    certificate: Path | None = None
    private_key: Path | None = None

    def names(self) -> tuple[str, ...]:
        """Return the names with the port that devices reach them by."""
        if self.certificate is None:
            return self.hosts
        port = self.address()[1]
        return tuple(one if ":" in one else f"{one}:{port}" for one in self.hosts)

    def address(self) -> tuple[str, int]:
        """Return the address and port to listen on; RequestError if it is none."""
        host, colon, port = self.listen.rpartition(":")
        if not colon or self.listen.endswith("]"):
            host, port = self.listen, str(TLS_PORT)
        bare = host.removeprefix("[").removesuffix("]")
        is_number = port.isascii() and port.isdecimal() and len(port) <= 5
        if not bare or not is_number or not 0 < int(port) <= _LAST_PORT:
            problem = f"--listen {self.listen!r} is no address to listen on."
            raise RequestError(problem, "Give one as 192.168.1.20, or with :8443.")
        return bare, int(port)


def check(beyond: Beyond) -> None:
    """Refuse options that would serve others without TLS, or nobody."""
    has_certificate = bool(beyond.certificate and beyond.private_key)
    if bool(beyond.certificate) != bool(beyond.private_key):
        problem = "A certificate needs its private key, and a key its certificate."
        raise RequestError(problem, "Name --certificate FILE and --private-key FILE.")
    if beyond.listen and not has_certificate:
        problem = "Beyond this computer the desk is served by TLS alone."
        raise RequestError(problem, BOTH_WAYS)
    if has_certificate and not beyond.listen:
        problem = "Where should it listen with this certificate?"
        raise RequestError(problem, "Name --listen ADDRESS, one of this computer's.")
    if has_certificate and not beyond.hosts:
        problem = "What do other devices call this desk?"
        raise RequestError(problem, "Name --host NAME, as the certificate does.")
    if beyond.listen:
        beyond.address()


class TlsServer:
    """The desk on a socket of its own, by TLS, in a thread beside the main one."""

    def __init__(self, application: object, beyond: Beyond) -> None:
        self._server = _server(application, beyond)
        self._socket = _open_socket(*beyond.address())
        self._thread = Thread(target=self._run, name="tls", daemon=True)

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def close(self) -> None:
        """Answer no more; what is under way has a few seconds."""
        self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join(_PATIENCE + 1)
        self._socket.close()


def _server(application: object, beyond: Beyond) -> "Server":
    from a2wsgi import WSGIMiddleware
    from uvicorn import Config, Server

    config = Config(
        WSGIMiddleware(application, workers=_THREADS),  # type: ignore[arg-type]
        ssl_certfile=str(beyond.certificate),
        ssl_keyfile=str(beyond.private_key),
        http="h11",
        ws="none",
        lifespan="off",
        loop="asyncio",
        interface="asgi3",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=_MOST_CONNECTIONS,
        h11_max_incomplete_event_size=_LARGEST_HEAD,
        timeout_graceful_shutdown=_PATIENCE,
    )
    try:
        config.load()
    except (OSError, ssl.SSLError) as error:
        why = error.strerror or error
        message = f"The certificate or its key can't be used: {why}."
        raise DeskError(message, "Both are PEM files, and belong together.") from error
    return Server(config)


def _open_socket(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=64)
    except OSError as error:
        message = f"Nothing can listen on {host}, port {port}: {error.strerror}."
        hint = "Name an address of this computer, and a port that is free."
        raise DeskError(message, hint) from error
