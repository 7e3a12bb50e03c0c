"""The days that an article's words mean, resolved from its own day.

`record.dates` reads dates as the checks need them, without doubt. A draft may read more and be corrected: `bare` finds
years, months and seasons without a preposition, `named` quarters, holidays and the end of the year, `counted` those that
are counted from another date (the following day). `tense` tells which way a verb looks, `choosing` picks the day by it,
`written` puts it down at the precision of the words, and `finding` has all of them in their order.
"""
