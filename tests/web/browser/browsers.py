"""Find a Chromium: the system's, else Debian's package, else Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the path of the system's Chromium; None leaves it to Playwright."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def has_own() -> bool:
    """Say whether Playwright has downloaded one."""
    folder = os.environ.get("PLAYWRIGHT_BROWSERS_PATH", "~/.cache/ms-playwright")
    return any(Path(folder).expanduser().glob("chromium*"))


def main() -> None:
    """See to it that there is a Chromium, and say what is done."""
    if (path := find_chromium()) or has_own():
        print(f"The tests' browser: {path or 'Playwright’s own Chromium'}")
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("The tests' browser: installing Debian's chromium", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            check=False,
            stdout=subprocess.DEVNULL,
        )
    if not find_chromium():
        print("The tests' browser: downloading Playwright's Chromium", flush=True)
        own = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(own, check=True)


if __name__ == "__main__":
    main()
