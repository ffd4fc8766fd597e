"""The sample week's figures and flow table as a DOCX, as a script of pandas, matplotlib and python-docx makes them: DROP OUT."""
import glob
import io
import os
import sys

import docx
import matplotlib

matplotlib.use("Agg")
import pandas
from docx.shared import Cm
from matplotlib import pyplot

drop, out = sys.argv[1:3]
MONDAY, SUNDAY = "2026-03-16", "2026-03-22"
matplotlib.rcParams["font.family"] = ["Noto Sans CJK JP", "DejaVu Sans"]
matplotlib.rcParams["axes.unicode_minus"] = False


def read(part):
    files = sorted(glob.glob(os.path.join(drop, f"*{part}*.csv")))
    return pandas.concat([table(file) for file in files], ignore_index=True)


def table(file):
    try:
        return pandas.read_csv(file, encoding="utf-8-sig", thousands=",")
    except UnicodeDecodeError:
        return pandas.read_csv(file, encoding="gb18030", thousands=",")


def days(rows):
    spelt = {day: "-".join(part.zfill(2) for part in day.replace("/", "-").split("-")) for day in rows["date"].unique()}
    rows["date"] = rows["date"].map(spelt)
    return rows


closes = pandas.concat([days(read(part)) for part in ("指数收盘", "海外指数与美股", "港股收盘", "A股收盘")], ignore_index=True)
names = closes.dropna(subset=["name"]).groupby("code")["name"].last()
groups = read("图表分组").sort_values(["group", "order"])
points = read("网上零售")
tokens = read("智能体与Token")
southbound = days(read("港股通成交净额"))
active = days(read("港股通十大活跃股"))
holdings = days(read("港股通持股"))
ah = days(read("AH溢价指数"))
prices = read("云产品价格表")
document = docx.Document()
counted = 0


def put(axes_of, title, width=8.0, height=5.2):
    global counted
    counted += 1
    drawing, axes = pyplot.subplots(figsize=(width / 2.54, height / 2.54), dpi=300)
    axes_of(axes)
    axes.tick_params(labelsize=6)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    drawing.tight_layout()
    picture = io.BytesIO()
    drawing.savefig(picture, format="png")
    pyplot.close(drawing)
    picture.seek(0)
    document.add_paragraph(f"图{counted}：{title}")
    document.add_picture(picture, width=Cm(width))


def rows_table(header, rows):
    grid = document.add_table(rows=1, cols=len(header))
    for cell, words in zip(grid.rows[0].cells, header):
        cell.text = words
    for row in rows:
        for cell, words in zip(grid.add_row().cells, row):
            cell.text = str(words)


def changes(group):
    codes = groups[groups["group"] == group]["code"]
    found = {}
    for code in codes:
        own = closes[(closes["code"] == code) & (closes["date"] <= SUNDAY)].sort_values("date")
        before, within = own[own["date"] < MONDAY], own[own["date"] >= MONDAY]
        if len(before) and len(within):
            found[names.get(code, code)] = (within["close"].iloc[-1] / before["close"].iloc[-1] - 1) * 100
    return pandas.Series(found).sort_values()


def bars(group):
    change = changes(group)

    def draw(axes):
        drawn = axes.barh(change.index, change.values, color=["#9b1c31" if v > 0 else "#2f7d77" for v in change.values])
        axes.bar_label(drawn, fmt="%+.1f%%", fontsize=6)

    put(draw, group)


def lines(table_of, title, width=16.0):
    def draw(axes):
        for name, series in table_of.items():
            axes.plot(range(len(series)), series.values, label=name, linewidth=1)
        step = max(1, len(table_of) // 6)
        axes.set_xticks(range(0, len(table_of), step), table_of.index[::step])
        axes.legend(fontsize=6)

    put(draw, title, width)


def columns(series, title, width=8.0):
    def draw(axes):
        axes.bar(range(len(series)), series.values, color="#1f3864")
        step = max(1, len(series) // 6)
        axes.set_xticks(range(0, len(series), step), series.index[::step])

    put(draw, title, width)


two = closes[closes["code"].isin(["HSIII.HI", "000300.SH"]) & (closes["date"] >= "2025-03-20") & (closes["date"] <= SUNDAY)]
trend = two.pivot_table(index="date", columns="code", values="close").ffill().dropna()
lines((trend / trend.iloc[0] - 1) * 100, "行业走势图", 5.0)
bars("sector-vs-benchmarks")
bars("constituents")
lines(points.pivot_table(index="period", columns="series", values="value"), "online-retail")
kept = prices.iloc[:, 4:].astype(str)
rows_table(list(kept.columns), kept.values.tolist())
columns(tokens[tokens["series"] == "活跃智能体数"].set_index("period")["value"], "agent-forecast")
columns(tokens[tokens["series"] == "周Token调用量"].set_index("period")["value"], "token-calls")
for group in ("global-indices", "size-and-dividend", "themes"):
    bars(group)
shown = southbound[(southbound["date"] >= "2026-01-01") & (southbound["date"] <= SUNDAY)]
columns(shown.groupby("date")["net"].sum(), "southbound-daily", 16.0)
week = active[(active["date"] >= MONDAY) & (active["date"] <= SUNDAY)]
flows = week.groupby(["code", "name"]).agg(net=("net", "sum"), listed=("date", "nunique")).reset_index()
newest = holdings[holdings["date"] <= SUNDAY].sort_values("date").groupby("code")["pct"].last()
flows = flows.sort_values("net", ascending=False)
rows_table(
    ["代码", "简称", "净买入", "上榜日", "持股%"],
    [[r.code, r.name, f"{r.net / 1e8:.2f}", r.listed, newest.get(r.code, "")] for r in flows.itertuples(index=False)],
)
lines(ah[(ah["date"] >= "2021-03-20") & (ah["date"] <= SUNDAY)].set_index("date")[["close"]], "ah-index")
document.save(os.path.join(out, "rival.docx"))
print(f"{counted} pictures, {len(document.tables)} tables")
