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
from playwright.sync_api import Browser, BrowserContext, Page, expect
from served import DESK, SAMPLE, WANTED, Served, ajar

# Playwright's loop runs in this thread; the desk's tests beside it ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

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

    def start(home: Path, port: int | None = None) -> Served:
        port = port or free_port()
        server = subprocess.Popen(
            [sys.executable, "-m", "ajar", "up", "--no-browser", "--port", str(port)],
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
