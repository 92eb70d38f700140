from pathlib import Path

from evenhand.desk.base.databases import database


def test_no_address_means_sqlite_in_the_home() -> None:
    chosen = database("", Path("/somewhere"))
    assert chosen["NAME"] == Path("/somewhere/evenhand.sqlite3")
    assert chosen["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_postgres_address_is_taken_apart_and_unquoted() -> None:
    chosen = database("postgres://care:p%40ss@db.example:5433/desk", Path("/somewhere"))
    names = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    assert [chosen[name] for name in names] == ["desk", "care", "p@ss", "db.example", "5433"]
