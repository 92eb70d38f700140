"""A turn to our own defence, in German: how things are here, or what they ought to have done."""

from __future__ import annotations

from evenhand.coach.checking.narrowing import once_a_sentence
from evenhand.coach.kinds import phrases

notices = (
    "«Dafür können wir nichts», das macht der Paketdienst.",
    "«Sie hätten das Etikett lesen müssen».",
    "«Laut unseren AGB» ist ein Umtausch nur 14 Tage möglich.",
    "«Das ist nun mal so», da kann ich nicht helfen.",
    "Der Streik «liegt nicht in unserer Hand».",
    "Das ist «nicht unsere Schuld».",
)

ignores = (
    "Das ist unsere Schuld, und ich bringe es in Ordnung.",
    "Sie hätten gestern eine Antwort bekommen müssen, das tut mir leid.",
    "Unsere AGB finden Sie auf der Seite.",
    "Das ist so weit erledigt.",
    "Dafür können Sie den Gutschein nutzen.",
)

_OUGHT = "(lesen|prüfen|beachten|anrufen|melden|mitteilen|kontrollieren|wissen|aufpassen|nachsehen)"

find = once_a_sentence(
    phrases(
        "dafür können wir [leider] nichts",
        "da können wir [leider|auch|jetzt] nichts (machen|tun|ändern)",
        "nicht (unsere schuld|unser fehler|unser problem|in unserer verantwortung)",
        f"(sie|du) (hätten|hättest) ... {_OUGHT} (müssen|sollen|können)",
        f"(hätten sie|hättest du) ... {_OUGHT}",
        "(laut|gemäß|nach) unseren (agb|richtlinien|bedingungen|geschäftsbedingungen)",
        "steht [doch|ja|klar|deutlich|eindeutig] in (den|unseren) (agb|bedingungen|richtlinien)",
        "(das ist|so ist das|das ist bei uns|es ist) (nun mal|nunmal|halt|eben) [so]",
        "(ihre|deine) eigene schuld",
        "selbst schuld",
        "in ihrer [eigenen] verantwortung",
        "(sie haben|du hast) [es] versäumt",
        "(liegt|liegen|lag) nicht in unserer (hand|macht)",
        "außerhalb (unserer kontrolle|unseres einflusses|unseres einflussbereichs)",
        "darauf haben wir keinen einfluss",
        "(niemand|keiner) [sonst] hat sich [bisher] beschwert",
        "(nur|lediglich) (beispielbilder|richtwerte|beispielhaft|eine orientierung)",
        "wie [ihnen] [bereits|schon|eindeutig|mehrfach] mitgeteilt",
    )
)
