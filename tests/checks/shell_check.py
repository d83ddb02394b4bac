# SPDX-License-Identifier: Apache-2.0
"""Runs shellcheck over every shell script of the tree. Usage: shell_check.py [root of the tree]"""

import subprocess
import sys
from pathlib import Path

from source_tree import Finding, files_of, report, root_from_arguments


def is_shell(path):
    if path.suffix == ".sh":
        return True
    with path.open("rb") as file:
        first = file.readline(80)
    return first.startswith(b"#!") and b"sh" in first.split(b"/")[-1]


def check(root):
    root = Path(root)
    scripts = [str(path) for path in files_of(root) if is_shell(root / path)]
    if not scripts:
        return []
    run = subprocess.run(["shellcheck", "--external-sources", "--format=gcc", *scripts],
                         cwd=root, capture_output=True, text=True, check=False)
    findings = []
    for line in run.stdout.splitlines():
        path, number, _, text = line.split(":", 3)
        findings.append(Finding(path, int(number), text.strip()))
    if run.returncode > 1:
        findings.append(Finding("shellcheck", 1, run.stderr.strip()))
    return findings


if __name__ == "__main__":
    sys.exit(report("shell", check(root_from_arguments())))
