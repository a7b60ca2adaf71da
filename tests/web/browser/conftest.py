"""A real server, a real desk and a real browser."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import find_chromium
from phones import NAME, Reach
from playwright.sync_api import Browser, BrowserContext, Page, expect
from served import DESK, PHONE, SAMPLE, WANTED, Served, ajar

from tests.samples.certificates import Certificate, make_certificate

# Playwright's loop runs in this thread; the desk's tests beside it ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

AJAR = (sys.executable, "-m", "ajar")

# A busy machine answers late; a test that hangs still ends.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Use the browser that is there; in a container it needs no sandbox of its own."""
    return {
        **browser_type_launch_args,
        "executable_path": find_chromium(),
        "args": ["--no-sandbox"],
    }


@pytest.fixture(scope="session")
def sams_home(tmp_path_factory) -> Path:
    """Return the folder of Sam's desk: the sample taken in, wishes said."""
    home = tmp_path_factory.mktemp("sam")
    folders = (str(SAMPLE / part) for part in ("items", "sent", "linkedin"))
    resume = str(SAMPLE / "resume.json")
    ajar(home, "me", "--import", resume, "--authserv", "mx.example.net")
    ajar(home, "take", *folders)
    wanted = (*WANTED, "contract=permanent:must")
    ajar(home, "consider", *(part for one in wanted for part in ("--set", one)))
    return home


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def serve() -> Iterator:
    """Return a function that serves the desk in a folder until the test ends."""
    running: list[subprocess.Popen[str]] = []

    def start(home: Path, port: int | None = None, *more: str) -> Served:
        port = port or free_port()
        server = subprocess.Popen(
            [*AJAR, "up", "--no-browser", "--port", str(port), *more],
            env={
                "AJAR_HOME": str(home),
                "PATH": "/usr/bin:/bin",
                "PYTHONUNBUFFERED": "1",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        running.append(server)
        said = server.stdout.readline()
        enter = re.search(r"http://\S+", said)[0]
        return Served(home, f"http://127.0.0.1:{port}", enter)

    start.running = running
    yield start
    for server in running:
        server.terminate()
        server.wait(10)
        server.stdout.close()


@pytest.fixture
def sam(serve, sams_home: Path, tmp_path: Path) -> Served:
    """Return Sam's own desk, served."""
    home = tmp_path / "desk"
    shutil.copytree(sams_home, home)
    return serve(home)


@pytest.fixture
def nobody(serve, tmp_path: Path) -> Served:
    """Return an empty desk, served."""
    return serve(tmp_path / "desk")


@pytest.fixture
def new_page(browser: Browser) -> Iterator:
    """Return a function that opens a page which came through the door of a desk."""
    contexts: list[BrowserContext] = []

    def open_page(served: Served, size: dict = DESK, **said) -> Page:
        context = browser.new_context(viewport=size, base_url=served.base, **said)
        contexts.append(context)
        page = context.new_page()
        if said.get("storage_state") is None:
            page.goto(served.enter)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("tls"), NAME)


@pytest.fixture(scope="session")
def phones(browser_type, certificate) -> Iterator[Browser]:
    """Return a browser that finds desk.example here, and trusts its certificate."""
    browser = browser_type.launch(
        executable_path=find_chromium(),
        args=[
            "--no-sandbox",
            f"--host-resolver-rules=MAP {NAME} 127.0.0.1",
            f"--ignore-certificate-errors-spki-list={certificate.pin}",
        ],
    )
    yield browser
    browser.close()


@pytest.fixture
def reach(serve, sams_home: Path, tmp_path: Path, certificate) -> Reach:
    home = tmp_path / "desk"
    shutil.copytree(sams_home, home)
    near, far = free_port(), free_port()
    pems = ("--certificate", certificate.chain, "--private-key", certificate.key)
    said = ("--host", NAME, "--listen", f"127.0.0.1:{far}", *map(str, pems))

    def start() -> Served:
        return serve(home, near, *said)

    def stop() -> None:
        server = serve.running.pop()
        server.terminate()
        server.wait(20)
        server.stdout.close()

    return Reach(start(), f"https://{NAME}:{far}", far, certificate, stop, start)


@pytest.fixture
def on_phone(phones, reach) -> Iterator:
    """Return a function that gives a new phone, which is paired with nothing."""
    contexts: list[BrowserContext] = []

    def take_phone(size: dict = PHONE, **said) -> Page:
        context = phones.new_context(viewport=size, base_url=reach.address, **said)
        contexts.append(context)
        return context.new_page()

    yield take_phone
    for context in contexts:
        context.close()
