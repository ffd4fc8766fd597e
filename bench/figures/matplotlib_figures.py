"""Draws figures as matplotlib would, twice, and prints the milliseconds of the second round: DATA.json svg|png FOLDER."""
import json
import sys
import time

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

data, kind, folder = sys.argv[1:4]
with open(data, encoding="utf8") as file:
    figures = json.load(file)


def draw(figure):
    drawing, axes = pyplot.subplots(figsize=(6.58, 2.6), dpi=200)
    points = figure.get("points", [])
    if figure["kind"] in ("bars", "dots"):
        bars = axes.barh([p["label"] for p in points], [p["value"] for p in points])
        axes.bar_label(bars, fmt="%.1f")
    elif figure["kind"] == "columns":
        axes.bar([p["key"] for p in points], [p["value"] or 0 for p in points])
    elif figure["kind"] == "lines":
        for series in figure["series"]:
            axes.plot([p["key"] for p in series["points"]], [p["value"] for p in series["points"]])
        axes.xaxis.set_major_locator(matplotlib.ticker.MaxNLocator(6))
    else:
        axes.axis("off")
        cells = [[cell["text"] for cell in row["cells"]] for row in figure["rows"]]
        axes.table(cells, colLabels=[column["header"] for column in figure["columns"]])
    axes.set_title(figure["title"])
    drawing.savefig(f"{folder}/{figure['id']}.{kind}")
    pyplot.close(drawing)


for _ in range(2):
    began = time.perf_counter()
    for each in figures:
        draw(each)
    took = time.perf_counter() - began
print(round(took * 1000))
