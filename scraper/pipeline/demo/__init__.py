"""A small live blog, played over HTTP on loopback and archived: `liveblog demo`."""
