# SPDX-License-Identifier: Apache-2.0
"""Takes the figures of build/bench.json: a list of {name, value, unit, baseline, ratio}, some with
their goal.

Start and memory are measured against a bare Qt Widgets window in the same run, one after the other in
turn, on the X server of DISPLAY; the median counts. Run by script/bench.
Usage: bench.py <build folder of the preset> <file to write>
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 21
WARM_UP_RUNS = 2
# After the first paint a program may go on loading; what it then holds is what counts.
SETTLE_MS = 1000
BULK_RUNS = 5


def fresh_environment(home):
    """The environment with nothing of the user's own in it."""
    environment = {name: os.environ[name] for name in
                   ("PATH", "DISPLAY", "LC_ALL", "LANG", "XAUTHORITY") if name in os.environ}
    environment |= {
        "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data",
        "XDG_CACHE_HOME": f"{home}/cache", "XDG_RUNTIME_DIR": f"{home}/run", "TMPDIR": str(home),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:", "QT_QPA_PLATFORM": "xcb"}
    (home / "run").mkdir(mode=0o700)
    return environment


def watch(bench_folder, settle, program, *arguments):
    """One start of a program in a home of its own."""
    home = Path(tempfile.mkdtemp())
    try:
        command = [bench_folder / "bench_paint_watcher", str(settle), program,
                   *(argument.replace("{home}", str(home)) for argument in arguments)]
        run = subprocess.run(command, env=fresh_environment(home), capture_output=True, text=True,
                             check=False, timeout=120)
        if run.returncode != 0:
            sys.exit(f"{program}: {run.stderr.strip()}")
        figures = json.loads(run.stdout)
    finally:
        shutil.rmtree(home)
    if min(figures.values()) <= 0:
        sys.exit(f"{program}: the system does not tell its memory; run script/bench as root")
    return figures


def start_figures(build):
    bench_folder = build / "bench"
    bare, client = [], []
    for number in range(WARM_UP_RUNS + RUNS):
        pair = (watch(bench_folder, SETTLE_MS, str(bench_folder / "bench_bare_window")),
                watch(bench_folder, SETTLE_MS, str(build / "bin" / "qorgan"),
                      "--data-dir", "{home}/vault"))
        if number >= WARM_UP_RUNS:
            bare.append(pair[0])
            client.append(pair[1])
    for name, key, unit in (("start.map_ms", "map_ms", "ms"), ("start.rss_kb", "rss_kb", "KiB"),
                            ("start.rss_at_paint_kb", "rss_at_paint_kb", "KiB")):
        value = statistics.median(run[key] for run in client)
        baseline = statistics.median(run[key] for run in bare)
        yield {"name": name, "value": round(value, 2), "unit": unit,
               "baseline": round(baseline, 2), "ratio": round(value / baseline, 3)}


def output_of(program):
    """What a program of tests/bench prints, in a home of its own."""
    home = Path(tempfile.mkdtemp())
    try:
        run = subprocess.run([program], env=fresh_environment(home), capture_output=True, text=True,
                             check=False, timeout=600)
    finally:
        shutil.rmtree(home)
    if run.returncode != 0:
        sys.exit(f"{program}: {run.stderr.strip()}")
    return run.stdout


def wipe_price(build):
    """The same bulk write with the wiping free() and without, in turn; the median counts."""
    plain, wiped = build / "bench" / "bench_bulk_write", build / "bench" / "bench_bulk_write_wiped"
    if not wiped.exists():
        return
    pairs = [(float(output_of(wiped)), float(output_of(plain))) for _ in range(BULK_RUNS)]
    value, baseline = (statistics.median(side) for side in zip(*pairs))
    yield {"name": "vault.wipe_price", "value": round(value, 2), "unit": "ms",
           "baseline": round(baseline, 2), "ratio": round(value / baseline, 3),
           "goal": "ratio <= 1.15"}


def program_figures(program):
    """Figures that a program of tests/bench takes by itself: it prints the same JSON list."""
    figures = json.loads(output_of(program))
    for figure in figures:
        for key in ("value", "baseline", "ratio"):
            figure[key] = round(figure[key], 3)
    return figures


def main(build, target):
    figures = list(start_figures(build))
    figures += wipe_price(build)
    for program in sorted((build / "bench").glob("bench_figure_*")):
        figures += program_figures(program)
    target.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    for figure in figures:
        against = f"{figure['ratio']:.2f} times {figure['baseline']}" if figure["ratio"] else ""
        goal = f"  (goal: {figure['goal']})" if "goal" in figure else ""
        print(f"{figure['name']:<24}{figure['value']:>12} {figure['unit']:<4} {against}{goal}".rstrip())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
