# SPDX-License-Identifier: Apache-2.0
"""What the checks share: the files of the tree, and C++ source without comments."""

import os
import re
import subprocess
import sys
from pathlib import Path

SOURCE_SUFFIXES = {".cpp", ".h"}
SKIPPED_FOLDERS = {"build", ".git", "vcpkg_installed", ".cache", "__pycache__", "node_modules"}


class Finding:
    """One fault: where it stands and what is wrong."""

    def __init__(self, path, line, text):
        self.path, self.line, self.text = path, line, text

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}"


def files_of(root):
    """Paths below root, relative to it: tracked and new ones, not the ignored; sorted.

    Without git, or in a tree that git does not know, everything outside build folders counts.
    """
    root = Path(root)
    command = ["git", "-c", f"safe.directory={root.resolve()}", "-C", str(root), "ls-files", "-z",
               "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout
        names = [os.fsdecode(name) for name in listed.split(b"\0") if name]
        # A tree below some other repository would list nothing of its own.
        if names:
            return sorted(Path(name) for name in set(names) if (root / name).is_file())
    except (OSError, subprocess.CalledProcessError):
        pass
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in SKIPPED_FOLDERS]
        found += [(Path(folder) / name).relative_to(root) for name in names]
    return sorted(found)


def sources_of(root, *folders):
    """The C++ files below the named folders of root."""
    wanted = [Path(folder).parts for folder in folders]
    return [path for path in files_of(root)
            if path.suffix in SOURCE_SUFFIXES
            and any(path.parts[:len(parts)] == parts for parts in wanted)]


TOKEN = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'   # raw string
    r'|"(?:\\.|[^"\\\n])*"'                           # string
    r"|(?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+'"          # character, but not 1'000
    r"|//[^\n]*|/\*.*?\*/", re.S)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def code_of(text):
    """The source with comments and the insides of strings blanked; line numbers stay."""
    def replace(match):
        token = match.group(0)
        if token.startswith(("//", "/*")):
            return _blank(token)
        return token[0] + _blank(token[1:-1]) + token[-1]
    # Names of included files are needed, and they look like strings.
    lines = [line if re.match(r"\s*#\s*include", line) else None for line in text.split("\n")]
    blanked = TOKEN.sub(replace, text).split("\n")
    return "\n".join(kept if kept is not None else line for kept, line in zip(lines, blanked))


def strings_of(text):
    """(line, inside) of every string literal."""
    found = []
    for match in TOKEN.finditer(text):
        token = match.group(0)
        if token.startswith(('"', "R")):
            found.append((text.count("\n", 0, match.start()) + 1, token))
    return found


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def report(name, findings):
    """Prints the findings; returns the exit status."""
    for finding in findings:
        print(finding)
    print(f"{name}: {len(findings)} fault(s)" if findings else f"{name}: clean")
    return 1 if findings else 0


def root_from_arguments():
    return Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
