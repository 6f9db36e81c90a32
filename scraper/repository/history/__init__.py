"""What became of every segment: which stored one a shown one is, what was edited, removed, put back."""
