"""Telling the customer what to feel, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases

notices = (
    "«Beruhigen Sie sich», wir finden das Paket.",
    "Es gibt «keinen Grund zur Aufregung».",
    "«Regen Sie sich bitte nicht auf».",
    "jetzt «bleiben sie mal ruhig»",
)

ignores = (
    "Der Hund hat sich beruhigt und wartet bei uns.",
    "Aus diesem Grund schicke ich Ihnen eine neue Lampe.",
    "Bleiben Sie ruhig in der Leitung, ich frage nach.",
    "Sie regen eine gute Sache an, danke.",
)

find = phrases(
    "(beruhigen sie|beruhige dich) [sich] [bitte|doch|erst mal|mal]",
    "(kein|keinen) grund (zur aufregung|zur panik|sich aufzuregen|sich zu ärgern|zum ärgern)",
    "(regen sie sich|reg dich) [bitte|doch] nicht [so] auf",
    "(ärgern sie sich|ärgere dich) [bitte|doch] nicht",
    "(bleiben sie|bleib|bleibt) [bitte|doch|mal|bitte mal|ganz|jetzt] ruhig",
    "(seien sie|sei) [bitte] nicht (sauer|böse|enttäuscht|wütend)",
    "(sie übertreiben|du übertreibst)",
    "nehmen sie es nicht (persönlich|so schwer)",
    "(halb so|nicht so) (schlimm|wild)",
    unless=("ruhig (in|an|auf|zu|noch|einmal|mal)", "(wäre|war) [gar] nicht so (schlimm|wild)"),
)
