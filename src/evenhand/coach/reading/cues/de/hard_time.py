"""Grief, illness or need, told in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Meine Mutter ist am Freitag «gestorben».",
    "Ich liege seit gestern «im Krankenhaus».",
    "«mir geht es grad echt schlecht», können wir das verschieben",
    "Mein Mann hat seine «Arbeit verloren».",
    "Unser Hund wurde heute «eingeschläfert».",
)

ignores = (
    "Mein Handy ist gestorben, kann ich das Ticket ausdrucken?",
    "Liefern Sie auch an das Krankenhaus in Kiel?",
    "Wir haben unseren Schlüssel verloren.",
    "Mir geht es um die zweite Rechnung.",
    "Wann wird heute geöffnet?",
)

find = phrases(
    *words("hardship", "de"),
    unless=(
        "(handy|akku|laptop|fernseher|router|leitung|pc|drucker|auto|app) ... (gestorben|tot)",
        "(gestorben|tot) ... (akku|handy)",
        "tot gestellt",
        "(krebsrot|sternzeichen krebs)",
    ),
)
