"""Ways out of the archive and back in: WARC files, and folders of saved pages."""
