"""Draw an address as a QR code that a camera reads."""

import segno
from django.utils.safestring import SafeString, mark_safe


def draw_qr(address: str) -> SafeString:
    """Return `address` as an SVG; its colours come from the stylesheet.

    Its four modules of quiet margin are part of the drawing (ISO/IEC 18004).
    """
    drawn = segno.make(address, micro=False, error="m").svg_inline(
        border=4, svgclass="qr", lineclass="qr__line", omitsize=True
    )
    return mark_safe(drawn)  # noqa: S308 (paths alone: the address is not in it as text)
