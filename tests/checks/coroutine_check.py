# SPDX-License-Identifier: Apache-2.0
"""Finds what g++ 12 compiles wrongly, or C++ means differently than it reads, around co_await.

g++ 12 destroys some temporaries of a co_await expression twice: both branches of `?:`, braced
objects and the captures of a lambda. Each is to be named in a statement of its own before.
`co_return m_member;` is no trap of the compiler but of the reader: it moves out of the member.
Usage: coroutine_check.py [root of the tree]
"""

import re
import sys
from pathlib import Path

from source_tree import Finding, code_of, line_of, report, root_from_arguments, sources_of

FAULTS = [
    (re.compile(r"\?"), "name the outcome of `?:` before the co_await"),
    (re.compile(r"[(,]\s*\[\s*[^\]\s]"), "name the capturing lambda before the co_await"),
    # {} alone makes an empty object: to end it twice does nothing
    (re.compile(r"(\b[A-Z]\w*|[(,])\s*\{\s*[^}\s]"), "name the braced object before the co_await"),
]
MOVED_MEMBER = re.compile(r"\bco_return\s+(m_\w+)\s*;")


def awaited(code):
    """(offset, text) of what stands behind each co_await, to the end of the expression."""
    for match in re.finditer(r"\bco_await\b", code):
        depth, end = 0, match.end()
        while end < len(code):
            if code[end] in "([{":
                depth += 1
            elif code[end] in ")]}":
                depth -= 1
                if depth < 0:
                    break
            elif code[end] == ";" and depth == 0:
                break
            end += 1
        yield match.start(), code[match.end():end]


def check(root):
    root = Path(root)
    findings = []
    for path in sources_of(root, "core", "ui", "app", "tests"):
        code = code_of((root / path).read_text(encoding="utf-8"))
        for offset, text in awaited(code):
            findings += [Finding(path, line_of(code, offset), instead)
                         for pattern, instead in FAULTS if pattern.search(text)]
        findings += [Finding(path, line_of(code, match.start()),
                             f"co_return moves out of {match[1]}: copy it first, or std::exchange()")
                     for match in MOVED_MEMBER.finditer(code)]
    return findings


if __name__ == "__main__":
    sys.exit(report("coroutines", check(root_from_arguments())))
