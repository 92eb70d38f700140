from zoneinfo import ZoneInfo

from evenhand.desk.pages.zones import choices, zones


def test_every_zone_can_be_used() -> None:
    assert [zone for zone in zones() if ZoneInfo(zone).key != zone] == []


def test_zones_stand_under_their_area() -> None:
    areas = dict(choices())
    assert ("Europe/Berlin", "Berlin") in areas["Europe"]
    assert ("America/Argentina/Buenos_Aires", "Argentina, Buenos Aires") in areas["America"]
    assert areas["UTC"] == "UTC"


def test_a_zone_by_another_name_is_not_missing() -> None:
    assert ("Etc/GMT+2", "Etc/GMT+2") in choices(also=["Etc/GMT+2", "Europe/Berlin"])
    assert [zone for zone, _ in choices(also=["Europe/Berlin"])].count("Europe/Berlin") == 0
