"""A shares over H shares: design, section 5, AH."""

from datetime import timedelta

from changes import pct

INDEX = "HSAHP.HI"
KINDS = ("settlement", "mid", "spot", "price")


def premium_on(facts, flows, pair, on):
    h, a = (facts.closes.get((code, "raw"), {}).get(on) for code in pair)
    rate = flows.rate(on, KINDS)
    return None if None in (h, a, rate) else {"date": on, "fx": rate, "premiumPct": (a * rate / h - 1) * 100}


def premiums(facts, flows, monday):
    """Each pair on the last day of the week, and on the last of four weeks before, that has all three numbers."""
    rows = []
    for pair in facts.pairs:
        days = sorted(facts.closes.get((pair[0], "raw"), {}), reverse=True)
        known = [premium_on(facts, flows, pair, on) for on in days
                 if monday - timedelta(days=28) <= on <= monday + timedelta(days=6)]
        known = [one for one in known if one]
        now = next((one for one in known if one["date"] >= monday), None)
        then = next((one for one in known if one["date"] < monday), None)
        rows.append({"hCode": pair[0], "aCode": pair[1], "date": now and now["date"], "fx": now and now["fx"],
                     "premiumPct": now and now["premiumPct"], "previousDate": then and then["date"],
                     "previousPremiumPct": then and then["premiumPct"]})
    return rows


def ah_index(facts, changes, monday):
    row = changes.week(INDEX, monday) if (INDEX, "raw") in facts.closes else None
    if row is None or row["closeDate"] is None:
        return None
    return {"close": row["close"], "date": row["closeDate"], "previousClose": row["baseClose"],
            "changePct": pct(row["close"], row["baseClose"]),
            "percentile": {f"{years}y": changes.percentile(INDEX, monday, years) for years in (1, 3, 5, 10)}}
