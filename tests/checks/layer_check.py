# SPDX-License-Identifier: Apache-2.0
"""Holds the sources of core/, ui/ and app/ against the layers of docs/architecture.md.

Three things are checked: the direction of includes, the libraries a layer may see, and calls that
the idioms of the project ban. Usage: layer_check.py [root of the tree]
"""

import re
import sys
from pathlib import Path

from source_tree import Finding, code_of, line_of, report, root_from_arguments, sources_of, strings_of

# layer -> layers whose headers it may include besides its own
MAY_INCLUDE = {
    "base": set(),
    "domain": {"base"},
    "crypto": {"base", "domain"},
    "bank": {"base", "domain"},
    "platform": {"base", "domain"},
    "vault": {"base", "domain", "crypto"},
    "sync": {"base", "domain", "bank", "vault"},
    "session": {"base", "domain", "crypto", "bank", "vault", "sync", "platform"},
    "ui": {"base", "domain", "session"},
    "client": {"base", "domain", "crypto", "bank", "vault", "sync", "platform", "session", "ui"},
    "sandbox": {"base", "domain", "crypto"},
}
CORE = {"base", "domain", "crypto", "bank", "platform", "vault", "sync", "session"}
EVERY = set(MAY_INCLUDE)

# (pattern of an included file, layers that may include it, what it is)
LIBRARIES = [
    (r"openssl/", {"crypto", "sandbox"}, "OpenSSL"),
    (r"argon2\.h", {"crypto"}, "libargon2"),
    (r"(SQLiteCpp/|sqlite3\.h|sqlcipher/)", {"vault", "sandbox"}, "the database"),
    (r"(QtNetwork/)?(QNetwork(?!Information)|QSsl|QTcp|QUdp|QHttp)", {"base", "bank"}, "the network"),
    (r"httplib\.h", {"sandbox"}, "cpp-httplib"),
    (r"(qt6?keychain|qtkeychain)/", {"platform"}, "the keychain"),
    (r"(phonenumbers/|zxcvbn)", {"domain"}, "libphonenumber and zxcvbn"),
    (r"unicode/", {"domain"}, "ICU"),
    (r"QtDBus/|QDBus", {"platform", "ui", "client"}, "D-Bus"),
    (r"(QtWidgets|QtGui|QtSvg)/"
     r"|Q(Application|GuiApplication|MainWindow|Widget|Dialog|Painter|Pixmap|Icon|Image|Color|Font"
     r"|Window|Screen|Clipboard|DesktopServices|Action|Palette|Style|Svg\w*|\w*(ItemView|ListView|TreeView"
     r"|TableView|GraphicsView|Layout|Button|Edit|Label|Menu|MenuBar|ToolBar|StatusBar|MessageBox"
     r"|ComboBox|CheckBox))$",
     {"ui", "client"}, "widgets"),
    (r"QSettings$", set(), "QSettings"),
    (r"QEventLoop$", set(), "nested event loops"),
]
# (file, library) that stand outside the table, each with its reason
LIBRARY_EXCEPTIONS = {
    # memory that is locked and wiped comes from OpenSSL's secure heap
    ("core/base/SecretBytes.cpp", "OpenSSL"),
}
# OpenSSL stays behind the headers of crypto
HEADER_FREE_OF = [(r"openssl/|argon2\.h", {"crypto", "base"}, "OpenSSL and libargon2 stay in .cpp files")]

# (pattern, layers in which it is banned, what to do instead)
CALLS = [
    (r"\bQEventLoop\b|\bprocessEvents\s*\(", EVERY, "no nested event loop: await a task"),
    # statements of the database have an exec() of their own
    (r"(\.|->)\s*exec\s*\(\s*\)", EVERY - {"vault", "sandbox"},
     "no exec(): show the dialog and handle its signal"),
    (r"\bwaitFor[A-Z]\w*\s*\(", EVERY, "no blocking wait: await a task"),
    (r"\bstatic\b[^;{}()]*[&*]\s*(\w+::)?(instance|self|shared)\s*\(\s*\)", EVERY, "no singletons"),
    (r"\b(?!QCoreApplication|QGuiApplication|QApplication)\w+::instance\s*\(", EVERY, "no singletons"),
    (r"\bco_await\b", {"ui"}, "pages call deliver(), they never await"),
    (r"(?<![\w.>:])tr\s*\(|\bQCoreApplication::translate\b|\bQT_TR_NOOP\b|\bQT_TRANSLATE_NOOP\b",
     CORE, "core never translates: ui/format/ErrorText does"),
    (r"\bQSettings\b", EVERY, "no QSettings: settings live in the vault"),
    (r"\bQDateTime::current\w*\s*\(|\bQDate::currentDate\s*\(|\bsystem_clock::now\s*\(",
     CORE - {"base"} | {"ui", "sandbox"}, "time comes in through Clock&"),
    (r"\bQRandomGenerator\b|\bstd::random_device\b|(?<![\w.>:])rand\s*\(",
     CORE - {"base"} | {"ui", "sandbox"}, "chance comes in through Random&"),
    (r"\bQ(String|ByteArray)\s*(const\s*)?&?\s*\w*([pP]assword|[cC]vv|[sS]essionKey|[sS]ecret|[oO]tp)\w*\s*[;,)={(]",
     CORE | {"ui", "client"}, "secrets live in SecretBytes"),
    (r"\bdouble\s+\w*([aA]mount|[bB]alance|[mM]inor)\w*", EVERY, "money is qint64 minor units"),
]
# (file, pattern) that stand outside the list, each with its reason
CALL_EXCEPTIONS = {
    # the program's own loop, once
    ("app/client/main.cpp", r"(\.|->)\s*exec\s*\(\s*\)"),
    # Qt has one for each program
    ("core/bank/NetworkListener.cpp",
     r"\b(?!QCoreApplication|QGuiApplication|QApplication)\w+::instance\s*\("),
}
SQL = re.compile(r"\b(SELECT\s+[\w*(]|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
                 r"|CREATE\s+(TABLE|INDEX|VIRTUAL)\s|ALTER\s+TABLE\s|PRAGMA\s+\w)")
SQL_LAYERS = {"vault", "sandbox"}

INCLUDE = re.compile(r'^\s*#\s*include\s+(?P<open>["<])(?P<name>[^">]+)[">]', re.M)


def layer_of(path):
    """The layer a path of the tree belongs to, or None."""
    parts = Path(path).parts
    if parts[0] == "ui":
        return "ui"
    if parts[0] in ("core", "app") and len(parts) > 2:
        return parts[1] if parts[1] in MAY_INCLUDE else None
    return None


def included_layer(name, path, root):
    """The layer that an #include "name" in path leads to, or None for a file of no layer."""
    for folder in (path.parent, Path("."), Path("core"), Path("app"), Path("ui")):
        candidate = folder / name
        if (root / candidate).is_file():
            resolved = (root / candidate).resolve().relative_to(root.resolve())
            return layer_of(resolved)
    # Generated or not yet written: its first folder still tells the layer.
    parts = [part for part in Path(name).parts if part not in ("core", "app", "..")]
    return parts[0] if len(parts) > 1 and parts[0] in MAY_INCLUDE else None


def check_includes(path, layer, text, root):
    for match in INCLUDE.finditer(text):
        name, line = match["name"], line_of(text, match.start())
        if match["open"] == '"':
            target = included_layer(name, path, root)
            if target and target != layer and target not in MAY_INCLUDE[layer]:
                yield Finding(path, line, f"{layer} must not include {target} ({name})")
        for pattern, layers, what in LIBRARIES:
            if re.match(pattern, name) and layer not in layers \
                    and (path.as_posix(), what) not in LIBRARY_EXCEPTIONS:
                yield Finding(path, line, f"{layer} must not see {what} ({name})")
        if path.suffix == ".h":
            for pattern, layers, why in HEADER_FREE_OF:
                if re.match(pattern, name) and layer in layers:
                    yield Finding(path, line, f"{name} in a header: {why}")


def check_calls(path, layer, text):
    code = code_of(text)
    for pattern, layers, instead in CALLS:
        if layer not in layers or (path.as_posix(), pattern) in CALL_EXCEPTIONS:
            continue
        for match in re.finditer(pattern, code):
            words = " ".join(match.group(0).split())
            yield Finding(path, line_of(code, match.start()), f"`{words}`: {instead}")
    if layer not in SQL_LAYERS:
        for line, literal in strings_of(text):
            if SQL.search(literal):
                yield Finding(path, line, f"SQL in {layer}: only the vault speaks it")


def check(root):
    root = Path(root)
    findings = []
    for path in sources_of(root, "core", "ui", "app"):
        layer = layer_of(path)
        if layer is None:
            findings.append(Finding(path, 1, "belongs to no layer"))
            continue
        text = (root / path).read_text(encoding="utf-8")
        findings += check_includes(path, layer, text, root)
        findings += check_calls(path, layer, text)
    return findings


if __name__ == "__main__":
    sys.exit(report("layers", check(root_from_arguments())))
