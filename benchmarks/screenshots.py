"""Draw every page and state of the desk, on the phone and on the desk, light and dark.

`make screenshots` writes PNGs to build/screenshots: the sample desk served by
`ajar up`, photographed by Chromium at 390x844 and 1280x800.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "src/ajar/sample"
WANTED = (
    *("seat=manager,executive:must", "pay=130k:must"),
    *("travel=25:must", "contract=permanent:must"),
)
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
PAGES = {
    "desk": "/",
    "search": "/?words=sales+manager",
    "search-empty": "/?words=zeppelin",
    "consider": "/consider",
    "note": "/note",
    "aside": "/aside",
    "settings": "/settings",
    "devices": "/settings/devices",
    "keys": "/keys",
    "more": "/more",
    "parts": "/parts",
    "not-found": "/nowhere",
}
WHO = {
    "opportunity-yes": "Laura Kim",
    "opportunity-call": "Dana Whitfield",
    "opportunity-scam": "Halcyon",
    "opportunity-no": "Keisha Broward",
}


def ajar(home: str, *said: str) -> None:
    """Run `ajar` on the desk in `home`."""
    env = {**os.environ, "AJAR_HOME": home}
    command = [sys.executable, "-m", "ajar", *said]
    subprocess.run(command, env=env, check=True, capture_output=True)


def fill(home: str) -> None:
    """Make Sam's desk in `home`."""
    resume = str(SAMPLE / "resume.json")
    ajar(home, "me", "--import", resume, "--authserv", "mx.example.net")
    ajar(home, "take", *(str(SAMPLE / part) for part in ("items", "sent", "linkedin")))
    ajar(home, "consider", *(part for one in WANTED for part in ("--set", one)))


@contextmanager
def served(home: str, port: int) -> Iterator[str]:
    """Serve the desk in `home` and yield the address that opens it."""
    server = subprocess.Popen(
        [sys.executable, "-m", "ajar", "up", "--no-browser", "--port", str(port)],
        env={**os.environ, "AJAR_HOME": home, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        said = server.stdout.readline() if server.stdout else ""
        found = re.search(r"http://\S+", said)
        yield found[0] if found else sys.exit("The desk could not be served.")
    finally:
        server.terminate()
        server.wait()


def draw(browser: Browser, enter: str, out: Path, pages: dict[str, str]) -> None:
    """Photograph `pages`, and some opportunities, at every size, light and dark."""
    first = browser.new_context()
    first.new_page().goto(enter)
    state = first.storage_state()
    base = enter.partition("/enter")[0]
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                storage_state=state,
                base_url=base,
            )
            page = context.new_page()
            for name, path in {**pages, **_opportunities(page)}.items():
                _photograph(page, path, out / f"{name}-{size}-{scheme}.png")
            context.close()


def _opportunities(page: Page) -> dict[str, str]:
    found = {}
    for name, who in WHO.items():
        page.goto(f"/?words={who.replace(' ', '+')}")
        row = page.locator("a.post__row").first
        if row.count():
            found[name] = str(row.get_attribute("href"))
    return found


def _photograph(page: Page, path: str, out: Path) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build/screenshots")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    chromium = next((p for p in ("/usr/bin/chromium",) if Path(p).exists()), None)
    with (
        tempfile.TemporaryDirectory() as sam,
        tempfile.TemporaryDirectory() as nobody,
        sync_playwright() as play,
    ):
        fill(sam)
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with served(sam, 8488) as enter:
            draw(browser, enter, given.out, PAGES)
        with served(nobody, 8489) as enter:
            draw(browser, enter, given.out, {"start": "/start", "refused": "/enter"})
        browser.close()
    print(f"{len(list(given.out.glob('*.png')))} pictures in {given.out}")


if __name__ == "__main__":
    main()
