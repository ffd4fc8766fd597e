"""Week changes and a percentile by DuckDB and by pandas, warm, in one process: rivals.py TASK.json prints JSON.

Each rival holds the prices in memory before anything is timed, in the form in which it is quickest for such questions while
the prices stay a table: DuckDB sorted by code and day, pandas sorted by day with codes as categories.
"""
import importlib.util
import json
import sys
import time

task = json.load(open(sys.argv[1]))


def timed(ask, questions):
    for question in questions[:10]:
        ask(question)
    took = []
    for question in questions:
        start = time.perf_counter()
        ask(question)
        took.append((time.perf_counter() - start) * 1000)
    return took


def by_duckdb():
    import duckdb

    db = duckdb.connect()
    db.execute("SET preserve_insertion_order = true")
    db.execute(
        "CREATE TABLE prices AS SELECT code, date::DATE AS date, close FROM read_csv(?, header = true) ORDER BY code, date",
        [task["prices"]],
    )

    def changes(week):
        return db.execute(
            """SELECT code, 100 * (last / base - 1) FROM (
                 SELECT code, arg_max(close, date) FILTER (date >= $monday) AS last,
                   arg_max(close, date) FILTER (date < $monday) AS base
                 FROM prices WHERE date <= $sunday GROUP BY code)
               WHERE last IS NOT NULL AND base IS NOT NULL""",
            {"monday": week["from"], "sunday": week["to"]},
        ).fetchall()

    def percentile(day):
        return db.execute(
            """WITH w AS (SELECT date, close FROM prices
                 WHERE code = $code AND date <= $day::DATE AND date > $day::DATE - INTERVAL 10 YEAR)
               SELECT 100.0 * count(*) FILTER (close <= (SELECT arg_max(close, date) FROM w)) / count(*) FROM w""",
            {"code": task["series"], "day": day},
        ).fetchone()[0]

    return changes, percentile


def by_pandas():
    import pandas

    frames = [pandas.read_csv(file, usecols=["code", "date", "close"], parse_dates=["date"]) for file in task["prices"]]
    frame = pandas.concat(frames).astype({"code": "category"}).sort_values("date", kind="stable", ignore_index=True)
    series = frame[frame.code == task["series"]].set_index("date").close

    def changes(week):
        before = frame.date.searchsorted(pandas.Timestamp(week["from"]))
        end = frame.date.searchsorted(pandas.Timestamp(week["to"]), side="right")
        base = frame.iloc[:before].drop_duplicates("code", keep="last").set_index("code").close
        last = frame.iloc[before:end].drop_duplicates("code", keep="last").set_index("code").close
        return list((100 * (last / base - 1)).dropna().items())

    def percentile(day):
        end = pandas.Timestamp(day)
        window = series[(series.index > end - pandas.DateOffset(years=10)) & (series.index <= end)]
        return float(100 * (window <= window.iloc[-1]).mean())

    return changes, percentile


def run(name, make):
    if importlib.util.find_spec(name) is None:
        return None
    changes, percentile = make()
    return {
        "changes": timed(changes, task["weeks"]),
        "percentile": timed(percentile, task["percentileDays"]),
        "checkChanges": dict(changes(task["checkWeek"])),
        "checkPercentile": percentile(task["percentileDays"][0]),
    }


print(json.dumps({"DuckDB": run("duckdb", by_duckdb), "pandas": run("pandas", by_pandas)}))
