"""Hostile mail: scripts, tricks of markup and of headers that no page may run."""

from collections.abc import Iterator
from email.message import EmailMessage

CALL = "window.__ran=(window.__ran||0)+1"
REMOTE = "https://tracker.example/hit"

SCRIPTS = (
    f"<script>{CALL}</script>",
    f"<SCRIPT>{CALL}</SCRIPT>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    f'<script src="{REMOTE}.js"></script>',
    f"<script\n>{CALL}</script\n>",
    f"<svg><script>{CALL}</script></svg>",
    f"<math><mtext></p><style><img src=x onerror={CALL}></style></mtext></math>",
    f"<svg/onload={CALL}>",
    f"<img src=x onerror={CALL}>",
    f'<img src="x:x" onerror="{CALL}">',
    f"<body onload={CALL}>",
    f"<video><source onerror={CALL}></video>",
    f"<audio src=x onerror={CALL}></audio>",
    f"<details open ontoggle={CALL}>x</details>",
    f"<input autofocus onfocus={CALL}>",
    f"<select autofocus onfocus={CALL}></select>",
    f"<marquee onstart={CALL}>x</marquee>",
    f"<div onpointerover={CALL}>x</div>",
    f'<a href="javascript:{CALL}">x</a>',
    f'<a href="java\tscript:{CALL}">x</a>',
    f'<a href="&#106;avascript:{CALL}">x</a>',
    f'<a href=" javascript:{CALL}">x</a>',
    f'<a href="vbscript:{CALL}">x</a>',
    f'<a href="data:text/html,<script>{CALL}</script>">x</a>',
    f'<iframe src="javascript:{CALL}"></iframe>',
    f'<iframe srcdoc="<script>parent.{CALL}</script>"></iframe>',
    f'<object data="data:text/html,<script>parent.{CALL}</script>"></object>',
    f'<embed src="data:text/html,<script>parent.{CALL}</script>">',
    f'<form action="javascript:{CALL}"><button>x</button></form>',
    f'<button formaction="javascript:{CALL}">x</button>',
    f'<meta http-equiv="refresh" content="0;url=javascript:{CALL}">',
    f'<base href="javascript:{CALL}//">',
    f'<link rel="import" href="data:text/html,<script>{CALL}</script>">',
    f"<template><script>{CALL}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={CALL}>'></noscript>",
    f"<style>@import 'javascript:{CALL}';</style>",
    f'<div style="background:url(javascript:{CALL})">x</div>',
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s></animate></svg>",
    f'<svg><a xlink:href="javascript:{CALL}"><text>x</text></a></svg>',
    f"<svg><foreignObject><body onload={CALL}></body></foreignObject></svg>",
    f"<xss onclick={CALL} tabindex=1>x</xss>",
    f"<!--><img src=x onerror={CALL}>-->",
    f"<![CDATA[<img src=x onerror={CALL}>]]>",
    f"<textarea></textarea><img src=x onerror={CALL}>",
    f"<title></title><img src=x onerror={CALL}>",
    f'"><img src=x onerror={CALL}>',
    f"'><img src=x onerror={CALL}>",
    f"</textarea><script>{CALL}</script>",
    f"</title><script>{CALL}</script>",
    f"{{{{constructor.constructor('{CALL}')()}}}}",
    f"<div hx-get='/' hx-trigger=load hx-on::load='{CALL}'>x</div>",
    f"<div data-key='j' hx-on:click='{CALL}'>x</div>",
)
LOADS = (
    f'<img src="{REMOTE}.png">',
    f'<img srcset="{REMOTE}.png 2x">',
    f'<picture><source srcset="{REMOTE}.webp"><img src="{REMOTE}.png"></picture>',
    f'<link rel="stylesheet" href="{REMOTE}.css">',
    f'<link rel="preload" as="image" href="{REMOTE}.png">',
    '<link rel="dns-prefetch" href="//tracker.example">',
    f'<link rel="prefetch" href="{REMOTE}">',
    f'<style>body{{background:url("{REMOTE}.png")}}</style>',
    f'<style>@import url("{REMOTE}.css");</style>',
    f'<style>@font-face{{font-family:x;src:url("{REMOTE}.woff")}}*{{font-family:x}}</style>',
    f'<div style="background-image:url({REMOTE}.png)">x</div>',
    f'<table background="{REMOTE}.png"><tr><td>x</td></tr></table>',
    f'<body background="{REMOTE}.png">',
    f'<video poster="{REMOTE}.png" src="{REMOTE}.mp4" autoplay></video>',
    f'<audio src="{REMOTE}.mp3" autoplay></audio>',
    f'<iframe src="{REMOTE}"></iframe>',
    f'<frameset><frame src="{REMOTE}"></frameset>',
    f'<object data="{REMOTE}.swf"></object>',
    f'<embed src="{REMOTE}.swf">',
    f'<input type="image" src="{REMOTE}.png">',
    f'<meta http-equiv="refresh" content="0;url={REMOTE}">',
    f'<form action="{REMOTE}" id=f><input name=q></form>',
    f'<svg><image href="{REMOTE}.png"/></svg>',
    f'<svg><use href="{REMOTE}.svg#x"/></svg>',
    f'<a href="x" ping="{REMOTE}">x</a>',
    f'<base href="{REMOTE}">',
    f'<html manifest="{REMOTE}.appcache">',
    f'<link rel="icon" href="{REMOTE}.ico">',
    f'<track src="{REMOTE}.vtt">',
    f'<bgsound src="{REMOTE}.wav">',
)
PITCH = (
    "Hi Sam, I'm a recruiter and we are looking for a Sales Manager in Irvine. "
    "The base salary is $150,000. Would you be open to a call this week?"
)


def letters() -> Iterator[tuple[bytes, int]]:
    """Yield a letter for every vector, and in how many places it has it.

    In its HTML, in its plain text, and where it is a script in the names too: of its
    sender, of its subject, of a file.
    """
    for number, vector in enumerate((*SCRIPTS, *LOADS)):
        html = f"<p>{PITCH}</p>{vector}"
        if number % 2:
            html = f"<table><tr><td>{PITCH}<div>{vector}</div></td></tr></table>"
        is_script = number < len(SCRIPTS)
        name = vector.replace("\n", " ") if is_script else ""
        yield _letter(number, vector, html, name), 5 if is_script else 2


def _letter(number: int, vector: str, html: str, name: str) -> bytes:
    mail = EmailMessage()
    sender = (name or f"Ray Ibarra {number}").replace('"', "'")
    mail["From"] = f'"{sender}" <ray{number}@firm{number}.example>'
    mail["To"] = "sam@rivera.example"
    mail["Subject"] = f"Sales Manager, number {number} {name}"
    mail["Message-ID"] = f"<{number}@firm{number}.example>"
    mail["Date"] = f"Mon, 16 Nov 2026 {number % 24:02}:{number % 60:02}:00 +0000"
    mail.set_content(f"{PITCH}\n\n{vector}\n\nBest,\nRay")
    mail.add_alternative(html, subtype="html")
    if name:
        mail.add_attachment(b"x", "text", "html", filename=name)
    return bytes(mail)
