"""The search index: many small files, of which a reader loads the few that hold the words they look for."""
