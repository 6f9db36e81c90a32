"""One data file a language, named by its ISO 639-1 code; `scraper.quotes.lexis.language.Grammar` says what each table means."""
