#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges the texts and data of resources/reminders, emergency, categories and profiles.

Usage: check_resources.py [--root <root of the tree>] [--write-docs | --self-test]
Exit code 1 and one line a fault. --write-docs writes docs/reminders.md from the data. --self-test
damages copies of the data, one fault at a time, and expects each check to find it.
"""

import argparse
import re
import sys
from datetime import date
from pathlib import Path

import reminders_document
from resource_tree import (DOCUMENT, LANGUAGES, applies, fillings, key_of, load, localized_of,
                           statements_of, texts_of)
from shingles import shingle, joined_words_of, windows_of, words_of

TITLE_LENGTH = 70
SEVERITIES = {"critical", "important", "advice"}
CONTACT_KINDS = {"phone", "email", "address", "site"}
PURPOSES = {"emergency", "general", "guardian", "complaint", "payment"}
PROFILE_KINDS = {"retail", "business", "payment_service"}
PLACES = {"statements_page", "connection", "blocked", "card_entry", "dispute", "journal"}
DECLINE_REASONS = {"insufficient_funds", "card_expired", "card_blocked", "not_for_internet",
                   "limit_exceeded", "wrong_data", "foreign_card", "card_quota", "suspected_fraud",
                   "other"}
FILLED_IN = {"{site}", "{phone}", "{email}"}
# Letters that only Kazakh has: a longer Kazakh text without any of them is Russian or unfinished.
KAZAKH_ONLY = re.compile("[әғқңөұүһі]", re.IGNORECASE)


def check_sources(tree):
    items = {key_of(item): item for item in tree.items["items"]}
    if len(items) != len(tree.items["items"]):
        yield "source-items: an item stands twice"
    reminded = {key_of(source) for reminder in tree.reminders for source in reminder["sources"]}
    said = {key_of(source) for _, _, source in statements_of(tree)}
    for key, item in items.items():
        if item["kind"] == "duty" and key not in reminded:
            yield f"source-items: {key[0]} {key[1]} has no reminder ({item['label']})"
        if item["kind"] == "statement" and key not in said:
            yield f"source-items: {key[0]} {key[1]} is told in no profile ({item['label']})"
    for key in sorted((reminded | said) - set(items)):
        yield f"unknown source item: {key[0]} {key[1]}"
    for reminder in tree.reminders:
        if not reminder["sources"]:
            yield f"reminders.{reminder['id']}: names no source"


def check_ids(tree):
    ids = [reminder["id"] for reminder in tree.reminders]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"reminders.{name}: the id stands twice"
    for name in ids:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            yield f"reminders.{name}: an id is lower case words joined by hyphens"


def check_triggers(tree):
    active, inactive = set(tree.book["active_triggers"]), set(tree.book["inactive_triggers"])
    for name in sorted(active & inactive):
        yield f"trigger {name}: both active and inactive"
    for name in sorted((active | inactive) ^ tree.enum_words):
        yield f"trigger {name}: the data and core/domain/Reminder.cpp do not agree on it"
    for reminder in tree.reminders:
        where = f"reminders.{reminder['id']}"
        for name in sorted(set(reminder["triggers"]) - active - inactive):
            yield f"{where}: unknown trigger {name}"
        if not reminder["triggers"]:
            yield f"{where}: no trigger"
        if reminder["active"] != bool(active & set(reminder["triggers"])):
            yield f"{where}: active does not agree with its triggers"
    for name in sorted(active):
        for profile in tree.profiles:
            if not any(name in reminder["triggers"] and reminder["active"]
                       and applies(reminder, profile) for reminder in tree.reminders):
                yield f"trigger {name}: no reminder for profile {profile}"


def check_reminder_words(tree):
    for reminder in tree.reminders:
        where = f"reminders.{reminder['id']}"
        if reminder["severity"] not in SEVERITIES:
            yield f"{where}: unknown severity {reminder['severity']}"
        for name in sorted(set(reminder["profiles"]) - set(tree.profiles) - {"*"}):
            yield f"{where}: unknown profile {name}"
        for name in sorted(set(reminder.get("decline_reasons", [])) - DECLINE_REASONS):
            yield f"{where}: unknown decline reason {name}"
        for language, text in reminder.get("title", {}).items():
            if len(text) > TITLE_LENGTH:
                yield f"{where}.title.{language}: {len(text)} characters, at most {TITLE_LENGTH}"
        for field in ("title", "why", "todo"):
            if field not in reminder:
                yield f"{where}: no {field}"


def filled_in_faults(where, text, profiles):
    used = {language: set(re.findall(r"\{[^}]*\}", text.get(language, "")))
            for language in LANGUAGES}
    if len({frozenset(names) for names in used.values()}) != 1:
        yield f"{where}: the languages do not name the same contacts"
    for name in sorted(set().union(*used.values())):
        if name not in FILLED_IN:
            yield f"{where}: unknown contact {name}"
            continue
        for profile in profiles:
            if not fillings(profile)[name]:
                yield f"{where}: profile {profile['id']} has nothing for {name}"


def check_filled_in(tree):
    for reminder in tree.reminders:
        profiles = [profile for profile in tree.profiles.values()
                    if applies(reminder, profile["id"])]
        for where, text in localized_of(reminder, f"reminders.{reminder['id']}"):
            yield from filled_in_faults(where, text, profiles)
    # A bank without a telephone has the words of no_phone there.
    for where, text in localized_of(tree.emergency, "emergency"):
        if set(re.findall(r"\{[^}]*\}", " ".join(text.values()))) - {"{phone}"}:
            yield f"{where}: only {{phone}} is filled in here"
        yield from filled_in_faults(where, text, [])


def check_languages(tree):
    equal = set()
    for where, text in texts_of(tree):
        for language in LANGUAGES:
            if not text.get(language, "").strip():
                yield f"{where}: no text in {language}"
        kazakh, russian = text.get("kk", ""), text.get("ru", "")
        if kazakh and kazakh == russian:
            equal.add(kazakh)
            if kazakh not in tree.equal_allowed:
                yield f"{where}: the same in Kazakh and Russian: {kazakh}"
        elif len(kazakh) > 40 and not KAZAKH_ONLY.search(kazakh):
            yield f"{where}: not one Kazakh letter in {kazakh}"
        if re.search("[әғқңөұүһ]", russian, re.IGNORECASE):
            yield f"{where}: Kazakh letters in the Russian text"
        if re.search("[Ѐ-ӿ]", text.get("en", "")):
            yield f"{where}: Cyrillic letters in the English text"
    for text in sorted(tree.equal_allowed - equal):
        yield f"kk-equals-ru-allowed: nothing needs this line any more: {text}"


def repeated(tree, text):
    """The windows of six words which a source document has as well."""
    for words in (words_of(text), joined_words_of(text)):
        for window in windows_of(words):
            if shingle(window) in tree.shingles:
                yield window


def check_own_words(tree):
    texts = []
    for reminder in tree.reminders:
        for profile in tree.profiles.values():
            if applies(reminder, profile["id"]):
                for language in LANGUAGES:
                    whole = " ".join(reminder.get(field, {}).get(language, "")
                                     for field in ("title", "why", "todo"))
                    for name, value in fillings(profile).items():
                        whole = whole.replace(name, value)
                    texts.append((f"reminders.{reminder['id']}.{language}", whole))
    texts += [(f"{where}.{language}", text.get(language, ""))
              for where, text in localized_of(tree.emergency, "emergency")
              for language in LANGUAGES]
    for name, profile in tree.profiles.items():
        texts += [(f"{where}.{language}", text.get(language, ""))
                  for where, text in localized_of(profile, f"profiles.{name}")
                  for language in LANGUAGES]
        # An address on the web is a fact and cannot be said in other words.
        texts += [(f"profiles.{name}.contacts", contact["value"]) for contact in profile["contacts"]
                  if contact["kind"] != "site"]
    found = {(where, window) for where, text in texts for window in repeated(tree, text)}
    for where, window in sorted(found):
        yield f"{where}: six words of a source document: {window}"


def check_profiles(tree):
    for name, profile in tree.profiles.items():
        where = f"profiles.{name}"
        if profile["id"] != name:
            yield f"{where}: the id is not the file's name"
        if profile["sandbox"] != (name == "demo"):
            yield f"{where}: only the demo bank is a sandbox"
        if profile["kind"] not in PROFILE_KINDS:
            yield f"{where}: unknown kind {profile['kind']}"
        if not profile["site"].startswith("https://"):
            yield f"{where}: the site's address does not begin with https://"
        elif profile["site"].removeprefix("https://") not in profile["domains"]:
            yield f"{where}: the site is not among its domains"
        try:
            date.fromisoformat(profile["policy"]["edition"])
        except (TypeError, ValueError):
            yield f"{where}: the policy's edition is no date"
        if profile["policy"].get("edition_basis") not in {"bank", "summary"}:
            yield f"{where}: the edition is neither the bank's date nor that of our summary"
        for contact in profile["contacts"]:
            if contact["kind"] not in CONTACT_KINDS:
                yield f"{where}: unknown kind of contact {contact['kind']}"
            for purpose in sorted(set(contact["purpose"]) - PURPOSES):
                yield f"{where}: unknown purpose {purpose}"
        if not any("emergency" in contact["purpose"] for contact in profile["contacts"]):
            yield f"{where}: no contact for an emergency"
        for statement in profile["bank_statements"]:
            if statement["place"] not in PLACES:
                yield f"{where}.{statement['id']}: unknown place {statement['place']}"


def check_categories(tree):
    entries = tree.categories["categories"]
    taken = []
    ids, channels = set(), set()
    for number, entry in enumerate(entries, 1):
        where = f"categories.{entry['id']}"
        if entry["id"] in ids:
            yield f"{where}: the id stands twice"
        ids.add(entry["id"])
        if "title" not in entry:
            yield f"{where}: no title"
        is_rest = not entry["mcc"] and not entry["channels"]
        if is_rest != (number == len(entries)):
            yield f"{where}: the last category, and no other, is for whatever belongs to none"
        for name in entry["channels"]:
            if name not in tree.channel_words:
                yield f"{where}: unknown channel {name}"
            if name in channels:
                yield f"{where}: the channel {name} belongs to another category"
            channels.add(name)
        for span in entry["mcc"]:
            if not re.fullmatch(r"\d{4}(-\d{4})?", span) or span[:4] > span[-4:]:
                yield f"{where}: {span} is neither a code nor a range of codes"
            taken.append((span[:4], span[-4:], entry["id"]))
    taken.sort()
    for before, after in zip(taken, taken[1:]):
        if before[1] >= after[0]:
            yield f"categories.{after[2]}: {after[0]} belongs to {before[2]}"


def check_private(tree):
    """Nobody's tax number: twelve digits in a row occur nowhere in the data."""
    for name, data in [("reminders", tree.book), *tree.profiles.items()]:
        for number in re.findall(r"(?<!\d)\d{12}(?!\d)", str(data)):
            yield f"{name}: a number of twelve digits, {number}"


def check_document(tree):
    if tree.document != reminders_document.written(tree):
        yield f"{DOCUMENT}: differs from the data; write it anew with --write-docs"


CHECKS = [check_sources, check_ids, check_triggers, check_reminder_words, check_filled_in,
          check_languages, check_own_words, check_profiles, check_categories, check_private,
          check_document]


def faults_of(tree):
    faults = []
    for check in CHECKS:
        try:
            faults += check(tree)
        except KeyError as missing:
            faults.append(f"{check.__name__}: a member is missing: {missing.args[0]}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--write-docs", action="store_true")
    mode.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    tree = load(options.root)
    if options.self_test:
        import self_test
        return self_test.run(options.root, tree)
    if options.write_docs:
        tree.document = reminders_document.written(tree)
        (options.root / DOCUMENT).write_text(tree.document, encoding="utf-8")
    faults = faults_of(tree)
    for fault in faults:
        print(fault)
    print(f"{len(tree.items['items'])} items, {len(tree.reminders)} reminders, "
          f"{len(tree.profiles)} profiles: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
