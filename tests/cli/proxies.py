"""Find a Caddy: the system's, else what Debian's package holds, unpacked beside us."""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

UNPACKED = Path(sys.prefix) / "caddy"


def find_caddy() -> str | None:
    """Return the path of a Caddy that runs here; None where there is none."""
    return shutil.which("caddy") or shutil.which(UNPACKED / "usr/bin/caddy")


def unpack_caddy() -> None:
    """Unpack Debian's package, if there is one: no service is set up, nobody asked."""
    with TemporaryDirectory() as folder:
        fetch = ["apt-get", "download", "-qq", "caddy"]
        subprocess.run(fetch, cwd=folder, check=False, stderr=subprocess.DEVNULL)
        for package in Path(folder).glob("*.deb"):
            subprocess.run(["dpkg", "-x", package, UNPACKED], check=False)


def main() -> None:
    """See to it that there is a Caddy where Debian has one, and say what is done."""
    if not find_caddy() and shutil.which("apt-get") and shutil.which("dpkg"):
        unpack_caddy()
    print(f"The tests' proxy: {find_caddy() or 'none, so the Caddyfile is not tried'}")


if __name__ == "__main__":
    main()
