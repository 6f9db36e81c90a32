"""The public sets: floors that may rise, read off the scorer's own rules (exact spans, resolved speakers)."""

import pytest

from scraper.quotes import find_quotes

pytestmark = pytest.mark.shared
EDGES = " \t\n\r\u00a0\u202f«»“”„\"'‘’.,;:!?…–—-"


def edges(text, start, end):
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def test_every_body_quote_of_the_seed_page_is_found_with_its_speaker(records):
    wanted, right = 0, 0
    for record in records("live_seed"):
        text = record["text"]
        found = find_quotes(text, language="fr", context=record["context"])
        spans = {edges(text, *span): quote for quote in found for span in quote.spans}
        for gold in record["quotes"]:
            if gold.get("optional") or gold["kind"] == "indirect":
                continue
            wanted += 1
            quote = spans[edges(text, gold["start"], gold["end"])]
            right += quote.speaker in (gold["speaker"], *gold["speaker_aliases"])
    assert wanted == right == 14


def test_direct_english_quotes_are_found_to_the_character(records):
    gold_count = found_count = 0
    for record in records("polnear_dev"):
        text = record["text"]
        found = {edges(text, *span) for quote in find_quotes(text, language="en") for span in quote.spans}
        gold = {
            edges(text, *span) for quote in record["quotes"] if quote["type"] == "direct" for span in quote["spans"]
        }
        gold_count += len(gold)
        found_count += len(gold & found)
    assert found_count / gold_count > 0.92
