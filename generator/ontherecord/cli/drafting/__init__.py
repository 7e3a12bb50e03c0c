"""What `ontherecord draft` does, step by step.

`listing` finds the articles that are meant, `running` drafts them one after the other or several at a time, `given`
reads one, `outcome` drafts it and puts the record where it belongs, `checking` leaves out what the checks would refuse.
"""
