"""How sure an attribution is: the share of right speakers among those that the same rule found on annotated texts.

Counted on the 120 training documents of PolNeAR (English news), the training and test sentences of UD French Sequoia,
UD Italian ISDT and the public live-blog sets, 1,228 quotes with a speaker, by the rules of the public scorer; each
share is drawn towards PRIOR by WEIGHT quotes, so that a rule seen three times does not claim certainty. The news sets
give the mention, not the person, so what a pronoun resolves to is capped by what the live-blog sets show, and who a
relative pronoun stands for, which they call `who`, is not counted. The key is where the reporting clause stands
(`before` or `after` the words, `chain`, `source`, `indirect`, …) and how its subject was found, then the form of
the mention; `topic` is a pronoun or a silent speaker told by the subject of an earlier sentence, `office` a nominal
that holds an office.

Where the finite verb comes second other rules find the subject, so those languages have counts of their own, from 150
training documents of German Wikinews (281 quotes).
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from scraper.quotes.speakers.mention import Speaker

PRIOR, WEIGHT = 0.8, 4
CAPS = {"pronoun": 0.92, "topic": 0.9, "carried": 0.85}  # of forms, and of what no clause attributes
TWINS = {"topic": "pronoun", "office": "nominal"}  # whose counts a form borrows where a rule never met it
# rule and form: right, seen
COUNTED = MappingProxyType(
    {
        ("after enclitic", "pronoun"): (3, 3),
        ("after enclitic", "topic"): (3, 3),
        ("after left", "name"): (115, 117),
        ("after left", "nominal"): (4, 4),
        ("after left", "office"): (6, 6),
        ("after left", "pronoun"): (68, 68),
        ("after left", "topic"): (10, 10),
        ("after right", "name"): (39, 41),
        ("after right", "nominal"): (4, 4),
        ("after right", "office"): (6, 7),
        ("after right", "topic"): (0, 1),
        ("after shared", "name"): (2, 2),
        ("before label", "name"): (9, 10),
        ("before label", "nominal"): (1, 1),
        ("before label", "office"): (0, 1),
        ("before left", "name"): (114, 115),
        ("before left", "nominal"): (20, 23),
        ("before left", "office"): (9, 9),
        ("before left", "pronoun"): (45, 47),
        ("before left", "topic"): (10, 11),
        ("before none", "topic"): (2, 2),
        ("before right", "name"): (2, 3),
        ("before shared", "name"): (23, 28),
        ("before shared", "nominal"): (2, 2),
        ("before shared", "office"): (3, 3),
        ("before shared", "pronoun"): (11, 11),
        ("before shared", "topic"): (2, 2),
        ("block", "name"): (4, 4),
        ("block", "office"): (2, 2),
        ("block", "pronoun"): (1, 1),
        ("carried", "name"): (5, 5),
        ("carried", "nominal"): (1, 2),
        ("carried", "office"): (0, 1),
        ("carried", "pronoun"): (0, 4),
        ("carried", "topic"): (2, 9),
        ("chain enclitic", "topic"): (1, 1),
        ("chain left", "name"): (1, 1),
        ("chain right", "name"): (1, 1),
        ("chain shared", "pronoun"): (1, 1),
        ("floating", "name"): (13, 14),
        ("floating", "nominal"): (1, 3),
        ("floating", "pronoun"): (1, 3),
        ("floating", "topic"): (2, 11),
        ("incise enclitic", "topic"): (1, 1),
        ("incise right", "name"): (3, 3),
        ("indirect enclitic", "pronoun"): (1, 1),
        ("indirect label", "name"): (9, 9),
        ("indirect left", "name"): (238, 244),
        ("indirect left", "nominal"): (85, 101),
        ("indirect left", "office"): (57, 61),
        ("indirect left", "pronoun"): (54, 57),
        ("indirect left", "topic"): (33, 34),
        ("indirect right", "name"): (3, 3),
        ("indirect right", "nominal"): (1, 2),
        ("indirect right", "office"): (4, 4),
        ("indirect shared", "name"): (24, 27),
        ("indirect shared", "nominal"): (2, 5),
        ("indirect shared", "office"): (5, 5),
        ("indirect shared", "pronoun"): (4, 5),
        ("indirect shared", "topic"): (3, 5),
        ("indirect source", "name"): (11, 11),
        ("indirect source", "nominal"): (24, 28),
        ("indirect source", "office"): (5, 6),
        ("indirect source", "pronoun"): (2, 2),
        ("indirect source", "topic"): (3, 3),
        ("source source", "name"): (5, 5),
        ("source source", "nominal"): (6, 8),
        ("source source", "topic"): (1, 1),
    }
)


COUNTED_SECOND = MappingProxyType(
    {
        ("after right", "name"): (4, 4),
        ("after right", "nominal"): (1, 3),
        ("before label", "name"): (0, 1),
        ("before label", "nominal"): (2, 2),
        ("before left", "name"): (24, 26),
        ("before left", "nominal"): (4, 4),
        ("before left", "pronoun"): (3, 3),
        ("before left", "topic"): (1, 1),
        ("before mood", "name"): (3, 3),
        ("before mood", "topic"): (0, 1),
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
        ("indirect resumed", "name"): (2, 2),
        ("indirect resumed", "nominal"): (1, 1),
        ("indirect right", "name"): (10, 10),
        ("indirect right", "nominal"): (11, 11),
        ("indirect right", "pronoun"): (2, 2),
        ("indirect right", "topic"): (2, 2),
        ("indirect shared", "name"): (1, 1),
        ("indirect shared", "nominal"): (0, 1),
        ("indirect source", "name"): (32, 32),
        ("indirect source", "nominal"): (25, 25),
        ("indirect source", "pronoun"): (1, 1),
        ("indirect source", "topic"): (3, 3),
        ("source source", "name"): (6, 6),
        ("source source", "nominal"): (1, 1),
    }
)


def confidence_of(pattern: str, speaker: Speaker, *, verb_second: bool) -> float:
    """The probability, 0 to 1, that a rule's speaker is right."""
    in_office = speaker.form == "nominal" and speaker.in_office
    return _share(pattern, "office" if in_office else speaker.form, verb_second=verb_second)


@cache
def _share(pattern: str, form: str, *, verb_second: bool) -> float:
    counted = COUNTED_SECOND if verb_second else COUNTED
    right, seen = counted.get((pattern, form)) or counted.get((pattern, TWINS.get(form, form)), (0, 0))
    cap = min(CAPS.get(form, 1.0), CAPS.get(pattern, 1.0))
    return round(min((right + PRIOR * WEIGHT) / (seen + WEIGHT), cap), 2)
