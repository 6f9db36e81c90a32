"""What the reader of sources knows of each language: one TOML file each, data only."""
