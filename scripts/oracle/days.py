"""Days, weeks and which of them markets traded on: the shipped list of closures, and nothing of the product's code."""

import calendar
import csv
from datetime import date, timedelta
from pathlib import Path

CLOSURES = Path(__file__).resolve().parents[2] / "resources/calendars/closures-2014-2026.csv"
SINCE_2023 = date(2023, 4, 24)


def monday_of(on):
    return on - timedelta(days=on.weekday())


def months_back(on, months):
    """The same day so many months earlier, or that month's last day where it is shorter."""
    years, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    return date(years, month + 1, min(on.day, calendar.monthrange(years, month + 1)[1]))


class Sessions:
    def __init__(self, file=CLOSURES):
        self.kinds = {}
        with open(file, encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                self.kinds[row["market"], date.fromisoformat(row["date"])] = row["kind"]
        self.years = {on.year for _, on in self.kinds}

    def trades(self, market, on):
        """True or False; None where the list does not say."""
        if on.year not in self.years:
            return None
        kind = self.kinds.get((market, on))
        return kind == "weekend session" if on.weekday() > 4 else kind != "shut"

    def count(self, market, after, to):
        """Trading days after one day, up to and with another; of years outside the list, weekdays."""
        days = (after + timedelta(days=step) for step in range(1, (to - after).days + 1))
        return sum(on.weekday() < 5 if self.trades(market, on) is None else self.trades(market, on) for on in days)

    def southbound_wanted(self, monday):
        """Days of a week on which southbound traded, or may have."""
        days = [monday + timedelta(days=step) for step in range(5)]
        return [on for on in days if self.trades("HK", on) is not False and self.trades("CN", on) is not False]

    def southbound_surely(self, on):
        return bool(on >= SINCE_2023 and self.trades("HK", on) and self.trades("CN", on) and on.weekday() < 5)
