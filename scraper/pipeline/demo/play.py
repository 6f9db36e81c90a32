"""The play that `liveblog demo` gives: one morning of a small-town live blog, in five acts.

Town, river, paper and people are invented. Each act is the whole blog as it stands at one poll, the newest post first.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from scraper.model import Value

TITLE = "Crue de la Vésonne : suivez la situation à Saint-Aubin en direct"
PUBLISHER = "Le Courrier du Val"
DAY = "2026-03-10"
OFFSET = "+01:00"


def at(clock: str) -> datetime:
    """The instant of a clock of that morning."""
    return datetime.fromisoformat(f"{DAY}T{clock}:00{OFFSET}")


class Post(Value, frozen=True, kw_only=True):
    """One update of the blog."""

    id: str
    at: datetime
    headline: str
    paragraphs: tuple[str, ...]
    author: str
    edited_at: datetime | None = None


class Act(Value, frozen=True, kw_only=True):
    """What the blog shows at one poll, and what a reader should notice."""

    at: datetime
    caption: str
    posts: tuple[Post, ...]


FLOOD = Post(
    id="post-4101",
    at=at("08:12"),
    headline="La Vésonne déborde dans le bas de la ville",
    paragraphs=(
        "La Vésonne est sortie de son lit à l'aube, indique la préfecture.",
        "« Une quarantaine de maisons ont les pieds dans l'eau », a déclaré la maire, Hélène Castaing.",
        "« Ne descendez surtout pas à la cave », a-t-elle ajouté.",
    ),
    author="Claire Aubert",
)
FLOOD_EDITED = msgspec.structs.replace(
    FLOOD,
    paragraphs=tuple(text.replace("Une quarantaine de", "Plus de soixante") for text in FLOOD.paragraphs),
    edited_at=at("09:31"),
)
BUSES = Post(
    id="post-4102",
    at=at("08:31"),
    headline="Les cars scolaires restent au dépôt",
    paragraphs=("« Aucun car ne prendra la route ce matin », a annoncé Marc Delmas, chef du réseau, à Radio Vésonne.",),
    author="Claire Aubert",
)
RUMOUR = Post(
    id="post-4103",
    at=at("08:54"),
    headline="Le barrage de Montreval menacerait de céder",
    paragraphs=("Le barrage de Montreval présenterait une fissure, selon un témoin joint par téléphone.",),
    author="Théo Marchal",
)
SHELTER = Post(
    id="post-4104",
    at=at("09:14"),
    headline="Le gymnase ouvert aux sinistrés",
    paragraphs=(
        "La Croix-Rouge accueille les familles au gymnase Colette-Besson.",
        "« Nous avons installé cent vingt lits dans la nuit », explique le capitaine Yann Kerbrat.",
    ),
    author="Théo Marchal",
)
PEAK = Post(
    id="post-4105",
    at=at("09:44"),
    headline="Le pic de la crue attendu à midi",
    paragraphs=(
        "L'eau devrait monter jusqu'à 3,40 mètres vers midi, selon la préfecture.",
        "« Le plus dur est devant nous », a prévenu Hélène Castaing.",
    ),
    author="Claire Aubert",
)

ACTS = (
    Act(at=at("09:05"), caption="the first posts", posts=(RUMOUR, BUSES, FLOOD)),
    Act(at=at("09:20"), caption="a new post", posts=(SHELTER, RUMOUR, BUSES, FLOOD)),
    Act(at=at("09:35"), caption="a post quietly edited", posts=(SHELTER, RUMOUR, BUSES, FLOOD_EDITED)),
    Act(at=at("09:50"), caption="a post gone, another new", posts=(PEAK, SHELTER, BUSES, FLOOD_EDITED)),
    Act(at=at("10:05"), caption="nothing new", posts=(PEAK, SHELTER, BUSES, FLOOD_EDITED)),
)
