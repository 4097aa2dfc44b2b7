#!/usr/bin/env python3
"""Adds the duets in a folder that run.sh has filled to rows.csv and counts.csv beside this file, and prints how often each verdict was given.

Usage: tabulate.py OUT
"""
import collections
import csv
import json
import pathlib
import sys

HEADING = "duet,revision,seconds,exit code,row,truth,verdict,stage,cost,low,high,pairs".split(",")
here = pathlib.Path(__file__).parent


def rows(out, name, seconds, code):
    """A line for each row of a duet. A cost above 1 is worse, whichever way the figure is better."""
    diff = json.loads(next((out / name).glob("*-duet")).joinpath("diff.json").read_text())
    for row in diff["rows"]:
        params, ratio = row["params"], row["ratio"]
        costs = [ratio["estimate"], ratio["low"], ratio["high"]]
        if row["direction"] == "HIGHER_IS_BETTER":
            costs = [1 / ratio["estimate"], 1 / ratio["high"], 1 / ratio["low"]]
        planted = name.startswith("planted") and params.get("transport") == "ring"
        label = " ".join(params[key] for key in ("transport", "floor", "messageSize") if key in params)
        yield [name, diff["base"]["revision"], seconds, code, label, "planted" if planted else "same", row["verdict"],
               row["stage"], *(f"{cost:.4f}" for cost in costs), str(row["baseForks"])]


def known(name):
    file = here / name
    return list(csv.reader(file.open())) if file.exists() else []


out = pathlib.Path(sys.argv[1])
measured = [line for line in csv.reader((out / "counts.csv").open()) if line and (out / line[0]).is_dir()]
names = {line[0] for line in measured}
counts = [line for line in known("counts.csv") if line[0] not in names] + measured
lines = [line for line in known("rows.csv")[1:] if line[0] not in names]
for name, code, seconds, verdict in measured:
    lines += rows(out, name, seconds, code)


def order(line):
    kind, number = line[0].split("-")
    return int(number), kind


def write(name, content):
    with (here / name).open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(content)


write("counts.csv", sorted(counts, key=order))
write("rows.csv", [HEADING] + sorted(lines, key=order))
found = collections.Counter()
for name, code, seconds, verdict in counts:
    found[f"{name.split('-')[0]} duets: {verdict}"] += 1
for line in lines:
    found[f"{line[0].split('-')[0]} duets, rows with {line[5]} build: {line[6]}"] += 1
    if line[5] == "same":
        found[f"intervals of rows without a change that {'cover' if float(line[9]) <= 1 <= float(line[10]) else 'miss'} it"] += 1
for words, count in sorted(found.items()):
    print(count, words)
