"""What the engine knows of the words of a language: its grammar made ready for look-up."""
