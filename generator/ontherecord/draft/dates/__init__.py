"""The days that an article's words mean, resolved from its own day.

`record.dates` reads dates as the checks need them, without doubt. A draft may read more and be corrected: `bare` finds
years, months and seasons without a preposition, `named` quarters, holidays and the end of the year, `closed` and
`told_by_a_day` stretches told by a day, `counted` and `compared` what another date tells (the following day, a year
earlier). `listing` asks them in their order; `tense` tells which way a verb looks, `choosing` picks the day by it,
`written` puts it down at the precision of the words, and `finding` goes through an article with all of them.
"""
