"""The desk in the browser: pages that call one service or query each."""
