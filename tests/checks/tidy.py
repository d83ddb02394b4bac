# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over the sources of build/lint, several at a time, and remembers the clean ones.

A clean source is remembered by a digest of its text, of every header of ours and of .clang-tidy,
in build/lint/tidy-clean.json. Usage: tidy.py root [file.cpp...]
"""

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from layer_check import INCLUDE

FOLDERS = ("app", "core", "ui")


class Digests:
    """Digest of a source and of all the headers of ours that it reaches."""

    def __init__(self, root):
        self.root = root
        self.reached = {}
        self.rules = (root / ".clang-tidy").read_bytes()

    def headers_of(self, path):
        if path not in self.reached:
            self.reached[path] = set()
            for match in INCLUDE.finditer(path.read_text(encoding="utf-8")):
                for folder in (path.parent, self.root, self.root / "core", self.root / "app",
                               self.root / "ui"):
                    candidate = (folder / match["name"]).resolve()
                    if match["open"] == '"' and candidate.is_file():
                        self.reached[path] |= {candidate}
                        break
        return self.reached[path]

    def of(self, source):
        seen, left = set(), [source]
        while left:
            path = left.pop()
            if path not in seen:
                seen.add(path)
                left += self.headers_of(path)
        digest = hashlib.sha256(self.rules)
        for path in sorted(seen):
            digest.update(path.read_bytes())
        return digest.hexdigest()


def sources(root, wanted):
    with open(root / "build/lint/compile_commands.json", encoding="utf-8") as file:
        known = {Path(entry["file"]).resolve() for entry in json.load(file)}
    if wanted:
        return sorted(known & {Path(name).resolve() for name in wanted})
    return sorted(path for path in known
                  if any(path.is_relative_to(root / folder) for folder in FOLDERS))


def lint(root, path):
    run = subprocess.run(["clang-tidy", "--quiet", "-p", str(root / "build/lint"), str(path)],
                         capture_output=True, text=True, check=False, cwd=root)
    return run.returncode, run.stdout + ("" if run.returncode == 0 else run.stderr)


def main(arguments):
    root = Path(arguments[0]).resolve()
    remembered_file = root / "build/lint/tidy-clean.json"
    remembered = json.loads(remembered_file.read_text()) if remembered_file.is_file() else {}
    digests = Digests(root)
    todo = {}
    every = sources(root, arguments[1:])
    if not every:
        print("lint: no source found")
        return 1
    for path in every:
        digest = digests.of(path)
        if remembered.get(str(path.relative_to(root))) != digest:
            todo[path] = digest
    faults = 0
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for path, (status, text) in zip(todo, pool.map(lambda path: lint(root, path), todo)):
            if status == 0:
                remembered[str(path.relative_to(root))] = todo[path]
            else:
                faults += 1
                print(text)
    remembered_file.write_text(json.dumps(remembered, indent=1, sort_keys=True))
    print(f"lint: {len(every)} source(s), {len(todo)} read, {faults} with faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
