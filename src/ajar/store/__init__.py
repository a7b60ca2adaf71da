"""The rows of a desk, and how they become values."""
