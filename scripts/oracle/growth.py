"""Growth of statistical series: design, section 5, Changes (growth series)."""

import calendar
import re
from datetime import date, timedelta
from fractions import Fraction

NAMES = ("社会消费品零售总额", "网上商品零售额", "吃类", "穿类", "用类")


def last_day(period):
    """Of 2026-01..02 the last of February; a bare year ends in December."""
    year, month = re.fullmatch(r"(\d{4})(?:-(?:\d\d\.\.)?(\d\d))?", period).groups()
    return date(int(year), int(month or 12), calendar.monthrange(int(year), int(month or 12))[1])


def lines(facts, monday):
    """Year-to-date growth alone, what was out at the week's end, in the order of its periods; January and February are one."""
    found = {}
    for name in NAMES:
        rows = [row for row in facts.points
                if (row["series"], row["basis"], row["unit"], row["kind"]) == (name, "ytd", "%", "actual")]
        known = sorted((row for row in rows if last_day(row["period"]) <= monday + timedelta(days=6)),
                       key=lambda row: last_day(row["period"]))
        if known:
            found[name] = [[row["period"], Fraction(row["value"])] for row in known]
    return found
