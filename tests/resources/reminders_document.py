# SPDX-License-Identifier: Apache-2.0
"""Writes docs/reminders.md from the data."""

from resource_tree import applies, key_of, statements_of

RANK = {"critical": 0, "important": 1, "advice": 2}

HEAD = """# Reminders and where they come from

Written by `tests/resources/check_resources.py --write-docs`; a test fails when it differs from the
data in `resources/reminders/reminders.json`. The items stand in `tests/resources/source-items.json`.
A reminder is active when the page or the moment of at least one of its triggers exists; an inactive
one is listed and found on the Safety page only. Inactive triggers are set in *italics*.
"""


def shown(trigger, active):
    return trigger if trigger in active else f"*{trigger}*"


def item_table(tree, document, active):
    yield "| item | duty | reminders | triggers | active |"
    yield "|---|---|---|---|---|"
    for item in tree.items["items"]:
        if item["document"] != document or item["kind"] != "duty":
            continue
        found = [reminder for reminder in tree.reminders
                 if key_of(item) in map(key_of, reminder["sources"])]
        triggers = sorted({trigger for reminder in found for trigger in reminder["triggers"]})
        yield "| {} | {} | {} | {} | {} |".format(
            item["item"], item["label"], ", ".join(f"`{reminder['id']}`" for reminder in found),
            ", ".join(shown(trigger, active) for trigger in triggers),
            "yes" if any(reminder["active"] for reminder in found) else "no")


def trigger_table(tree, active):
    yield "| trigger | active | reminders, gravest first | not for every bank |"
    yield "|---|---|---|---|"
    for trigger in tree.book["active_triggers"] + tree.book["inactive_triggers"]:
        found = sorted((reminder for reminder in tree.reminders if trigger in reminder["triggers"]),
                       key=lambda reminder: RANK.get(reminder["severity"], len(RANK)))
        limited = [f"`{reminder['id']}`: {', '.join(reminder['profiles'])}" for reminder in found
                   if "*" not in reminder["profiles"]]
        yield "| {} | {} | {} | {} |".format(
            trigger, "yes" if trigger in active else "no",
            ", ".join(f"`{reminder['id']}`" for reminder in found), "; ".join(limited))


def statement_table(tree, document):
    said = list(statements_of(tree))
    yield "| item | statement | where it is said |"
    yield "|---|---|---|"
    for item in tree.items["items"]:
        if item["document"] == document and item["kind"] == "statement":
            places = [f"`{name}`: {place}" for name, place, source in said
                      if key_of(source) == key_of(item)]
            yield f"| {item['item']} | {item['label']} | {'; '.join(places)} |"


def counts(tree):
    yield "| bank profile | reminders | active |"
    yield "|---|---|---|"
    for name in tree.profiles:
        found = [reminder for reminder in tree.reminders if applies(reminder, name)]
        yield f"| {name} | {len(found)} | {sum(reminder['active'] for reminder in found)} |"


def written(tree):
    active = set(tree.book["active_triggers"])
    lines = [HEAD, "## Duties of the customer", ""]
    for entry in tree.items["documents"]:
        lines += [f"### {entry['document']}: {entry['title']}", ""]
        lines += [*item_table(tree, entry["document"], active), ""]
    lines += ["## By trigger", "", *trigger_table(tree, active), ""]
    lines += ["## By bank profile", "", *counts(tree), ""]
    lines += ["## What the banks say of themselves", "",
              "These items lay no duty on the customer. They are told in the bank profile, either as a",
              "statement or as a paragraph of the policy in plain words.", ""]
    for entry in tree.items["documents"]:
        table = list(statement_table(tree, entry["document"]))
        if len(table) > 2:
            lines += [f"### {entry['document']}: {entry['title']}", "", *table, ""]
    return "\n".join(lines).rstrip("\n") + "\n"
