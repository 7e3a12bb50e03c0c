"""An article and its places."""
