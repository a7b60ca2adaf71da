"""Read what pages and commands show; the owner comes first."""
