"""Statements, figures, dates and names found in an article, written as a record to correct.

The stages, each a module: `quoting` (what stands between quotation marks), `units` (sentences that no quotation breaks),
`words` (their words and what each may be), `cues` (verbs of speech), `subjects` and `contents` (who, and what), `rules`
(the ways in which they come together), `cast`, `sources` and `speakers` (whom “he” means), `numbers`, `dating`. `story`
has them in their order. `statements`, `keys`, `timeline`, `people` and `heading` put what they find into a record's
words, `drafting` brings it together, `writing` makes YAML of it, `merging` adds it to a record that is there.

Nothing here knows a language: the words are in `ontherecord.language`, and a second language is a file there.
"""
