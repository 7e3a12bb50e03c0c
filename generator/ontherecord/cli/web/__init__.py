"""Web pages as articles: `fetching` brings the one page that a person names, `extraction` finds the article in it.

Only `ontherecord draft` uses this, and only for an address or a saved page. What it needs is an extra, `[web]`.
"""
