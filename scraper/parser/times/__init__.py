"""What a page says of time, and what time it was."""
