"""Named bodies and what they are, as TOML: agencies, media, platforms, institutions, states."""
