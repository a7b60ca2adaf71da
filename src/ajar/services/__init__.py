"""Load, decide, save: one module for each step that writes."""
