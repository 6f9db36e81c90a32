"""A part of the tree as text, with what stands in it."""
