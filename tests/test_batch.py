"""The recipes of docs/coach/reader.md, on the engines that are installed here."""

import sys
from pathlib import Path

import pytest

from evenhand.batch import COLUMNS, read_each, read_frame, read_frames
from evenhand.coach.spoken import Facts, Message, Thread

TEXTS = ["It is broken again.", None, "Onde está a minha encomenda?", "I love it, thank you!"] * 3


def test_read_each_reads_in_order_and_names_languages_of_others():
    pytest.importorskip("py3langid", reason="the extra `languages` names them")
    asked = [(Thread((Message(text or ""),)), Facts()) for text in TEXTS[:4]]
    readings = list(read_each(asked))
    assert [one.situation for one in readings] == ["problem", "routine", "routine", "delighted"]
    assert readings[2].language == "pt"
    assert list(read_each([])) == []


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Twelve messages in a Parquet file."""
    pandas = pytest.importorskip("pandas", reason="a table needs pandas")
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    frame = pandas.DataFrame({"id": [str(n) for n in range(len(TEXTS))], "text": TEXTS})
    (tmp_path / "messages").mkdir()
    frame.to_parquet(tmp_path / "messages" / "part.parquet", index=False)
    return tmp_path


def shown(frame) -> list[tuple]:
    """What stands in a table of readings, by id."""
    frame = frame.sort_values("id", key=lambda ids: ids.astype(int))
    return list(zip(frame["id"], frame["situation"], frame["words"], frame["heat"], strict=True))


@pytest.mark.thorough
def test_a_table_is_read_row_by_row(table: Path):
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_parquet(table / "messages")
    read = read_frame(frame)
    assert list(read.columns) == ["id", "text", *COLUMNS]
    first, situation, words, heat = shown(read)[0]
    assert (first, situation, heat) == ("0", "problem", 0)
    assert words.split(" · ")[-1] == "is broken"
    assert [row[1] for row in shown(read)] == ["problem", "routine", "routine", "delighted"] * 3
    assert [len(one) for one in read_frames([frame, frame[:2]])] == [12, 2]
    assert list(read_frame(frame[:0]).columns) == list(read.columns)


@pytest.mark.thorough
def test_dask_reads_a_table_as_pandas_does(table: Path):
    pandas = pytest.importorskip("pandas")
    dask = pytest.importorskip("dask.dataframe", reason="Dask is not installed")
    messages = dask.read_parquet(table / "messages").repartition(npartitions=2)
    parts = messages.map_partitions(read_frame, meta=read_frame(messages._meta))
    parts.to_parquet(table / "readings")
    there = pandas.read_parquet(table / "readings")
    assert shown(there) == shown(read_frame(pandas.read_parquet(table / "messages")))


@pytest.mark.thorough
def test_spark_reads_a_table_as_pandas_does(table: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    pandas = pytest.importorskip("pandas")
    sql = pytest.importorskip("pyspark.sql", reason="Spark is not installed")
    built = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    spark = built.getOrCreate()
    try:
        messages = spark.read.parquet(str(table / "messages"))
        fields = [f"{f.name} {f.dataType.simpleString()}" for f in messages.schema]
        schema = ", ".join([*fields, *(f"{n} {t}" for n, t in COLUMNS.items())])
        messages.mapInPandas(read_frames, schema).write.parquet(str(table / "readings"))
    finally:
        spark.stop()
    there = pandas.read_parquet(table / "readings")
    assert shown(there) == shown(read_frame(pandas.read_parquet(table / "messages")))
