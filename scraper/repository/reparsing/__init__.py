"""Captures read again by another parser, and what that changed."""
