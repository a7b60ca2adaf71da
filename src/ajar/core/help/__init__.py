"""Step seven: whom the user knows who would want a role, asked before named."""
