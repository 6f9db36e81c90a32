"""The ways to find updates in a page; each gives a Reading. `web_page` asks them in this order.

`json_ld` is asked of every page, and so are `microdata` and the layouts of `publishers`. Where neither of these two
shows an update, a page that calls itself live is asked for `payloads` (JSON of formats that are known), and then any
page for `entries` (elements that repeat). Where still nothing is found, `headings` splits the main text by its
headings and clocks; `app_state` looks for posts in data of no known format; and `article` takes all as one update.
`plain_text` is for texts saved from pages. A new one is called there, and has its place in `merging.update.RANK`.
"""
