"""Changes of prices: design, section 5, Changes, AH (percentile) and Ratings (relative return)."""

from datetime import date, timedelta
from fractions import Fraction

from days import months_back
from printing import printed

BASES = ("raw", "split", "qfq", "hfq")


def last_until(series, to, since=None):
    days = [on for on in series if on <= to and (since is None or on >= since)]
    return max(days) if days else None


def pct(now, base):
    return None if now is None or base is None or now <= 0 or base <= 0 else (now / base - 1) * 100


class Changes:
    def __init__(self, facts, sessions):
        self.facts, self.sessions = facts, sessions
        self.codes = sorted({code for code, _ in facts.closes})

    def basis(self, code, monday):
        """The basis on which a week is read: both closes before one, one before none; then as traded first."""
        def lacks(adj):
            series = self.facts.closes[code, adj]
            now = last_until(series, monday + timedelta(days=6), monday)
            base = last_until(series, monday - timedelta(days=1))
            return (now is None) * 2 + (base is None)
        there = [adj for adj in BASES if (code, adj) in self.facts.closes
                 and last_until(self.facts.closes[code, adj], monday + timedelta(days=6))]
        return min(there, key=lambda adj: (lacks(adj), BASES.index(adj))) if there else None

    def factor(self, code, adj, after, to):
        """Shares that one share became; closes of an adjusted basis have it in them already."""
        product = Fraction(1)
        for ex, (factor, _) in self.facts.actions.get(code, {}).items():
            if adj == "raw" and factor is not None and after < ex <= to:
                product *= factor
        return product

    def week(self, code, monday):
        adj = self.basis(code, monday)
        if adj is None:
            return None
        series = self.facts.closes[code, adj]
        on = last_until(series, monday + timedelta(days=6), monday)
        base = last_until(series, monday - timedelta(days=1))
        now, then = series.get(on), series.get(base)
        plain = pct(now, then)
        adjusted = plain if plain is None else pct(now * self.factor(code, adj, base, on), then)
        return {
            "code": code, "pct": adjusted, "unadjustedPct": plain if adj == "raw" else None,
            "close": now, "closeDate": on, "baseClose": then, "baseDate": base,
            "baseIsOld": base is not None and (monday - base).days > 7,
            "exRights": self.ex_rights(code, adj, base, on) if on and base else [],
        }

    def ex_rights(self, code, adj, base, to):
        days = {ex for ex in self.facts.actions.get(code, {}) if base < ex <= to}
        series = sorted(on for on in self.facts.closes[code, adj] if base <= on <= to)
        if adj == "raw" and self.facts.kind(code) == "stock":
            for before, on in zip(series, series[1:]):
                previous, reference = self.facts.closes[code, adj][before], self.facts.references.get((code, on))
                rounding = Fraction("0.0051") if previous >= 1 else Fraction("0.00051")
                if reference is not None and abs(previous - reference) > rounding:
                    days.add(on)
        return sorted(days)

    def spans(self, code, monday):
        """Over a week, one and three months, since the year's end, and a year, from the last close of the week back; a base
        of more than 31 days before its day is none."""
        row = self.week(code, monday)
        if row is None or row["closeDate"] is None:
            return None
        adj, on = self.basis(code, monday), row["closeDate"]
        starts = {"1m": months_back(on, 1), "3m": months_back(on, 3), "ytd": date(on.year - 1, 12, 31),
                  "1y": months_back(on, 12)}
        found = {"1w": {"pct": row["pct"], "baseDate": row["baseDate"]}}
        for span, start in starts.items():
            found[span] = self.since(code, adj, start, on)
        return found

    def since(self, code, adj, start, on):
        series = self.facts.closes[code, adj]
        base = last_until(series, start)
        if base is None or (start - base).days > 31:
            return {"pct": None, "baseDate": None}
        now = series[on] * self.factor(code, adj, base, on)
        return {"pct": pct(now, series[base]), "baseDate": base}

    def window(self, code, monday, years):
        """Closes of so many years up to the week's last one, which is the last of them; none where they are too few, or
        as traded with a split among them."""
        adj = self.basis(code, monday)
        series = self.facts.closes[code, adj]
        on = last_until(series, monday + timedelta(days=6), monday)
        after = months_back(on, 12 * years)
        splits = [ex for ex, (factor, _) in self.facts.actions.get(code, {}).items()
                  if factor not in (None, 1) and after < ex <= on]
        if adj == "raw" and splits:
            return None
        values = [series[one] for one in sorted(series) if after < one <= on]
        market = self.facts.market(code) or "HK"
        covers = len(values) * 5 >= 4 * self.sessions.count(market, after, on)
        return values if covers else None

    def percentile(self, code, monday, years):
        values = self.window(code, monday, years)
        return None if values is None else Fraction(100 * sum(one <= values[-1] for one in values), len(values))

    def extreme(self, code, monday):
        """Highest or lowest close of the year, alone."""
        values = self.window(code, monday, 1)
        if values is None or len(values) < 2:
            return None
        others = values[:-1]
        return "high" if values[-1] > max(others) else "low" if values[-1] < min(others) else None

    def against(self, code, benchmark, monday):
        """Points that lie between two changes as they print; nothing where they print alike."""
        one, other = self.week(code, monday), self.week(benchmark, monday)
        if not one or not other or one["pct"] is None or other["pct"] is None:
            return None
        return abs(printed(one["pct"], 1) - printed(other["pct"], 1)) or None

    def rebased(self, codes, monday, months):
        """Each at 100 on the last day, up to so many months back from the newest close, on which all of them closed."""
        lines = {code: self.facts.closes[code, "raw"] for code in codes}
        end = monday + timedelta(days=6)
        newest = max(last_until(line, end) for line in lines.values())
        common = set.intersection(*(set(line) for line in lines.values()))
        base = last_until(common, months_back(newest, months))
        if base is None:
            return None
        return {code: [(on, line[on] * self.factor(code, "raw", base, on) / line[base] * 100)
                       for on in sorted(line) if base <= on <= end] for code, line in lines.items()}

    def relative(self, code, rated_on, benchmark, monday):
        """The price return since a rating against its benchmark's, in points."""
        end, returns = monday + timedelta(days=6), []
        for one in (code, benchmark):
            series = self.facts.closes[one, "raw"]
            base, now = last_until(series, rated_on), last_until(series, end)
            if base is None or now is None:
                return None
            returns.append(pct(series[now] * self.factor(one, "raw", base, now), series[base]))
        return {"returnPct": returns[0], "benchmarkPct": returns[1], "relativePct": returns[0] - returns[1]}
