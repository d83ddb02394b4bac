# SPDX-License-Identifier: Apache-2.0
"""Random payments, blocks, limits, reversals, days and restarts against a model of one customer.

QORGAN_TEST_CARD_STEPS steps are taken (1,000), from the seed QORGAN_TEST_CARD_SEED (20261121)."""
import datetime
import os
import random
import time

from bank_case import journeys, main
from command_case import BANK_ZONE, CommandCase, instant

STEPS = int(os.environ.get("QORGAN_TEST_CARD_STEPS", "1000"))
SEED = int(os.environ.get("QORGAN_TEST_CARD_SEED", "20261121"))
CHANNEL = {"pos": "pos", "contactless": "pos", "other": "pos", "internet": "internet",
           "atm": "atm", "transfer": "transfer"}


def kzt(minor):
    return {"minor": minor, "currency": "KZT"}


def day_of(moment):
    return instant(moment).astimezone(BANK_ZONE).date().isoformat()


class Model:
    """What the bank should have of one card and its account, by the contract alone."""

    def __init__(self, card, account):
        self.id, self.account = card["id"], account["id"]
        self.opening = account["balance"]["minor"]
        self.controls = {one["channel"]: [one["enabled"], one["limit"]["minor"]]
                         for one in card["controls"]}
        self.highest = {one["channel"]: one["highest"]["minor"] for one in card["controls"]}
        self.blocked = self.by_bank = False
        self.used_day = card["used_day"]
        self.operations = {}

    def approved(self):
        return [one for one in self.operations.values() if one["status"] in ("pending", "booked")]

    def balance(self):
        return self.opening + sum(one["amount"] for one in self.operations.values()
                                  if one["status"] == "booked")

    def available(self):
        return self.balance() + sum(min(0, one["amount"]) for one in self.operations.values()
                                    if one["status"] == "pending")

    def used(self, day, channel):
        return -sum(one["amount"] for one in self.approved()
                    if one["day"] == day and channel in one["channels"])

    def used_today(self, channel):
        return self.used(self.used_day, channel)

    def verdict(self, amount, channels, day):
        if self.blocked or self.by_bank:
            return "card_blocked"
        for channel in channels:
            enabled, limit = self.controls[channel]
            if not enabled:
                return "not_for_internet" if channel == "internet" else "limit_exceeded"
            if self.used(day, channel) + amount > limit:
                return "limit_exceeded"
        return "insufficient_funds" if self.available() < amount else None


class Property(CommandCase):
    OPTIONS = ("--history", "0")

    def setUp(self):
        super().setUp()
        self.chance = random.Random(SEED)
        accounts = {row["id"]: row for row in self.api.get("/accounts").json["accounts"]}
        self.models = [Model(card, accounts[card["account_id"]])
                       for card in self.api.get("/cards").json["cards"]]
        self.keys_this_hour = 0
        self.seen = {}

    def call(self, method, path, body=None, match=None):
        """Within a session, opened anew when it is over."""
        extra = None if match is None else {"If-Match": f'"{match}"'}
        for _ in range(2):
            answer = self.api.call(method, path, body, token=self.api.tokens["access_token"],
                                   extra=extra)
            if answer.status != 401:
                return answer
            if self.api.refresh().status != 200:
                grant = self.api.call("POST", "/sessions",
                                      {"phone": self.phone, "password": journeys.PASSWORD})
                self.assertDone(self.api.take_tokens(grant))
        return answer

    def staff_card(self, model):
        cards = self.bank.control("cards", phone=self.phone)["cards"]
        return next(card for card in cards if card["id"] == model.id)

    def token(self, model):
        # Five keys an hour are allowed.
        if self.keys_this_hour == 4:
            self.advance(3601)
            self.keys_this_hour = 0
        self.keys_this_hour += 1
        confirmed = journeys.verify(self.bank, self.api, self.phone, "card_change", model.id)
        return confirmed["verification_token"]

    def pay(self, model):
        channel = self.chance.choice(list(CHANNEL))
        country = self.chance.choice(["KZ"] * 5 + ["TR"])
        channels = [CHANNEL[channel]] + ([] if country == "KZ" else ["abroad"])
        limit = model.controls[channels[0]][1]
        # Mostly small ones, or the limits would be used up at once; and those at the borders.
        border = self.chance.choice([0, limit, limit + 1, limit - model.used_today(channels[0]),
                                     model.available(), model.available() + 1])
        amount = self.chance.randrange(1, 1_500_000)
        if self.chance.random() < 0.15:
            amount = max(0, border)
        operation = self.bank.control(
            "authorise", phone=self.phone, card=model.id, channel=channel, amount=kzt(-amount),
            status=self.chance.choice(["pending", "booked"]),
            merchant={"name": "Дүкен", "country": country})
        day = day_of(operation["created_at"])
        expected = model.verdict(amount, channels, day)
        self.assertEqual(operation.get("decline_reason"), expected, operation)
        self.assertEqual(operation["status"] == "declined", expected is not None)
        model.operations[operation["id"]] = {"status": operation["status"], "amount": -amount,
                                             "channels": channels, "day": day}
        if expected is None and amount > 0:
            model.used_day = day

    def settle(self, model):
        live = [id_ for id_, one in model.operations.items()
                if one["status"] in ("pending", "booked")]
        if not live:
            return
        id_ = self.chance.choice(live)
        operation = model.operations[id_]
        status = "reversed"
        if operation["status"] == "pending" and self.chance.random() < 0.6:
            status = "booked"
        self.bank.control("operations/settle", id=id_, status=status)
        operation["status"] = status

    def receive(self, model):
        amount = self.chance.randrange(1, 60_000_000)
        answer = self.bank.control("operations", phone=self.phone, account=model.account,
                                   kind="income", channel="transfer", card_mask="",
                                   amount=kzt(amount))
        model.operations[answer["id"]] = {"status": "booked", "amount": amount, "channels": [],
                                          "day": ""}

    def block(self, model):
        self.assertDone(self.call("POST", f"/cards/{model.id}/block", {"reason": "temporary"}))
        model.blocked = model.blocked or not model.by_bank

    def unblock(self, model):
        match = self.staff_card(model)["version"]
        token = self.token(model)
        answer = self.call("POST", f"/cards/{model.id}/unblock", {"verification_token": token},
                           match)
        if model.by_bank:
            self.assertProblem(answer, 409, "card_blocked_by_bank")
        else:
            self.assertDone(answer)
            model.blocked = False

    def block_by_bank(self, model):
        model.by_bank = not model.by_bank and self.chance.random() < 0.4
        self.bank.control("cards/block", phone=self.phone, card=model.id, blocked=model.by_bank)
        model.blocked = model.blocked and model.by_bank

    def set_control(self, model):
        channel = self.chance.choice(list(model.controls))
        before = model.controls[channel]
        wanted = [self.chance.random() < 0.9,
                  self.chance.choice([before[1] // 2, before[1] * 2 + 500_000,
                                      self.chance.randrange(80_000_000)])]
        wanted[1] = min(wanted[1], model.highest[channel])
        raises = wanted[1] > before[1] or (wanted[0] and not before[0])
        body = {"controls": [{"channel": channel, "enabled": wanted[0], "limit": kzt(wanted[1])}]}
        path, match = f"/cards/{model.id}/controls", self.staff_card(model)["version"]
        with_key = raises and self.chance.random() < 0.7
        if with_key:
            body["verification_token"] = self.token(model)
        answer = self.call("PUT", path, body, match)
        if raises and not with_key:
            self.assertProblem(answer, 403, "verification_required")
        else:
            self.assertDone(answer)
            model.controls[channel] = wanted

    def next_day(self, _):
        now = instant(self.bank.control("state")["now"]).astimezone(BANK_ZONE)
        midnight = datetime.datetime.combine(now.date() + datetime.timedelta(days=1),
                                             datetime.time(), BANK_ZONE)
        self.advance(int((midnight - now).total_seconds()) + self.chance.randrange(1, 7200))
        self.keys_this_hour = 0

    def begin_again(self, _):
        self.restart()

    def check(self):
        accounts = {row["id"]: row for row in self.call("GET", "/accounts").json["accounts"]}
        operations, before = {}, ""
        while True:
            page = self.call("GET", "/operations?limit=500" + before).json
            operations |= {row["id"]: row for row in page["operations"]}
            if not page["has_more"]:
                break
            before = "&before=" + page["next_before"]
        cards = {card["id"]: card for card in self.call("GET", "/cards").json["cards"]}
        for model in self.models:
            mine = [row for row in operations.values() if row["account_id"] == model.account]
            self.assertEqual({row["id"]: row["status"] for row in mine},
                             {id_: one["status"] for id_, one in model.operations.items()})
            account, card = accounts[model.account], cards[model.id]
            booked = sum(row["amount"]["minor"] for row in mine if row["status"] == "booked")
            pending = sum(row["amount"]["minor"] for row in mine if row["status"] == "pending")
            self.assertEqual(account["balance"]["minor"], model.opening + booked)
            self.assertEqual(account["available"]["minor"], model.opening + booked + pending)
            self.assertEqual(card["status"] == "blocked", model.blocked or model.by_bank)
            self.assertEqual(card["used_day"], model.used_day)
            for control in card["controls"]:
                channel = control["channel"]
                self.assertEqual([control["enabled"], control["limit"]["minor"]],
                                 model.controls[channel])
                self.assertEqual(control["used"]["minor"],
                                 model.used_today(channel), channel)
            seen = self.seen.get(model.id, 0)
            self.assertGreaterEqual(card["version"], seen)
            self.seen[model.id] = card["version"]

    def test_ledger_limits_and_blocks_agree_with_the_model(self):
        steps = [(self.pay, 700), (self.settle, 150), (self.receive, 60), (self.block, 6),
                 (self.unblock, 20), (self.block_by_bank, 20), (self.set_control, 35),
                 (self.next_day, 5), (self.begin_again, 2)]
        began, counts = time.monotonic(), {}
        for number in range(1, STEPS + 1):
            (step,) = self.chance.choices([one for one, _ in steps], [share for _, share in steps])
            step(self.chance.choice(self.models))
            counts[step.__name__] = counts.get(step.__name__, 0) + 1
            if number % 100 == 0 or step == self.begin_again:
                self.check()
        self.check()
        outcomes = {}
        for model in self.models:
            for one in model.operations.values():
                outcomes[one["status"]] = outcomes.get(one["status"], 0) + 1
        print(f"{STEPS} steps in {time.monotonic() - began:.1f} s: {counts}, {outcomes}")
        self.assertEqual(set(outcomes), {"pending", "booked", "declined", "reversed"})


main()
