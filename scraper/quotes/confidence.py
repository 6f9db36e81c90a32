"""How sure an attribution is: the share of right speakers among those that the same rule found on training texts.

Counted on the 120 training documents of PolNeAR (English news) and the training and test sentences of UD French
Sequoia, 1,000 quotes with a speaker, by the rules of the public scorer; each share is drawn towards PRIOR by WEIGHT
quotes, so that a rule seen three times does not claim certainty. Those sets give the mention, not the person, so what
a pronoun resolves to is capped by what the live-blog sets show. The key is where the reporting clause stands
(`before` or `after` the words, `chain`, `source`, `indirect`, …) and how its subject was found, then the form of
the mention; `topic` is a pronoun or a silent speaker told by the subject of an earlier sentence.

Where the finite verb comes second other rules find the subject, so those languages have counts of their own, from 150
training documents of German Wikinews (280 quotes); they are fewer, so each share is drawn harder.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from scraper.quotes.speakers import Speaker

PRIOR, WEIGHT = 0.8, 2
CAPS = {"pronoun": 0.92, "topic": 0.9}
# rule and form: right, seen
COUNTED = MappingProxyType(
    {
        ("after left", "name"): (113, 114),
        ("after left", "nominal"): (9, 10),
        ("after left", "pronoun"): (57, 57),
        ("after left", "topic"): (15, 15),
        ("after right", "name"): (28, 29),
        ("after right", "nominal"): (5, 7),
        ("after right", "topic"): (1, 2),
        ("after enclitic", "pronoun"): (6, 6),
        ("after enclitic", "topic"): (3, 3),
        ("before left", "name"): (100, 103),
        ("before left", "nominal"): (17, 22),
        ("before left", "pronoun"): (35, 36),
        ("before left", "topic"): (14, 15),
        ("before label", "name"): (9, 9),
        ("before shared", "name"): (21, 26),
        ("before shared", "nominal"): (5, 6),
        ("before shared", "pronoun"): (9, 9),
        ("before shared", "topic"): (2, 3),
        ("indirect left", "name"): (168, 170),
        ("indirect left", "nominal"): (107, 123),
        ("indirect left", "pronoun"): (40, 44),
        ("indirect left", "topic"): (26, 26),
        ("indirect right", "nominal"): (1, 2),
        ("indirect shared", "name"): (17, 20),
        ("indirect shared", "nominal"): (6, 10),
        ("indirect shared", "topic"): (3, 4),
        ("indirect source", "name"): (10, 10),
        ("indirect source", "nominal"): (21, 29),
        ("source source", "nominal"): (3, 6),
        ("incise enclitic", "pronoun"): (3, 3),
        ("block", "name"): (4, 4),
        ("block", "nominal"): (2, 2),
        ("floating", "name"): (14, 14),
        ("floating", "nominal"): (1, 2),
        ("floating", "pronoun"): (0, 2),
        ("floating", "topic"): (4, 13),
        ("carried", "name"): (1, 3),
        ("carried", "nominal"): (0, 2),
        ("carried", "pronoun"): (0, 3),
        ("carried", "topic"): (0, 5),
    }
)


SECOND_WEIGHT = 4
COUNTED_SECOND = MappingProxyType(
    {
        ("after right", "name"): (4, 4),
        ("after right", "nominal"): (1, 3),
        ("before label", "name"): (0, 1),
        ("before label", "nominal"): (2, 2),
        ("before left", "name"): (23, 24),
        ("before left", "nominal"): (4, 5),
        ("before left", "pronoun"): (4, 4),
        ("before left", "topic"): (1, 1),
        ("before mood", "name"): (3, 3),
        ("before mood", "topic"): (0, 1),
        ("before none", "topic"): (0, 1),
        ("before right", "name"): (9, 9),
        ("before right", "nominal"): (5, 5),
        ("before right", "pronoun"): (1, 1),
        ("before right", "topic"): (0, 1),
        ("carried", "name"): (2, 2),
        ("carried", "pronoun"): (0, 1),
        ("carried", "topic"): (1, 5),
        ("indirect left", "name"): (38, 42),
        ("indirect left", "nominal"): (17, 17),
        ("indirect left", "pronoun"): (3, 3),
        ("indirect left", "topic"): (3, 3),
        ("indirect mood", "name"): (9, 10),
        ("indirect mood", "nominal"): (7, 7),
        ("indirect mood", "pronoun"): (0, 1),
        ("indirect mood", "topic"): (5, 14),
        ("indirect none", "name"): (1, 3),
        ("indirect none", "topic"): (2, 6),
        ("indirect relative", "name"): (0, 1),
        ("indirect resumed", "name"): (2, 2),
        ("indirect resumed", "nominal"): (1, 1),
        ("indirect right", "name"): (10, 10),
        ("indirect right", "nominal"): (10, 10),
        ("indirect right", "pronoun"): (2, 2),
        ("indirect right", "topic"): (2, 2),
        ("indirect shared", "name"): (1, 1),
        ("indirect shared", "nominal"): (0, 1),
        ("indirect source", "name"): (33, 33),
        ("indirect source", "nominal"): (23, 24),
        ("indirect source", "pronoun"): (1, 1),
        ("indirect source", "topic"): (3, 3),
        ("source source", "name"): (6, 6),
        ("source source", "nominal"): (1, 1),
    }
)


def confidence_of(pattern: str, speaker: Speaker, *, verb_second: bool) -> float:
    """The probability, 0 to 1, that a rule's speaker is right."""
    return _share(pattern, speaker.form, verb_second=verb_second)


@cache
def _share(pattern: str, form: str, *, verb_second: bool) -> float:
    counted, weight = (COUNTED_SECOND, SECOND_WEIGHT) if verb_second else (COUNTED, WEIGHT)
    twin = (pattern, "pronoun") if form == "topic" else (pattern, form)
    right, seen = counted.get((pattern, form)) or counted.get(twin, (0, 0))
    return round(min((right + PRIOR * weight) / (seen + weight), CAPS.get(form, 1.0)), 2)
