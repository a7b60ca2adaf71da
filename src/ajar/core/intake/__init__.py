"""Take in what came: bytes, forms and calls become messages and threads."""
