"""What a phone does with a desk that it reaches by TLS."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from playwright.sync_api import Page, expect
from served import Served

from tests.samples.certificates import Certificate

NAME = "desk.example"
READY = """() => navigator.serviceWorker.ready
  .then(() => new Promise((done) => {
    if (navigator.serviceWorker.controller) done(true);
    else navigator.serviceWorker.addEventListener("controllerchange", () => done(true));
  }))"""


@dataclass(frozen=True)
class Reach:
    """A desk as the computer's browser and as phones reach it, and how to stop it."""

    here: Served
    address: str
    port: int
    certificate: Certificate
    stop: Callable[[], None]
    start: Callable[[], Served]


class NoDesk(BaseHTTPRequestHandler):
    """What a proxy answers that has no desk behind it."""

    def do_GET(self) -> None:
        self.send_error(502)

    def do_POST(self) -> None:
        self.send_error(502)

    def log_message(self, *said: object) -> None:
        """Keep the tests' output clean."""


@contextmanager
def proxy_without_desk(port: int, certificate: Certificate) -> Iterator[None]:
    """Answer 502 to everything on `port` until the block ends."""
    proxy = ThreadingHTTPServer(("127.0.0.1", port), NoDesk)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate.chain, certificate.key)
    proxy.socket = tls.wrap_socket(proxy.socket, server_side=True)
    thread = Thread(target=proxy.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        proxy.shutdown()
        thread.join()
        proxy.server_close()


@contextmanager
def away(how: str, reach: Reach, phone: Page) -> Iterator[None]:
    """Keep the desk from `phone` until the block ends."""
    if how == "network":
        phone.context.set_offline(True)
        yield
        phone.context.set_offline(False)
        return
    reach.stop()
    if how == "desk behind a proxy":
        with proxy_without_desk(reach.port, reach.certificate):
            yield
    else:
        yield
    reach.start()


def address_of_pairing(desk: Page) -> str:
    desk.goto("/settings/devices")
    desk.get_by_role("button", name="Pair a phone").click()
    expect(desk.get_by_role("img", name="QR code")).to_be_visible()
    return desk.locator(".key__text").first.inner_text()


def pair(desk: Page, phone: Page, name: str = "Sam’s phone") -> None:
    phone.goto(address_of_pairing(desk))
    phone.get_by_label("What to call this device").fill(name)
    phone.get_by_role("button", name="Pair this device").click()
    expect(phone.get_by_role("status").first).to_contain_text("This device is paired.")
