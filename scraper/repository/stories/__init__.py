"""Stories told more than once."""
