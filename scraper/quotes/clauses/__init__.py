"""Reporting clauses: the verb, preposition, noun or sign that says that somebody said something, and what it opens."""
