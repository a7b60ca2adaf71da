"""Undo the line breaks of format=flowed text (RFC 3676)."""


def unflow(text: str, *, delete_space: bool = False) -> str:
    """Return `text` with its flowed lines joined; `delete_space` is DelSp=yes."""
    out: list[str] = []
    pieces: list[str] = []
    depth = 0
    for raw in text.split("\n"):
        quotes = len(raw) - len(raw.lstrip(">"))
        line = raw[quotes:].removeprefix(" ")
        signature = line == "-- "
        if pieces and (quotes != depth or signature):
            out.append(_prefix(depth) + "".join(pieces).rstrip(" "))
            pieces = []
        depth = quotes
        if line.endswith(" ") and not signature:
            pieces.append(line[:-1] if delete_space else line)
        else:
            out.append(_prefix(depth) + "".join([*pieces, line]))
            pieces = []
    if pieces:
        out.append(_prefix(depth) + "".join(pieces).rstrip(" "))
    return "\n".join(out)


def _prefix(depth: int) -> str:
    return ">" * depth + " " if depth else ""
