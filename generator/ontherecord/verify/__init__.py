"""Verification: whether every entry rests on words a reader can be taken to."""
