"""Draw the app's icons: the door that stands ajar, as PNGs of the sizes phones want.

`.venv/bin/python benchmarks/icons.py` writes them beside the styles. The maskable one
keeps the door within the inner 80 % that every mask leaves.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
ICONS = ROOT / "src/ajar/web/static/ajar/icons"
sys.path.insert(0, str(ROOT / "tests/web/browser"))
SIZES = {"180": (180, 0.66), "192": (192, 0.72), "512": (512, 0.72)}
MASKABLE = {"maskable": (512, 0.52)}
DESK = "#f3f1eb"
PLAIN = "<style>body{margin:0}svg{display:block}</style>"
DOOR = (
    '<rect x=".5" y=".5" width="19" height="31" fill="#f0b64a" stroke="#1f1e1a"/>'
    '<path d="M0 0 13.3 1.9v28.7L0 32z" fill="#14503f"/>'
    '<circle cx="11" cy="17" r="1.2" fill="#f0b64a"/>'
)


def draw(size: int, share: float) -> str:
    """Return the door in the middle of a square, `share` of it high, as SVG."""
    scale = size * share / 32
    across, down = (size - 20 * scale) / 2, (size - 32 * scale) / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">'
        f'<rect width="{size}" height="{size}" fill="{DESK}"/>'
        f'<g transform="translate({across} {down}) scale({scale})">{DOOR}</g></svg>'
    )


def main() -> None:
    from browsers import find_chromium

    ICONS.mkdir(exist_ok=True)
    with sync_playwright() as play:
        chromium = play.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox"]
        )
        for name, (size, share) in (SIZES | MASKABLE).items():
            page = chromium.new_page(viewport={"width": size, "height": size})
            page.set_content(f"{PLAIN}{draw(size, share)}")
            page.screenshot(path=ICONS / f"{name}.png")
            page.close()
        chromium.close()


if __name__ == "__main__":
    main()
