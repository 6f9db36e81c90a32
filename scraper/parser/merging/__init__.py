"""The readings of all strategies made one list of updates."""
