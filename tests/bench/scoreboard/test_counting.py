from __future__ import annotations

from bench.scoreboard.counting import Count, counted, rate, table


def test_what_is_unsure_counts_neither_way() -> None:
    rows = [
        ({"a", "b"}, {"a"}, {"b"}),
        ({"a"}, {"c"}, ()),
        (set[str](), {"a"}, ()),
    ]
    assert counted(rows) == {"a": Count(1, 1, 1), "b": Count(), "c": Count(0, 0, 1)}


def test_rates_follow_from_the_counts() -> None:
    count = Count(right=3, false=1, missed=2) + Count(right=1, false=1, missed=0)
    assert count == Count(4, 2, 2)
    assert (count.precision, count.recall, count.f1) == (4 / 6, 4 / 6, 8 / 12)
    assert count.row == ("0.67", "0.67", "0.67", "4", "2", "2")


def test_nothing_found_has_no_precision() -> None:
    assert (Count(0, 0, 2).precision, Count(0, 0, 2).recall) == (None, 0.0)
    assert Count().f1 is None
    assert rate(None) == "–"


def test_a_table_stands_in_columns() -> None:
    assert list(table(("what", "n"), [("one", "1"), ("twelve", "12")])) == [
        "| what   |  n |",
        "| ------ | -: |",
        "| one    |  1 |",
        "| twelve | 12 |",
    ]
