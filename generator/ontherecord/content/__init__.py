"""The content folder: which files are what, read once, with a problem for everything that cannot be read."""
