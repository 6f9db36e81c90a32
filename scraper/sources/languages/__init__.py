"""What the reader of sources knows of each language: one TOML file each, data only, found by its code.

`[words]` fills the classes that `scraper.sources.classes` explains, `[[paradigms]]` inflects verbs from stems and
endings (`-` for none), `according` and `after` list the phrases before and behind whoever is credited (one that ends
with a noun, as "de source", credits that noun's phrase), `clitics` what a verb may carry behind it, `[endings]` classes
compounds by their last part, `cases` leads the endings of names back to the nominative. `adjectives` are the endings
that tell an adjective from a verb; together with the classes `adjective` and `preposed` they let a noun phrase end
before the first word that is neither (leave them out where complements need no word for "of"). Every key is optional.
A new file needs sentences of its own in `fixtures/sources`.
"""
