"""Fetching pages: politely, from public addresses only, and without surprises in size or time."""

from scraper.fetcher.fetcher import Fetcher
from scraper.fetcher.memory import ShortMemory, PacingMemory, RobotsMemory

__all__ = ["Fetcher", "ShortMemory", "PacingMemory", "RobotsMemory"]
