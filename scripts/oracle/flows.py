"""Southbound, its lists and holdings: design, section 5, Southbound. Money in 1e8 of the currency."""

from datetime import date, timedelta
from fractions import Fraction

from printing import printed, side

YI = 10**8
HALF_A_YEAR = 26


class Flows:
    def __init__(self, facts, sessions):
        self.facts, self.sessions = facts, sessions
        self.by_day = {currency: self.whole_days(currency) for currency in ("CNY", "HKD")}

    def whole_days(self, currency):
        """A day's net: the total, or both channels where they came later or alone; one channel is no day."""
        days = {}
        for on in {on for on, of, _ in self.facts.southbound if of == currency}:
            said = {channel: self.facts.southbound.get((on, currency, channel)) for channel in ("total", "sh", "sz")}
            both = said["sh"] and said["sz"]
            newest = max(said["sh"][1], said["sz"][1]) if both else -1
            if said["total"] and not (both and newest > said["total"][1]):
                days[on] = said["total"][0]
            elif both:
                days[on] = said["sh"][0] + said["sz"][0]
        return days

    def sum_of(self, monday, currency):
        days = [monday + timedelta(days=step) for step in range(7)]
        there = [on for on in days if on in self.by_day[currency]]
        net = sum((self.by_day[currency][on] for on in there), Fraction(0)) / YI
        return {"net": net, "days": there, "have": len(there), "want": len(self.sessions.southbound_wanted(monday))}

    def currency(self, monday):
        weeks = {currency: self.sum_of(monday, currency) for currency in ("CNY", "HKD")}
        there = [currency for currency, week in weeks.items() if week["have"]]
        whole = [currency for currency in there if weeks[currency]["have"] == weeks[currency]["want"]]
        return (whole or sorted(there, key=lambda one: -weeks[one]["have"]) or [None])[0]

    def earlier(self, monday):
        """The last week before that traded."""
        for back in range(1, 9):
            if self.sessions.southbound_wanted(monday - timedelta(weeks=back)):
                return monday - timedelta(weeks=back)
        return None

    def whole_weeks(self, monday, currency):
        nets = []
        while monday is not None:
            week = self.sum_of(monday, currency)
            if not week["have"] or week["have"] != week["want"]:
                break
            nets.append((monday, week["net"]))
            monday = self.earlier(monday)
        return nets

    def week(self, monday):
        currency = self.currency(monday)
        if currency is None:
            return None
        now, before = self.sum_of(monday, currency), self.earlier(monday)
        then = before and self.sum_of(before, currency)
        complete = now["have"] == now["want"]
        weeks = self.whole_weeks(monday, currency)
        compared = complete and then and then["have"] == then["want"]
        nets = [net for _, net in weeks]
        return {
            "currency": currency, "net": now["net"], "complete": complete, "have": now["have"], "want": now["want"],
            "days": [[on, self.by_day[currency][on] / YI] for on in now["days"]],
            "previous": then and {"from": before, "have": then["have"], "want": then["want"]},
            "previousNet": then["net"] if then and then["have"] else None,
            "trend": verdict(now["net"], then["net"]) if compared else None,
            "streak": streak(nets) if complete else None,
            "sums": {str(span): sum(nets[:span]) if len(nets) >= span else None for span in (4, 12)},
            "record": record(weeks),
        }

    def years(self, monday, currency):
        """Net buy added up since each January, to the week's end, and how many days of southbound's are not there."""
        end, by_year = monday + timedelta(days=6), {}
        for on in sorted(on for on in self.by_day[currency] if on <= end):
            of = by_year.setdefault(on.year, {"sum": Fraction(0), "days": 0, "last": None})
            of["sum"] += self.by_day[currency][on] / YI
            of["days"], of["last"] = of["days"] + 1, on
        return by_year

    def listed(self, first, last, channel="all"):
        """Lines of the lists: a stock's total of a day, or its channels where both lists of the day came later or alone."""
        lines = [(on, of, code, net, place) for (on, of, code, currency), (net, place) in self.facts.lists.items()
                 if first <= on <= last and currency == "HKD"]
        if channel != "all":
            return [line for line in lines if line[1] == channel]
        both = {on for on, of, *_ in lines if of == "sh"} & {on for on, of, *_ in lines if of == "sz"}
        kept = []
        for on, code in {(line[0], line[2]) for line in lines}:
            own = [line for line in lines if (line[0], line[2]) == (on, code)]
            totals, parts = [line for line in own if line[1] == "total"], [line for line in own if line[1] != "total"]
            is_later = parts and totals and on in both and max(line[4] for line in parts) > max(line[4] for line in totals)
            kept += parts if not totals or is_later else totals
        return kept

    def names(self, monday, weeks, channel):
        first = monday - timedelta(weeks=weeks - 1)
        lines, found = self.listed(first, monday + timedelta(days=6), channel), {}
        for code in sorted({line[2] for line in lines}):
            own = [line for line in lines if line[2] == code]
            weekly = []
            for week in (first + timedelta(weeks=step) for step in range(weeks)):
                of_week = [line[3] for line in own if week <= line[0] <= week + timedelta(days=6)]
                weekly.append(sum(of_week) / YI if of_week else None)
            found[code] = {"net": weekly[-1] or Fraction(0), "rangeNet": sum(line[3] for line in own) / YI,
                           "days": len({line[0] for line in own if line[0] >= monday}),
                           "rangeDays": len({line[0] for line in own}), "weekly": weekly}
        return found

    def table(self, monday):
        end = monday + timedelta(days=6)
        names = self.names(monday, 1, "all")
        rows = {"stocks": [], "etfs": []}
        for code, of in names.items():
            held = [on for on in self.facts.holdings.get(code, {}) if on <= end]
            rows["etfs" if self.facts.kind(code) == "etf" else "stocks"].append({
                "code": code, "net": of["net"], "days": of["days"], "holdingDate": max(held) if held else None,
                "holdingPct": self.facts.holdings[code][max(held)][0] if held else None})
        inflows = sum((row["net"] for row in rows["stocks"] if row["net"] > 0), Fraction(0))
        for row in rows["stocks"]:
            row["share"] = row["net"] / inflows * 100 if row["net"] > 0 else None
        for some in rows.values():
            some.sort(key=lambda row: (-row["net"], row["code"]))
        total = self.converted(monday)
        sums = {kind: sum((row["net"] for row in some), Fraction(0)) for kind, some in rows.items()}
        there = bool(names)
        return {**rows, "activeTotal": sums["stocks"] if there else None, "activeEtfTotal": sums["etfs"] if there else None,
                "totalConverted": total,
                "unlisted": None if total is None or not there else total - sums["stocks"] - sums["etfs"]}

    def rate(self, on, kinds):
        """HKD for one CNY: the kinds in their order, the direct quote before the other way round."""
        for kind in kinds:
            for pair in ("CNYHKD", "HKDCNY"):
                rate = self.facts.rate(on, pair, kind)
                if rate is not None:
                    return rate if pair == "CNYHKD" else 1 / rate
        return None

    def converted(self, monday):
        """Southbound's week in HKD, day by day; only of a whole week with both lists and a rate on each day."""
        currency = self.currency(monday)
        now = currency and self.sum_of(monday, currency)
        if not now or now["have"] != now["want"]:
            return None
        total = Fraction(0)
        for on in now["days"]:
            lists = {of for day, of, _, unit in self.facts.lists if day == on and unit == "HKD"}
            rate = 1 if currency == "HKD" else self.rate(on, ("settlement", "mid"))
            if rate is None or not ("total" in lists or {"sh", "sz"} <= lists):
                return None
            total += self.by_day[currency][on] * rate
        return total / YI

    def holding_changes(self, monday):
        """Points between the newest holdings at this week's end and at that of the week before, each of the last 14 days."""
        moved = {}
        for code, held in self.facts.holdings.items():
            ends = monday + timedelta(days=6), monday - timedelta(days=1)
            now, before = (max((on for on in held if on <= end), default=None) for end in ends)
            fresh = now and before and (ends[0] - now).days <= 14 and (ends[1] - before).days <= 14
            if fresh and before < now and held[now][1] == held[before][1]:
                moved[code] = held[now][0] - held[before][0]
        return moved


def verdict(net, before):
    now, then = printed(net, 2), printed(before, 2)
    if now == then:
        return "flat"
    if now > 0 >= then:
        return "turnedInflow"
    if now < 0 <= then:
        return "turnedOutflow"
    return "narrowed" if abs(now) < abs(then) else "widened"


def streak(nets):
    count = 0
    while count < len(nets) and side(nets[count]) == side(nets[0]):
        count += 1
    return count


def record(weeks):
    """For how many weeks the newest is the largest to its side; half a year at least. `since` is the last as large."""
    if not weeks or side(weeks[0][1]) == 0:
        return None
    way, size = side(weeks[0][1]), abs(printed(weeks[0][1], 2))
    larger = [index for index, (_, net) in enumerate(weeks) if index and way * printed(net, 2) >= size]
    count = larger[0] if larger else len(weeks)
    since = weeks[larger[0]][0] if larger else weeks[-1][0]
    return {"weeks": count, "since": since} if count >= HALF_A_YEAR else None
