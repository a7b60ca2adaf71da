"""`ajar up`: serve the desk to this computer's browser, and to paired devices."""

import os
import socket
import webbrowser
from contextlib import ExitStack, closing
from pathlib import Path

import click

from ajar.cli.beyond import Beyond, TlsServer, check
from ajar.cli.session import open_session
from ajar.core.errors import DeskError

HOST = "127.0.0.1"
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("up")
@click.option("--port", type=click.IntRange(1, 65535), help="Instead of 8477.")
@click.option("--no-browser", is_flag=True, help="Print the address, open nothing.")
@click.option(
    "--host",
    "hosts",
    multiple=True,
    metavar="NAME",
    help="Let paired devices in that call the desk NAME, by TLS (docs/phone.md).",
)
@click.option(
    "--listen", default="", metavar="ADDRESS[:PORT]", help="Where to, port 8443 else."
)
@click.option("--certificate", type=_FILE, help="For --listen, as a PEM file.")
@click.option("--private-key", type=_FILE, help="The certificate's, as a PEM file.")
def command(
    port: int | None,
    hosts: tuple[str, ...],
    listen: str,
    certificate: Path | None,
    private_key: Path | None,
    *,
    no_browser: bool,
) -> None:
    """Serve your desk to the browser of this computer, until Ctrl-C.

    The address holds a key that opens the desk once; the browser remembers it.

    With --host it is also served to your phone, once the phone is paired: behind a
    proxy on this computer that does TLS, or by --listen with a certificate.
    """
    beyond = Beyond(hosts, listen, certificate, private_key)
    check(beyond)
    if port is not None:
        os.environ["AJAR_PORT"] = str(port)
    if hosts:
        os.environ["AJAR_HOSTS"] = ",".join(beyond.names())
    open_session()
    serve(opens_browser=not no_browser, beyond=beyond)


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


def serve(*, opens_browser: bool, beyond: Beyond = Beyond()) -> None:  # noqa: B008 (frozen)
    """Serve the open desk until interrupted; DeskError if it can't be served."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    from ajar.services.importing import break_off, carry_on

    application = get_wsgi_application()
    # A proxy's word is for the gate to weigh; without one nobody has a word to give.
    has_proxy = bool(settings.TRUSTED_HOSTS) and beyond.certificate is None
    with ExitStack() as running:
        try:
            server = create_server(
                application,
                host=HOST,
                port=settings.PORT,
                threads=6,
                clear_untrusted_proxy_headers=not has_proxy,
            )
        except OSError as error:
            message = f"Port {settings.PORT} is taken: is Ajar running already?"
            raise DeskError(message, "`ajar up --port 8478` takes another.") from error
        running.enter_context(closing(server))
        if beyond.certificate is not None:
            by_tls = running.enter_context(closing(TlsServer(application, beyond)))
            by_tls.start()
        running.callback(break_off)
        carry_on()
        _tell(opens_browser=opens_browser, has_proxy=has_proxy)
        server.run()


def _tell(*, opens_browser: bool, has_proxy: bool) -> None:
    from django.conf import settings

    from ajar.services.door_key import issue_key

    address = f"http://{HOST}:{settings.PORT}/enter?key={issue_key()}"
    click.echo(f"Your desk: {address}")
    for host in settings.TRUSTED_HOSTS:
        click.echo(f"For paired devices: https://{host}/")
    if has_proxy:
        there = f"http://{HOST}:{settings.PORT}"
        click.echo(f"A proxy on this computer must pass that on to {there} by TLS.")
    click.echo("The key opens it once. Ctrl-C ends it; nothing is lost.")
    if opens_browser:
        webbrowser.open(address)
