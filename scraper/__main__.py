"""`python -m scraper` is `liveblog`."""

from scraper.cli import main

if __name__ == "__main__":
    main()
