"""`ajar up`: serve the desk to this computer's browser."""

import os
import socket
import webbrowser
from typing import TYPE_CHECKING

import click

from ajar.cli.session import open_session
from ajar.core.errors import DeskError

if TYPE_CHECKING:
    from waitress.server import BaseWSGIServer

HOST = "127.0.0.1"


@click.command("up")
@click.option("--port", type=click.IntRange(1, 65535), help="Instead of 8477.")
@click.option("--no-browser", is_flag=True, help="Print the address, open nothing.")
def command(port: int | None, *, no_browser: bool) -> None:
    """Serve your desk to the browser of this computer, until Ctrl-C.

    The address holds a key that opens the desk once; the browser remembers it.
    """
    if port is not None:
        os.environ["AJAR_PORT"] = str(port)
    open_session()
    serve(opens_browser=not no_browser)


def free_port(wanted: int = 8477) -> int:
    """Return `wanted`, or some other port if that is taken."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return wanted


def serve(*, opens_browser: bool) -> None:
    """Serve the open desk until interrupted; DeskError if the port is taken."""
    from django.conf import settings
    from waitress import create_server

    from ajar.services.door_key import issue_key
    from ajar.services.importing import carry_on

    try:
        server = create_server(_application(), host=HOST, port=settings.PORT, threads=6)
    except OSError as error:
        message = f"Port {settings.PORT} is taken: is Ajar running already?"
        raise DeskError(message, "`ajar up --port 8478` takes another.") from error
    carry_on()
    address = f"http://{HOST}:{settings.PORT}/enter?key={issue_key()}"
    click.echo(f"Your desk: {address}")
    click.echo("The key opens it once. Ctrl-C ends it; nothing is lost.")
    if opens_browser:
        webbrowser.open(address)
    _run(server)


def _application() -> object:
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


def _run(server: "BaseWSGIServer") -> None:
    try:
        server.run()
    finally:
        server.close()
