"""The use cases, one module each, as plain functions: what the command line and the web call."""
