"""`ajar up` as a program of its own, and clients that speak to it by socket."""

import http.client
import re
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Running:
    """A desk that is being served on this computer's own port."""

    port: int
    key: str


@contextmanager
def up(home: Path, *said: str) -> Iterator[Running]:
    """Serve the desk in `home` with the options `said` until the block ends."""
    port = free_port()
    command = [sys.executable, "-m", "ajar", "up", "--no-browser"]
    server = subprocess.Popen(
        [*command, "--port", str(port), *said],
        env={"AJAR_HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        line = server.stdout.readline()
        yield Running(port, re.search(r"key=([\w-]+)", line)[1])
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()


class Named(http.client.HTTPSConnection):
    """A client of `name` that finds it at 127.0.0.1, as DNS would say elsewhere."""

    def __init__(self, name: str, port: int, context: ssl.SSLContext):
        super().__init__(name, port, context=context, timeout=20)
        self.by = context

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.port), 20)
        self.sock = self.by.wrap_socket(plain, server_hostname=self.host)


@dataclass(frozen=True)
class Said:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: str

    def find(self, pattern: str) -> str:
        return re.search(pattern, self.body)[1]


class Visitor:
    """A browser without a window: it keeps cookies and sends forms back."""

    def __init__(self, port: int, name: str = "", context=None):
        self.port, self.name, self.context = port, name, context
        self.cookies: dict[str, str] = {}
        self.form_token = ""
        self.origin = (
            f"https://{name}:{port}" if context else f"http://127.0.0.1:{port}"
        )

    def ask(self, path: str, method: str = "GET", body: str = "", **headers) -> Said:
        connection = (
            Named(self.name, self.port, self.context)
            if self.context
            else http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        )
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body, {"Cookie": kept, **named})
            answer = connection.getresponse()
            said = Said(answer.status, answer.headers, answer.read().decode())
        finally:
            connection.close()
        for line in said.headers.get_all("Set-Cookie", []):
            for name, cookie in SimpleCookie(line).items():
                self.cookies[name] = cookie.value
        if found := re.search(r'csrfmiddlewaretoken" value="(\w+)"', said.body):
            self.form_token = found[1]
        return said

    def send(self, path: str, **fields: str) -> Said:
        """Send a form of the page that was looked at last."""
        body = urlencode({"csrfmiddlewaretoken": self.form_token, **fields})
        form = "application/x-www-form-urlencoded"
        return self.ask(path, "POST", body, Origin=self.origin, Content_Type=form)
