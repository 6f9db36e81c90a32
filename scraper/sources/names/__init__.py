"""Named bodies and what they are, as TOML, all read in the order of the files' names.

`kind` holds for a whole file; an entry has its canonical `name`, which SQL groups by, `also` other languages' names,
cases and abbreviations, `common` those forms that are everyday words too, and `domains`. `places` marks a file of
states, whose names may also be people's first ones.
"""
