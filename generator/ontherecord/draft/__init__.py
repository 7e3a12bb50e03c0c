"""Statements, figures, dates and names found in an article, written as a record to correct.

The stages, each a module: `quoting` (what stands between quotation marks), `units` (sentences that no quotation
breaks), `words` (their words and what each is), `cues` (verbs of speech), `subjects` and `contents` (who, and what),
`speakers` (whom “he” means).
"""
