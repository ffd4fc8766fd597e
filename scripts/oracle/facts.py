"""Reads a folder of CSV files in the product's own formats, each told by its header. Every number is an exact fraction, so
that nothing here can share a rounding with what it checks. Files count in the order of their names: where two state one
value, the later one stands."""

import csv
import hashlib
import io
import re
from collections import defaultdict
from datetime import date
from fractions import Fraction
from pathlib import Path

UNITS = {"": 1, "1": 1, "元": 1, "万": 10**4, "万元": 10**4, "亿": 10**8, "亿元": 10**8}


def number(text):
    text = (text or "").strip().replace(",", "")
    return None if text in ("", "停牌") else Fraction(text)


def day(text):
    year, month, dom = (int(part) for part in re.split(r"[-/]", text.strip()))
    return date(year, month, dom)


def code(text):
    """00700, HK.00700 and 700.HK are 0700.HK; anything else of these files is written out already."""
    bare = re.fullmatch(r"(?:HK\.)?(\d{1,5})(?:\.HK)?", text.strip())
    return f"{int(bare.group(1)):04d}.HK" if bare else text.strip()


class Facts:
    def __init__(self, folder):
        self.hashes = {}
        self.closes = defaultdict(dict)  # (code, adj) -> {date: close}
        self.references = {}  # (code, date) -> the day's own reference, as traded
        self.southbound = {}  # (date, currency, channel) -> (net, file)
        self.lists = {}  # (date, channel, code, currency) -> (net, file)
        self.holdings = defaultdict(dict)  # code -> {date: (pct, basis)}
        self.rates = {}  # (date, pair, kind) -> rate
        self.pairs = []  # (h, a)
        self.actions = defaultdict(dict)  # code -> {ex date: (factor, cash)}
        self.groups = defaultdict(list)
        self.instruments = {}
        self.points = []  # rows of statistical series
        self.ratings = []  # (code, rated on, benchmark or None)
        for place, file in enumerate(sorted(Path(folder).glob("*.csv"))):
            raw = file.read_bytes()
            self.hashes[file.name] = hashlib.sha256(raw).hexdigest()
            rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
            self.read(set(rows[0]), rows, place)

    def read(self, heads, rows, place):
        for named, reader in (
            ("series", self.read_points), ("ex_date", self.read_actions), ("rated_on", self.read_ratings),
            ("pair", self.read_rates), ("h_code", self.read_pairs), ("group", self.read_groups),
            ("kind", self.read_instruments), ("rank", self.read_lists), ("channel", self.read_southbound),
            ("pct", self.read_holdings), ("close", self.read_closes),
        ):
            if named in heads:
                return reader(rows, place)

    def read_closes(self, rows, _):
        for row in rows:
            of, on = code(row["code"]), day(row["date"])
            if number(row["close"]) is not None:
                self.closes[of, row.get("adj") or "raw"][on] = number(row["close"])
            reference = number(row.get("pre_close"))
            if reference is not None and (row.get("adj") or "raw") == "raw":
                self.references[of, on] = reference

    def read_southbound(self, rows, place):
        for row in rows:
            net = number(row["net"])
            if net is None and number(row.get("buy")) is not None:
                net = number(row["buy"]) - number(row["sell"])
            if net is not None:
                key = day(row["date"]), row["currency"], row["channel"]
                self.southbound[key] = (net * UNITS[row.get("unit") or ""], place)

    def read_lists(self, rows, place):
        for row in rows:
            net = number(row.get("net"))
            if net is None:
                net = number(row["buy"]) - number(row["sell"])
            key = day(row["date"]), row["channel"], code(row["code"]), row["currency"]
            self.lists[key] = (net * UNITS[row.get("unit") or ""], place)

    def read_holdings(self, rows, _):
        for row in rows:
            self.holdings[code(row["code"])][day(row["date"])] = (number(row["pct"]), row.get("basis") or None)

    def read_rates(self, rows, _):
        for row in rows:
            self.rates[day(row["date"]), row["pair"], row["kind"]] = number(row["rate"])

    def read_pairs(self, rows, _):
        self.pairs = [(code(row["h_code"]), code(row["a_code"])) for row in rows]

    def read_actions(self, rows, _):
        for row in rows:
            self.actions[code(row["code"])][day(row["ex_date"])] = (number(row["factor"]), number(row["cash"]))

    def read_groups(self, rows, _):
        for row in sorted(rows, key=lambda row: int(row["order"])):
            self.groups[row["group"]].append(code(row["code"]))

    def read_instruments(self, rows, _):
        for row in rows:
            self.instruments[code(row["code"])] = {"kind": row["kind"], "market": row["market"]}

    def read_points(self, rows, _):
        self.points += rows

    def read_ratings(self, rows, _):
        for row in rows:
            if row["rated_on"]:
                self.ratings.append((code(row["code"]), day(row["rated_on"]), row["benchmark"] or None))

    def rate(self, on, pair, kind):
        """A stated rate, or where a pair of currencies has prices its close of the day."""
        return self.closes.get((f"{pair}.FX", "raw"), {}).get(on) if kind == "price" else self.rates.get((on, pair, kind))

    def kind(self, of):
        return self.instruments.get(of, {}).get("kind") or None

    def market(self, of):
        return self.instruments.get(of, {}).get("market") or None
