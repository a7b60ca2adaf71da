"""What people type into pages: checked, and shown again if it does not do."""
