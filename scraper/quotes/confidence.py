"""How sure an attribution is: the share of right speakers among those that the same rule found on training texts.

Counted on the 120 training documents of PolNeAR (English news) and the training and test sentences of UD French
Sequoia, 1,000 quotes with a speaker, by the rules of the public scorer; each share is drawn towards PRIOR by WEIGHT
quotes, so that a rule seen three times does not claim certainty. Those sets give the mention, not the person, so what
a pronoun resolves to is capped by what the live-blog sets show. The key is where the reporting clause stands
(`before` or `after` the words, `chain`, `source`, `indirect`, …) and how its subject was found, then the form of
the mention; `topic` is a pronoun or a silent speaker told by the subject of an earlier sentence.

Where the finite verb comes second other rules find the subject, so those languages have counts of their own, from 150
training documents of German Wikinews (280 quotes).
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from scraper.quotes.speakers import Speaker

PRIOR, WEIGHT = 0.8, 4
CAPS = {"pronoun": 0.92, "topic": 0.9}
# rule and form: right, seen
COUNTED = MappingProxyType(
    {
        ("after left", "name"): (112, 114),
        ("after left", "nominal"): (9, 9),
        ("after left", "pronoun"): (61, 61),
        ("after left", "topic"): (11, 11),
        ("after right", "name"): (29, 31),
        ("after right", "nominal"): (4, 5),
        ("after right", "topic"): (0, 1),
        ("after shared", "name"): (2, 2),
        ("before label", "name"): (9, 10),
        ("before label", "nominal"): (1, 2),
        ("before left", "name"): (98, 99),
        ("before left", "nominal"): (19, 22),
        ("before left", "pronoun"): (38, 39),
        ("before left", "topic"): (12, 13),
        ("before right", "name"): (1, 1),
        ("before shared", "name"): (22, 27),
        ("before shared", "nominal"): (4, 4),
        ("before shared", "pronoun"): (9, 9),
        ("before shared", "topic"): (3, 4),
        ("carried", "name"): (2, 3),
        ("carried", "nominal"): (0, 3),
        ("carried", "pronoun"): (0, 3),
        ("carried", "topic"): (2, 10),
        ("chain enclitic", "topic"): (1, 1),
        ("chain left", "name"): (1, 1),
        ("chain right", "name"): (1, 1),
        ("floating", "name"): (14, 14),
        ("floating", "nominal"): (1, 2),
        ("floating", "pronoun"): (0, 2),
        ("floating", "topic"): (4, 12),
        ("indirect label", "name"): (9, 9),
        ("indirect left", "name"): (179, 182),
        ("indirect left", "nominal"): (112, 129),
        ("indirect left", "pronoun"): (42, 46),
        ("indirect left", "topic"): (28, 28),
        ("indirect right", "name"): (1, 1),
        ("indirect right", "nominal"): (1, 2),
        ("indirect shared", "name"): (19, 23),
        ("indirect shared", "nominal"): (6, 10),
        ("indirect shared", "pronoun"): (2, 3),
        ("indirect shared", "topic"): (3, 4),
        ("indirect source", "name"): (8, 8),
        ("indirect source", "nominal"): (24, 29),
        ("indirect source", "pronoun"): (1, 1),
        ("indirect source", "topic"): (3, 3),
        ("source source", "name"): (4, 4),
        ("source source", "nominal"): (3, 4),
        # in live blogs only, counted there: hanging pronouns, infinitives at the head, blocks without marks
        ("after enclitic", "pronoun"): (6, 6),
        ("before none", "topic"): (2, 2),
        ("block", "name"): (4, 4),
        ("block", "nominal"): (2, 2),
        ("block", "pronoun"): (1, 1),
        ("incise enclitic", "pronoun"): (4, 4),
        ("indirect enclitic", "pronoun"): (1, 1),
    }
)


COUNTED_SECOND = MappingProxyType(
    {
        ("after right", "name"): (4, 4),
        ("after right", "nominal"): (1, 3),
        ("before label", "name"): (0, 1),
        ("before label", "nominal"): (2, 2),
        ("before left", "name"): (24, 25),
        ("before left", "nominal"): (4, 4),
        ("before left", "pronoun"): (3, 3),
        ("before left", "topic"): (1, 1),
        ("before mood", "name"): (3, 3),
        ("before mood", "topic"): (0, 1),
        ("before none", "topic"): (0, 1),
        ("before right", "name"): (9, 9),
        ("before right", "nominal"): (5, 5),
        ("before right", "pronoun"): (1, 2),
        ("before shared", "name"): (0, 1),
        ("carried", "name"): (2, 2),
        ("carried", "pronoun"): (0, 1),
        ("carried", "topic"): (1, 5),
        ("indirect left", "name"): (40, 44),
        ("indirect left", "nominal"): (18, 18),
        ("indirect left", "pronoun"): (4, 4),
        ("indirect left", "topic"): (2, 2),
        ("indirect mood", "name"): (9, 10),
        ("indirect mood", "nominal"): (7, 7),
        ("indirect mood", "pronoun"): (0, 2),
        ("indirect mood", "topic"): (4, 13),
        ("indirect none", "name"): (1, 3),
        ("indirect none", "topic"): (1, 5),
        ("indirect noun", "name"): (1, 2),
        ("indirect relative", "name"): (0, 1),
        ("indirect resumed", "name"): (2, 2),
        ("indirect resumed", "nominal"): (1, 1),
        ("indirect right", "name"): (10, 10),
        ("indirect right", "nominal"): (11, 11),
        ("indirect right", "pronoun"): (1, 1),
        ("indirect right", "topic"): (3, 3),
        ("indirect shared", "name"): (1, 1),
        ("indirect shared", "nominal"): (0, 1),
        ("indirect source", "name"): (32, 32),
        ("indirect source", "nominal"): (24, 25),
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
    counted = COUNTED_SECOND if verb_second else COUNTED
    twin = (pattern, "pronoun") if form == "topic" else (pattern, form)
    right, seen = counted.get((pattern, form)) or counted.get(twin, (0, 0))
    return round(min((right + PRIOR * WEIGHT) / (seen + WEIGHT), CAPS.get(form, 1.0)), 2)
