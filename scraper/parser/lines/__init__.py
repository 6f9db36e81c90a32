"""A page as lines of text, split into its updates."""
