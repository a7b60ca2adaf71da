"""Count how many real mails that are no outreach are called outreach.

Reads the SpamAssassin public corpus (2002-2003; database ODC PDDL 1.0, contents
CC0 1.0) out of the folder it was fetched to: `spamassassin_raw.tar.zst` and
`job_related_index.json`, which names the dozen that speak of work and are left out.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

Share = tuple[int, int]


def called_outreach(corpus: Path) -> dict[str, Share]:
    """Return for ham and spam how many of how many mails are called outreach."""
    about_work = json.loads((corpus / "job_related_index.json").read_text())
    left_out = {Path(one["path"]).name for one in about_work}
    with tempfile.TemporaryDirectory(prefix="ajar-bench-") as folder:
        packed = corpus / "spamassassin_raw.tar.zst"
        subprocess.run(["tar", "--zstd", "-xf", packed, "-C", folder], check=True)
        mails = [p for p in Path(folder).rglob("*.txt") if p.name not in left_out]
        outreach = _outreach_among(sorted(map(str, mails)))
        groups = {"ham": [0, 0], "spam": [0, 0]}
        for mail in mails:
            counts = groups["spam" if "spam" in mail.parent.name else "ham"]
            counts[0] += str(mail) in outreach
            counts[1] += 1
    return {name: (k, n) for name, (k, n) in groups.items()}


def _outreach_among(paths: list[str]) -> set[str]:
    command = [sys.executable, "-m", "ajar", "read", "--json", *paths]
    done = subprocess.run(command, capture_output=True, check=False)
    records = (json.loads(line) for line in done.stdout.splitlines())
    return {one["path"] for one in records if one.get("kind") == "outreach"}
