"""Thanks, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "«Vielen Dank» für die schnelle Antwort, das Rad fährt wieder.",
    "«danke» euch, alles da",
    "Wir «sind Ihnen sehr dankbar».",
    "«Herzlichen Dank» an das ganze Team.",
)

ignores = (
    "Danke für nichts.",
    "Nein danke, ich brauche keine Tüte.",
    "Dank der neuen Pumpe läuft es wieder.",
    "Vielen Dank im Voraus!",
)

find = phrases(
    *words("gratitude", "de"),
    unless=(
        "danke für (nichts|gar nichts|die verspätung)",
        "nein, danke",
        "[vielen|besten|herzlichen] (dank|danke) (im voraus|vorab|schon mal|schonmal|schon jetzt)",
        "(schon mal|schonmal) [vielen] (dank|danke)",
    ),
)
