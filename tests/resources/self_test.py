# SPDX-License-Identifier: Apache-2.0
"""Proves that each check of check_resources.py can fail: one planted fault a case."""

import copy
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import check_resources
import resource_tree
from shingles import cyrillic_again, joined_words_of, shingle, windows_of, words_of

# Six words of our own that stand in for a sentence of a source document.
CANARY = "алты сөзден тұратын бөгде сөйлем осы"


def reminder(tree, name):
    return next(entry for entry in tree.reminders if entry["id"] == name)


def drop_reminder(tree, name):
    tree.book["reminders"] = [entry for entry in tree.reminders if entry["id"] != name]


def set_text(tree, name, field, language, text):
    reminder(tree, name)[field][language] = text


def plant_canary(tree, language):
    tree.shingles.add(shingle(CANARY))
    set_text(tree, "always-log-out", "why", language, f"Банк: «{CANARY.upper()}».")


def plant_filled_in_canary(tree):
    tree.shingles.add(shingle("оны 595 теріп бірден айтыңыз қазір"))
    set_text(tree, "report-unauthorised", "todo", "kk", "Оны {phone} теріп, бірден айтыңыз қазір.")


def deactivate_trigger(tree):
    for entry in tree.reminders:
        if "logout" in entry["triggers"]:
            entry["triggers"].remove("logout")
            entry["triggers"].append("quit_without_logout")


def plant_tax_number(tree):
    tree.profiles["carsharing"]["contacts"][0]["note"]["en"] += " 012345678901"


def plant_guide_canary(tree):
    tree.shingles.add(shingle(CANARY))
    tree.guides[0]["lead"]["ru"] = CANARY


def category(tree, name):
    return next(entry for entry in tree.categories["categories"] if entry["id"] == name)


# What is planted, and a part of the line that must be printed.
CASES = [
    ("a guide in a document's words", plant_guide_canary, "emergency.guides.phone.lead.ru: six words"),
    ("a guide with an unknown contact",
     lambda t: t.guides[1]["steps"][0]["text"].update(kk="{fax}", ru="{fax}", en="{fax}"),
     "only {phone} is filled in here"),
    ("a guide without Kazakh", lambda t: t.guides[2]["title"].pop("kk"), "no text in kk"),
    ("a duty without a reminder", lambda t: drop_reminder(t, "os-updates"),
     "rule-13 has no reminder"),
    ("a statement told nowhere", lambda t: t.profiles["kaspi"]["bank_statements"].pop(),
     "is told in no profile"),
    ("a policy paragraph taken out", lambda t: t.profiles["alatau"]["policy"]["summary"].pop(),
     "item-3.4 is told in no profile"),
    ("an unknown source", lambda t: reminder(t, "os-updates")["sources"][0].update(item="rule-99"),
     "unknown source item"),
    ("a reminder without a source", lambda t: reminder(t, "age-sixteen")["sources"].clear(),
     "names no source"),
    ("an item listed twice", lambda t: t.items["items"].append(t.items["items"][0]),
     "an item stands twice"),
    ("an id twice", lambda t: t.reminders.append(copy.deepcopy(t.reminders[0])),
     "the id stands twice"),
    ("an id with a blank", lambda t: t.reminders[0].update(id="Otp Never"), "lower case words"),
    ("an unknown trigger", lambda t: t.reminders[0]["triggers"].append("full_moon"),
     "unknown trigger full_moon"),
    ("no trigger", lambda t: reminder(t, "always-log-out")["triggers"].clear(), "no trigger"),
    ("a trigger the program does not know", lambda t: t.enum_words.discard("logout"),
     "do not agree on it"),
    ("a trigger in both lists", lambda t: t.book["inactive_triggers"].append("logout"),
     "both active and inactive"),
    ("a wrong active flag", lambda t: t.reminders[0].update(active=False),
     "active does not agree"),
    ("an active trigger without a reminder", deactivate_trigger,
     "trigger logout: no reminder for profile demo"),
    ("an active trigger not covered for one bank",
     lambda t: reminder(t, "always-log-out").update(profiles=["demo"]),
     "trigger logout: no reminder for profile kaspi"),
    ("an unknown severity", lambda t: t.reminders[0].update(severity="fatal"), "unknown severity"),
    ("an unknown profile", lambda t: t.reminders[0]["profiles"].append("acme"), "unknown profile"),
    ("an unknown decline reason",
     lambda t: reminder(t, "declined-card-expired").update(decline_reasons=["mood"]),
     "unknown decline reason"),
    ("a long title", lambda t: set_text(t, "os-updates", "title", "ru", "Ж" * 71),
     "71 characters, at most 70"),
    ("a missing part", lambda t: reminder(t, "os-updates").pop("todo"), "no todo"),
    ("a member that is not there", lambda t: t.profiles["demo"].pop("contacts"),
     "a member is missing: contacts"),
    ("an unknown contact", lambda t: set_text(t, "os-updates", "why", "en", "Call {fax}."),
     "unknown contact {fax}"),
    ("a contact in one language only",
     lambda t: set_text(t, "report-suspicion", "todo", "ru", "Позвоните."),
     "do not name the same contacts"),
    ("a phone where the bank has none",
     lambda t: reminder(t, "report-suspicion").update(profiles=["*"]),
     "profile carsharing has nothing for {phone}"),
    *[(f"an empty {language} text of a reminder",
       lambda t, language=language: set_text(t, "os-updates", "why", language, " "),
       f"no text in {language}") for language in resource_tree.LANGUAGES],
    *[(f"a missing {language} text of a profile",
       lambda t, language=language: t.profiles["kaspi"]["policy"]["title"].pop(language),
       f"profiles.kaspi.policy.title: no text in {language}")
      for language in resource_tree.LANGUAGES],
    ("Russian in the Kazakh place",
     lambda t: set_text(t, "os-updates", "why", "kk", reminder(t, "os-updates")["why"]["ru"]),
     "the same in Kazakh and Russian"),
    ("nearly Russian in the Kazakh place",
     lambda t: set_text(t, "os-updates", "why", "kk", reminder(t, "os-updates")["why"]["ru"] + "!"),
     "not one Kazakh letter"),
    ("Kazakh in the Russian place", lambda t: set_text(t, "os-updates", "why", "ru", "Жаңарту."),
     "Kazakh letters in the Russian text"),
    ("Russian in the English place", lambda t: set_text(t, "os-updates", "why", "en", "Да."),
     "Cyrillic letters in the English text"),
    ("an allowance nothing needs", lambda t: t.equal_allowed.add("Банк"), "nothing needs this line"),
    ("an allowance taken away", lambda t: t.equal_allowed.discard("Kaspi.kz"),
     "the same in Kazakh and Russian: Kaspi.kz"),
    *[(f"six words of a source in {language}", lambda t, language=language: plant_canary(t, language),
       f"reminders.always-log-out.{language}: six words") for language in resource_tree.LANGUAGES],
    ("six words of a source once the phone is filled in", plant_filled_in_canary,
     "reminders.report-unauthorised.kk: six words"),
    ("a real bank as a sandbox", lambda t: t.profiles["kaspi"].update(sandbox=True),
     "only the demo bank is a sandbox"),
    ("a profile under another name", lambda t: t.profiles["kaspi"].update(id="other"),
     "the id is not the file's name"),
    ("a site without https", lambda t: t.profiles["alatau"].update(site="http://alataucitybank.kz"),
     "does not begin with https://"),
    ("a site outside the domains", lambda t: t.profiles["alatau"].update(domains=[]),
     "not among its domains"),
    ("an edition that is no date", lambda t: t.profiles["demo"]["policy"].update(edition="spring"),
     "edition is no date"),
    ("an edition of unknown basis",
     lambda t: t.profiles["demo"]["policy"].update(edition_basis=""), "neither the bank's date"),
    ("an unknown kind of profile", lambda t: t.profiles["demo"].update(kind="shop"), "unknown kind"),
    ("an unknown kind of contact",
     lambda t: t.profiles["demo"]["contacts"][0].update(kind="pager"), "unknown kind of contact"),
    ("an unknown purpose",
     lambda t: t.profiles["demo"]["contacts"][0]["purpose"].append("chat"), "unknown purpose"),
    ("no contact for an emergency",
     lambda t: [contact["purpose"].clear() for contact in t.profiles["alatau"]["contacts"]],
     "no contact for an emergency"),
    ("a statement in an unknown place",
     lambda t: t.profiles["kaspi"]["bank_statements"][0].update(place="attic"), "unknown place"),
    ("somebody's tax number", plant_tax_number, "a number of twelve digits"),
    ("a category without Kazakh", lambda t: category(t, "fuel")["title"].pop("kk"),
     "categories.categories.fuel.title: no text in kk"),
    ("a category without a title", lambda t: category(t, "fuel").pop("title"), "no title"),
    ("a category twice", lambda t: category(t, "fuel").update(id="home"), "home: the id stands twice"),
    ("codes of two categories", lambda t: category(t, "fuel")["mcc"].append("5400-5411"),
     "5411 belongs to fuel"),
    ("a code of three digits", lambda t: category(t, "fuel")["mcc"].append("541"),
     "neither a code nor a range"),
    ("a range that runs backwards", lambda t: category(t, "fuel")["mcc"].append("9999-9990"),
     "neither a code nor a range"),
    ("a category of nothing", lambda t: category(t, "fuel")["mcc"].clear(), "the last category"),
    ("no category for the rest", lambda t: t.categories["categories"].pop(), "the last category"),
    ("an unknown channel", lambda t: category(t, "cash")["channels"].append("pigeon"),
     "unknown channel pigeon"),
    ("a channel of two categories", lambda t: category(t, "cash")["channels"].append("transfer"),
     "the channel transfer belongs"),
    ("a document that lags behind", lambda t: setattr(t, "document", t.document + "more\n"),
     "differs from the data"),
]


def case_faults(tree):
    for name, plant, expected in CASES:
        damaged = copy.deepcopy(tree)
        plant(damaged)
        faults = check_resources.faults_of(damaged)
        if not any(expected in fault for fault in faults):
            yield f"{name}: not found, expected a line with \"{expected}\""


def word_faults():
    """The normalisation itself, on cases worked out by hand."""
    expected = [
        (words_of("«Бір-екі», ҮШ: 3-D!"), ["бір", "екі", "үш", "3", "d"]),
        (words_of("и\u0306"), ["й"]),
        (joined_words_of("3-D Secure — SMS-код"), ["3d", "secure", "smsкод"]),
        (windows_of(list("abcdefg")), ["a b c d e f", "b c d e f g"]),
        (shingle("a b c d e f"), "2278f6cde6374576"),
        (cyrillic_again("Onлата kapтой", {"onлата": "оплата"}), "оплата картой"),
    ]
    for found, right in expected:
        if found != right:
            yield f"words: {found} instead of {right}"


def exit_faults(root):
    """The program as a test runs it: a damaged tree on disk gives exit code 1, the sound one 0."""
    script = Path(check_resources.__file__).resolve()
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder)
        for name in ("resources/reminders", "resources/emergency", "resources/categories",
                     resource_tree.PROFILES,
                     "tests/resources"):
            shutil.copytree(Path(root) / name, copied / name)
        for name in (resource_tree.DOCUMENT, resource_tree.ENUM, resource_tree.CHANNELS):
            (copied / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(Path(root) / name, copied / name)
        command = [sys.executable, "-B", str(script), "--root", str(copied)]
        if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
            yield "the copied tree is not found sound"
        path = copied / resource_tree.REMINDERS
        book = json.loads(path.read_text(encoding="utf-8"))
        book["reminders"].pop()
        path.write_text(json.dumps(book, ensure_ascii=False), encoding="utf-8")
        if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 1:
            yield "a damaged tree does not give exit code 1"


def run(root, tree):
    faults = [*check_resources.faults_of(tree), *case_faults(tree), *word_faults(), *exit_faults(root)]
    for fault in faults:
        print(fault)
    print(f"{len(CASES)} planted faults: {len(faults)} not as expected")
    return 1 if faults else 0
