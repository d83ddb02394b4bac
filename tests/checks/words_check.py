# SPDX-License-Identifier: Apache-2.0
"""Looks at the words of the tree: nothing unfinished, nothing of one machine, every text translated.

Checked are the licence line of each source file, words that mark unfinished work, paths of a
machine, hosts of package registries, and the Kazakh and Russian texts: complete, and different
from each other outside the reviewed list kk-equals-ru.txt. (tests/resources/ holds the texts of
resources/ to the same.)
Usage: words_check.py [root of the tree]
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from source_tree import Finding, files_of, report, root_from_arguments

LICENCE = "SPDX-License-Identifier: Apache-2.0"
LICENSED_SUFFIXES = {".cpp", ".h", ".c", ".py", ".cmake", ".sh", ".mjs"}
LICENSED_NAMES = {"CMakeLists.txt"}
LICENSED_FOLDERS = {"script", ".ci"}

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|not (yet )?implemented|placeholder|for now\b")
UNFINISHED_FOLDERS = {"core", "ui", "app", "cmake", "script"}

# Absolute paths that only one computer has, and the hosts that packages came from.
MACHINE = [
    (re.compile(r"(?<![\w./$}~:-])/(home|Users|root|work|workspace|mnt|media)/\w"), "a path of one machine"),
    (re.compile(r"(?<![\w./$}~-])/tmp/\w"), "a path of one machine"),
    (re.compile(r"\b[A-Z]:\\\\?(Users|work)\b"), "a path of one machine"),
    (re.compile(r"\b(deb|archive|security|ports|snapshot|mirror|ftp)\.[\w.-]*(debian|ubuntu)\.(org|com)\b"
                r"|\bregistry\.[\w-]+\.(org|com|io)\b|\bpypi\.org\b|\bfiles\.pythonhosted\.org\b"
                r"|\bcrates\.io\b|\b[\w-]+\.pkg\.dev\b"), "a host of a package registry"),
]
# This check names what it looks for, and its test plants it.
MACHINE_EXEMPT = {"tests/checks/words_check.py", "tests/checks/test_checks.py", "LICENSE"}

TRANSLATIONS = {"kk": "translations/qorgan_kk.ts", "ru": "translations/qorgan_ru.ts"}
REVIEWED_EQUAL = "tests/checks/kk-equals-ru.txt"


def text_of(path):
    """The text of a file, or None when it is binary."""
    data = path.read_bytes()
    if b"\0" in data[:4096]:
        return None
    return data.decode("utf-8", errors="replace")


def wants_licence(path):
    return (path.suffix in LICENSED_SUFFIXES or path.name in LICENSED_NAMES
            or path.parts[0] in LICENSED_FOLDERS)


def check_file(path, text):
    lines = text.split("\n")
    # Scripts begin with the interpreter.
    if wants_licence(path) and not any(LICENCE in line for line in lines[:2]):
        yield Finding(path, 1, "no licence line in the first two lines")
    for number, line in enumerate(lines, 1):
        if path.parts[0] in UNFINISHED_FOLDERS:
            for match in UNFINISHED.finditer(line):
                yield Finding(path, number, f"unfinished by its own words: {match.group(0)}")
        if path.as_posix() not in MACHINE_EXEMPT:
            for pattern, what in MACHINE:
                for match in pattern.finditer(line):
                    yield Finding(path, number, f"{what}: {match.group(0)}")


def messages_of(path):
    """{(context, source, comment): [texts]} of a .ts file, and findings for what is not finished."""
    messages, findings = {}, []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            state = "missing" if translation is None else translation.get("type", "")
            if state in ("vanished", "obsolete"):
                continue
            forms = [] if translation is None else translation.findall("numerusform")
            texts = ["".join(form.itertext()) for form in forms] if forms else \
                    ["" if translation is None else "".join(translation.itertext())]
            if state or not all(text.strip() for text in texts):
                findings.append((name, source, state or "empty"))
            messages[(name, source, message.findtext("comment", ""))] = texts
    return messages, findings


def has_letters(text):
    """Texts such as "%1: %2" or "QR" in digits have nothing to translate."""
    return any(letter.isalpha() for letter in re.sub(r"%L?(\d+|n)|<[^>]*>|&\w+;", "", text))


def check_translations(root):
    reviewed_file = root / REVIEWED_EQUAL
    reviewed = set()
    if reviewed_file.is_file():
        lines = reviewed_file.read_text(encoding="utf-8").split("\n")
        reviewed = {line.replace("\\n", "\n") for line in lines if line and not line.startswith("#")}
    used = set()

    tables = {}
    for language, name in TRANSLATIONS.items():
        if not (root / name).is_file():
            yield Finding(name, 1, "missing")
            continue
        tables[language], unfinished = messages_of(root / name)
        for context, source, state in unfinished:
            yield Finding(name, 1, f"{state}: {context}: {source!r}")
    if len(tables) == 2:
        kk_table, ru_table = tables["kk"], tables["ru"]
        for key in sorted(set(kk_table) ^ set(ru_table)):
            lacking = "kk" if key not in kk_table else "ru"
            yield Finding(TRANSLATIONS[lacking], 1, f"missing: {key[0]}: {key[1]!r}")
        for key in sorted(set(kk_table) & set(ru_table)):
            # Plurals have two forms in one language and three in the other.
            for same in set(kk_table[key]) & set(ru_table[key]):
                if same in reviewed:
                    used.add(same)
                elif has_letters(same):
                    yield Finding(TRANSLATIONS["kk"], 1, "kk equals ru, and no reviewer allowed it: "
                                                         f"{key[0]}: {same!r}")
    for text in sorted(reviewed - used):
        yield Finding(REVIEWED_EQUAL, 1, f"no longer needed: {text!r}")


def check(root):
    root = Path(root)
    findings = []
    for path in files_of(root):
        text = text_of(root / path)
        if text is not None:
            findings += check_file(path, text)
    return findings + list(check_translations(root))


if __name__ == "__main__":
    sys.exit(report("words", check(root_from_arguments())))
