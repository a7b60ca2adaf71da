"""What a call needs is at hand before the first words are typed."""

import subprocess
import sys

AFRESH = """
from threading import enumerate as all_threads
from ajar.core.tables import load_rows
from ajar.services.warming import warm_up
warm_up()
warm_up()
threads = [thread for thread in all_threads() if thread.name == "warm-up"]
for thread in threads:
    thread.join()
print(len(threads), load_rows.cache_info().currsize > 0)
"""


def test_the_tables_are_loaded_once_beside_what_is_shown():
    command = [sys.executable, "-W", "error", "-c", AFRESH]
    assert subprocess.check_output(command, text=True) == "1 True\n"
