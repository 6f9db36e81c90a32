"""Fetching pages: politely, from public addresses only, and without surprises in size or time."""

from scraper.fetcher.fetcher import Fetcher
from scraper.fetcher.memory import PacingMemory, RobotsMemory, ShortMemory

__all__ = ["Fetcher", "PacingMemory", "RobotsMemory", "ShortMemory"]
