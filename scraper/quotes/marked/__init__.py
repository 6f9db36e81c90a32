"""Stretches set off by quotation marks or dashes: where they are, whether they are speech, whose clause they belong to."""
