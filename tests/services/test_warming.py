"""What a call needs is at hand before the first words are typed."""

from threading import enumerate as all_threads

from ajar.core.tables import load_rows
from ajar.services.warming import warm_up


def test_the_tables_are_loaded_once_beside_what_is_shown():
    warm_up.cache_clear()
    load_rows.cache_clear()
    warm_up()
    warm_up()
    threads = [thread for thread in all_threads() if thread.name == "warm-up"]
    assert len(threads) < 2
    for thread in threads:
        thread.join(timeout=60)
    assert load_rows.cache_info().currsize > 0
