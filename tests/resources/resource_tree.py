# SPDX-License-Identifier: Apache-2.0
"""Reads what check_resources.py judges: reminders, bank profiles, the yardstick and the documents."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

REMINDERS = "resources/reminders/reminders.json"
PROFILES = "resources/profiles"
EMERGENCY = "resources/emergency/emergency.json"
CATEGORIES = "resources/categories/categories.json"
CHANNELS = "core/domain/Operation.cpp"
ITEMS = "tests/resources/source-items.json"
SHINGLES = "tests/resources/source-shingles.txt"
EQUAL_ALLOWED = "tests/resources/kk-equals-ru-allowed.txt"
DOCUMENT = "docs/reminders.md"
ENUM = "core/domain/Reminder.cpp"

LANGUAGES = ("kk", "ru", "en")


@dataclass
class Tree:
    """Everything in memory, so that a test can damage a copy."""

    book: dict
    profiles: dict
    emergency: dict
    categories: dict
    channel_words: set
    items: dict
    shingles: set
    equal_allowed: set
    document: str
    enum_words: set

    @property
    def reminders(self):
        return self.book["reminders"]

    @property
    def guides(self):
        return self.emergency["guides"]


def load(root):
    root = Path(root)
    def read(name):
        return (root / name).read_text(encoding="utf-8")
    document = root / DOCUMENT
    return Tree(
        book=json.loads(read(REMINDERS)),
        profiles={path.stem: json.loads(path.read_text(encoding="utf-8"))
                  for path in sorted((root / PROFILES).glob("*.json"))},
        emergency=json.loads(read(EMERGENCY)),
        categories=json.loads(read(CATEGORIES)),
        channel_words=set(re.findall(r'\{OperationChannel::\w+, u"(\w+)"\}', read(CHANNELS))),
        items=json.loads(read(ITEMS)),
        shingles=set(read(SHINGLES).split()),
        equal_allowed={line for line in read(EQUAL_ALLOWED).splitlines()
                       if line and not line.startswith("#")},
        document=document.read_text(encoding="utf-8") if document.exists() else "",
        enum_words=set(re.findall(r'\{ReminderTrigger::\w+, u"(\w+)"\}', read(ENUM))))


def key_of(source):
    return source["document"], source["item"]


def applies(reminder, profile_id):
    return "*" in reminder["profiles"] or profile_id in reminder["profiles"]


def contact_value(profile, kind):
    """The value the client fills in: the first contact of the kind, those for emergencies first."""
    ranked = sorted(profile["contacts"], key=lambda contact: "emergency" not in contact["purpose"])
    return next((contact["value"] for contact in ranked if contact["kind"] == kind), "")


def fillings(profile):
    return {"{site}": profile["site"].removeprefix("https://"),
            "{phone}": contact_value(profile, "phone"),
            "{email}": contact_value(profile, "email")}


def localized_of(value, where):
    """Every {kk, ru, en} object below `value`, with the way to it."""
    if isinstance(value, dict):
        if set(LANGUAGES) & set(value):
            yield where, value
            return
        for name, part in value.items():
            yield from localized_of(part, f"{where}.{name}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            name = part.get("id", number) if isinstance(part, dict) else number
            yield from localized_of(part, f"{where}.{name}")


def texts_of(tree):
    """Every translated text of reminders, emergency guides, categories and profiles."""
    yield from localized_of(tree.reminders, "reminders")
    yield from localized_of(tree.emergency, "emergency")
    yield from localized_of(tree.categories, "categories")
    for name, profile in tree.profiles.items():
        yield from localized_of(profile, f"profiles.{name}")


def statements_of(tree):
    """(profile, where it is said, source) of what a bank says of itself, policies included."""
    for name, profile in tree.profiles.items():
        for statement in profile["bank_statements"]:
            for source in statement["sources"]:
                yield name, f"bank_statements.{statement['id']}", source
        for number, paragraph in enumerate(profile["policy"]["summary"], 1):
            for source in paragraph["sources"]:
                yield name, f"policy.summary, paragraph {number}", source
