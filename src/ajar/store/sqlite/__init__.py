"""Django's SQLite, where one writer waits for another no longer than it must."""
