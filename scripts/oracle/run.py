"""Works out what the desk has to answer, in another language and by other code, and writes it down. See README.md."""

import json
import platform
import sys
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from changes import Changes
from days import Sessions
from facts import Facts
from flows import Flows
from growth import lines
from premiums import ah_index, premiums

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "electron/testing/oracle"
MARKETS = {
    "sample": (ROOT / "resources/samples/drop", [
        "2025-01-27", "2025-05-12", "2025-06-09", "2025-07-28", "2025-09-29", "2025-10-06", "2025-12-22", "2025-12-29",
        "2026-02-09", "2026-02-16", "2026-02-23", "2026-03-09", "2026-03-16"]),
    "edge-market": (OUT / "edge-market", [
        "2025-12-29", "2026-02-09", "2026-02-16", "2026-02-23", "2026-03-09", "2026-03-16"]),
}
RANGE_WEEKS = 13


def plain(value):
    if isinstance(value, bool) or value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, (Fraction, Decimal)):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    return [plain(one) for one in value]


def rebased(facts, changes, monday):
    """A month in full; a year by its ends and its sum, which any other number would alter."""
    codes = facts.groups["sector-vs-benchmarks"]
    lines = {"1m": 1, "1y": 12}
    if any(min(facts.closes[code, "raw"]) > monday - timedelta(days=380) for code in codes):
        lines.pop("1y")
    found = {}
    for span, months in lines.items():
        for code, points in (changes.rebased(codes, monday, months) or {}).items():
            found.setdefault(span, {})[code] = points if span == "1m" else {
                "from": points[0][0], "to": points[-1][0], "count": len(points), "sum": sum(value for _, value in points)}
    return found


def prices(facts, sessions, mondays):
    changes = Changes(facts, sessions)
    grouped = sorted({code for codes in facts.groups.values() for code in codes})
    for monday in mondays:
        rows = [row for row in (changes.week(code, monday) for code in changes.codes) if row]
        there = [row["code"] for row in rows if row["closeDate"]]
        of_groups = [code for code in grouped if code in there]
        yield monday, {
            "changes": rows,
            "spans": [{"code": code, "changes": changes.spans(code, monday),
                       "percentiles": {f"{years}y": changes.percentile(code, monday, years) for years in (1, 5)}}
                      for code in of_groups],
            "extremes": {code: changes.extreme(code, monday) for code in of_groups},
            "against": {f"{code}@HSI.HI": changes.against(code, "HSI.HI", monday)
                        for code in of_groups if code != "HSI.HI"},
            "rebased": rebased(facts, changes, monday) if monday.year == 2026 and "HSI.HI" in there else {},
            "relative": [{"code": code, "ratedOn": on, **(changes.relative(code, on, benchmark, monday) or {})}
                         for code, on, benchmark in facts.ratings
                         if benchmark and on <= monday + timedelta(days=6)],
        }


def flows(facts, sessions, mondays):
    of = Flows(facts, sessions)
    for monday in mondays:
        currency = of.currency(monday)
        yield monday, {
            "southbound": of.week(monday),
            "years": of.years(monday, currency) if currency else {},
            "table": of.table(monday),
            "names": {channel: of.names(monday, RANGE_WEEKS, channel) for channel in ("all", "sh", "sz")},
            "holdingChanges": of.holding_changes(monday),
        }


def ah(facts, sessions, mondays):
    changes, of = Changes(facts, sessions), Flows(facts, sessions)
    for monday in mondays:
        yield monday, {"index": ah_index(facts, changes, monday), "pairs": premiums(facts, of, monday)}


def growth(facts, _, mondays):
    for monday in mondays:
        yield monday, lines(facts, monday)


def lines_of(value, depth):
    """JSON that a reader can compare by line: the first levels spread out, what is below on one line each."""
    if depth and value and isinstance(value, (dict, list)):
        named = isinstance(value, dict)
        inner = [(f"{json.dumps(key, ensure_ascii=False)}: " if named else "") + lines_of(one, depth - 1)
                 for key, one in (value.items() if named else enumerate(value))]
        return ("{\n" if named else "[\n") + ",\n".join(inner) + ("\n}" if named else "\n]")
    return json.dumps(value, ensure_ascii=False)


def main():
    sessions = Sessions()
    for market, (folder, days) in MARKETS.items():
        facts = Facts(folder)
        mondays = [date.fromisoformat(one) for one in days]
        about = {"by": "scripts/oracle/run.py", "on": sys.argv[1] if len(sys.argv) > 1 else date.today().isoformat(),
                 "python": platform.python_version(), "inputs": facts.hashes}
        for subject in (prices, flows, ah, growth):
            weeks = {monday.isoformat(): plain(week) for monday, week in subject(facts, sessions, mondays)}
            file = OUT / f"{market}-{subject.__name__}.json"
            file.write_text(lines_of({"about": about, "weeks": weeks}, 4) + "\n", encoding="utf-8")
            print(file.relative_to(ROOT), file.stat().st_size)


if __name__ == "__main__":
    main()
