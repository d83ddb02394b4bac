# SPDX-License-Identifier: Apache-2.0
"""Holds every C++ file against .clang-format, without changing any.

Other versions of clang-format lay the same rules out differently, so only the one named here
judges; CMake registers this test where it is found. Usage: format_check.py [root] [clang-format]
"""

import re
import subprocess
import sys
from pathlib import Path

from source_tree import Finding, report, root_from_arguments, sources_of

FOLDERS = ("app", "core", "ui", "tests")
BATCH = 40


def check(root, program="clang-format"):
    root = Path(root)
    paths = [str(path) for path in sources_of(root, *FOLDERS)]
    findings = []
    for start in range(0, len(paths), BATCH):
        run = subprocess.run([program, "--dry-run", "--style=file", *paths[start:start + BATCH]],
                             cwd=root, capture_output=True, text=True, check=False)
        seen = set()
        for match in re.finditer(r"^(?P<path>[^:\n]+):(?P<line>\d+):\d+: warning", run.stderr, re.M):
            # The first place of a file is enough; script/format mends them all.
            if match["path"] not in seen:
                seen.add(match["path"])
                findings.append(Finding(match["path"], int(match["line"]), "run script/format"))
        if run.returncode != 0:
            findings.append(Finding(".clang-format", 1, run.stderr.strip()))
    return findings


if __name__ == "__main__":
    sys.exit(report("format", check(root_from_arguments(), *sys.argv[2:3])))
