"""Reading needs no database: look at what a fresh interpreter has loaded."""

import json
import subprocess
import sys

CODE = """
import json, sys
import ajar.core.method
print(json.dumps(sorted(name.split(".")[0] for name in sys.modules)))
"""


def test_the_method_loads_no_django():
    result = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True
    )
    assert "django" not in json.loads(result.stdout)
