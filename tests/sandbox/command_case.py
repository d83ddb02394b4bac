# SPDX-License-Identifier: Apache-2.0
"""A customer with a session, and what tests of commands do with both."""
import contextlib
import datetime
import os
import sqlite3

from bank_case import Api, BankCase, journeys

BANK_ZONE = datetime.timezone(datetime.timedelta(hours=5))


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class CommandCase(BankCase):
    OPTIONS = ("--history", "3")

    advanced = 0

    def advance(self, seconds):
        """Of the bank's clock; it holds over a restart."""
        type(self).advanced += seconds
        super().advance(seconds)

    def setUp(self):
        self.phone, self.api = self.new_customer()
        _, self.cursor, _ = self.api.sync_all()

    def emit(self, phone=None, **order):
        return self.bank.control("operations", phone=phone or self.phone, **order)["id"]

    def news(self, api=None):
        """What is new since the last look, as kind, id and data."""
        changes, self.cursor, _ = (api or self.api).sync_all(self.cursor)
        return [(change["kind"], change["id"], change.get("data")) for change in changes]

    def row(self, id_):
        return next(o for o in self.api.get("/operations").json["operations"] if o["id"] == id_)

    def last_seq(self):
        return self.api.sync_all()[0][-1]["seq"]

    def now(self):
        return instant(self.api.get("/accounts").json["server_time"])

    def today(self):
        return self.now().astimezone(BANK_ZONE).date()

    def second_device(self):
        api = self.new_device()
        journeys.sign_in(self.bank, api, self.phone)
        return api

    def note(self, id_, text, key=None):
        return self.api.command("PUT", f"/operations/{id_}/note", {"text": text}, key)

    def review(self, day, through_seq, key=None):
        return self.api.command("PUT", f"/reviews/{day}", {"through_seq": through_seq}, key)

    def report(self, id_, text="Бұл мен емеспін", key=None):
        return self.api.command("POST", "/disputes", {"operation_id": id_, "kind": "not_mine",
                                                      "text": text}, key)

    def restart(self, ledger_change=""):
        """SIGKILL, perhaps something done to the ledger, and a new process for the same devices."""
        self.bank.kill()
        if ledger_change:
            path = os.path.join(self.bank.path("data"), "ledger.sqlite")
            with contextlib.closing(sqlite3.connect(path)) as ledger:
                ledger.executescript(ledger_change)
        self.bank.restart()
        if self.advanced:
            self.bank.control("clock", advance_seconds=self.advanced)
        again = Api(self.bank.ready, self.api.device)
        again.tokens = self.api.tokens
        self.api = again

    def assertDone(self, answer, status=200):
        self.assertEqual(answer.status, status, answer)
        return answer.json

    def assertFault(self, answer, field, code):
        problem = self.assertProblem(answer, 400, "invalid_request")
        self.assertEqual(problem["errors"], [{"field": field, "code": code}])

    def assertTooLong(self, answer):
        problem = self.assertProblem(answer, 422, "text_too_long")
        self.assertEqual(problem["errors"], [{"field": "text", "code": "length"}])
