"""The archive's migrations, shipped in the wheel as scraper.migrations."""
