# SPDX-License-Identifier: Apache-2.0
import time
from datetime import datetime, timedelta

from bank_case import PROGRAM, BankCase, BankProcess, journeys, main

REASONS = {"insufficient_funds", "card_expired", "card_blocked", "not_for_internet",
           "limit_exceeded", "wrong_data", "foreign_card", "card_quota", "suspected_fraud", "other"}


def operations_of(api):
    changes, _, _ = api.sync_all()
    return {change["id"]: change["data"] for change in changes if change["kind"] == "operation"}


def day_of(moment):
    there = datetime.fromisoformat(moment.replace("Z", "+00:00")) + timedelta(hours=5)
    return there.date().isoformat()


def without_time(operation):
    return {name: value for name, value in operation.items()
            if name not in ("created_at", "updated_at", "booked_at", "reversed_at", "status", "version",
                            "decline_reason")}


class History(BankCase):
    OPTIONS = ("--history", "5000", "--seed", "7")

    def test_five_thousand_operations_show_everything(self):
        _, api = self.new_customer()
        rows = list(operations_of(api).values())
        self.assertEqual(len(rows), 5000)
        self.assertEqual({row["status"] for row in rows},
                         {"pending", "booked", "declined", "reversed"})
        self.assertEqual({row.get("decline_reason") for row in rows} - {None}, REASONS)
        self.assertTrue(all(("decline_reason" in row) == (row["status"] == "declined")
                            for row in rows))
        shops = {row["merchant"]["name"] for row in rows if "mcc" in row["merchant"]}
        self.assertGreaterEqual(len(shops), 150)
        self.assertEqual({row["merchant"]["country"] for row in rows}, {"KZ"})
        self.assertEqual({row["channel"] for row in rows},
                         {"pos", "contactless", "internet", "atm", "transfer"})
        originals = {row["original_amount"]["currency"] for row in rows
                     if "original_amount" in row}
        self.assertEqual(originals, {"USD", "EUR"})
        share = sum(row["amount"]["currency"] == "KZT" for row in rows) / len(rows)
        self.assertGreater(share, 0.9)
        self.assertLess(share, 1.0)
        self.assertGreaterEqual(len({row["merchant"].get("city") for row in rows}), 15)

    def test_five_thousand_operations_carry_the_card_and_the_money(self):
        _, api = self.new_customer()
        rows = list(operations_of(api).values())
        cards = {card["id"]: card for card in api.get("/cards").json["cards"]}
        self.assertEqual({row["card_id"] for row in rows if "card_id" in row}, set(cards))
        for row in rows:
            self.assertEqual("card_id" in row, "card_mask" in row)
            self.assertEqual("reversed_at" in row, row["status"] == "reversed")
            self.assertEqual("exchange_rate" in row, "original_amount" in row)
            if "card_id" in row:
                card = cards[row["card_id"]]
                self.assertEqual((card["mask"], card["account_id"]),
                                 (row["card_mask"], row["account_id"]))
            paid = row["amount"]["minor"] + row.get("fee", {"minor": 0})["minor"]
            if "fee" in row:
                self.assertTrue(0 < row["fee"]["minor"] < -row["amount"]["minor"], row)
            if "original_amount" in row:
                rate = float(row["exchange_rate"])
                self.assertLessEqual(abs(row["original_amount"]["minor"] * rate - paid), 1, row)
        self.assertTrue(any("fee" in row for row in rows))
        ways = {(cards[row["card_id"]]["network"], row["channel"], row["authentication"])
                for row in rows if "authentication" in row}
        self.assertTrue({("visa", "internet", "three_ds"), ("visa", "internet", "none"),
                         ("visa", "atm", "pin"), ("mastercard", "internet", "none")} <= ways)
        self.assertNotIn(("mastercard", "internet", "three_ds"), ways)
        probes = [row for row in rows if row["amount"]["minor"] == 0]
        self.assertTrue(probes)
        self.assertTrue(all((row["channel"], row["kind"]) == ("internet", "purchase")
                            for row in probes))
        # What was spent today counts for today.
        for card in cards.values():
            today = [row for row in rows if row.get("card_id") == card["id"]
                     and row["status"] in ("pending", "booked") and row["amount"]["minor"] < 0
                     and day_of(row["created_at"]) == card["used_day"]]
            used = sum(one["used"]["minor"] for one in card["controls"])
            self.assertEqual(used, -sum(row["amount"]["minor"] for row in today))

    def test_same_seed_makes_the_same_operations(self):
        _, first = self.new_customer()
        ids = set(operations_of(first))
        with BankProcess(PROGRAM, "--history", "50", "--seed", "8") as one, \
                BankProcess(PROGRAM, "--history", "50", "--seed", "8") as two, \
                BankProcess(PROGRAM, "--history", "50", "--seed", "9") as three:
            sets = []
            for bank in (one, two, three):
                device = self.new_device()
                api = type(device)(bank.ready, device.device)
                journeys.register(bank, api, self.new_phone())
                sets.append({id_: without_time(row) for id_, row in operations_of(api).items()})
        for rows in sets:
            for row in rows.values():
                row.pop("account_id")
        self.assertEqual(sets[0], sets[1])
        self.assertFalse(set(sets[0]) & set(sets[2]))
        self.assertFalse(set(sets[0]) & ids)

    def test_hundred_thousand_more_are_added_in_one_command(self):
        phone, api = self.new_customer()
        began = time.monotonic()
        self.bank.control("history", phone=phone, count=100000, days=365)
        print(f"100,000 operations made in {time.monotonic() - began:.1f} s")
        began = time.monotonic()
        connection = api.connect()
        changes, _, _ = api.sync_all(connection=connection)
        connection.close()
        print(f"and read in {time.monotonic() - began:.1f} s")
        journeys.check_chain(changes)
        self.assertEqual(sum(change["kind"] == "operation" for change in changes), 105000)


class LiveTraffic(BankCase):
    OPTIONS = ("--history", "0", "--traffic", "50/s")

    def test_operations_come_by_themselves_and_settle(self):
        _, api = self.new_customer()
        stream = self.listen(api)
        for _ in range(20):
            self.assertIsNotNone(stream.next_event())
        self.bank.control("traffic", per_second=0)
        pending = {id_ for id_, row in operations_of(api).items() if row["status"] == "pending"}
        self.assertTrue(pending)
        self.advance(60)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            rows = operations_of(api)
            if all(rows[id_]["status"] != "pending" for id_ in pending):
                break
            stream.next_event()
        self.assertEqual({rows[id_]["status"] for id_ in pending} - {"booked", "reversed"}, set())
        journeys.check_chain(api.sync_all()[0])

    def test_payments_keep_to_the_limits_of_their_card(self):
        phone, api = self.new_customer()
        blocked, other = api.get("/cards").json["cards"]
        self.assertEqual(api.command("POST", f"/cards/{blocked['id']}/block",
                                     {"reason": "lost"}).status, 200)
        self.assertEqual(api.command("PUT", f"/cards/{other['id']}/controls",
                                     {"controls": [{"channel": "internet", "enabled": False,
                                                    "limit": {"minor": 0, "currency": "KZT"}}]},
                                     match=other["version"]).status, 200)
        before = set(operations_of(api))
        self.bank.control("traffic", per_second=100)
        time.sleep(6)
        self.bank.control("traffic", per_second=0)
        time.sleep(0.3)
        rows = [row for id_, row in operations_of(api).items()
                if id_ not in before and "card_id" in row and row["amount"]["minor"] <= 0]
        reasons = {row.get("decline_reason") for row in rows if row["card_id"] == blocked["id"]}
        self.assertIn("card_blocked", reasons)
        self.assertNotIn(None, reasons)
        self.assertFalse([row for row in rows if row["card_id"] == other["id"]
                          and row["channel"] == "internet" and row["status"] != "declined"])
        for card in api.get("/cards").json["cards"]:
            for one in card["controls"]:
                self.assertLessEqual(one["used"]["minor"], one["limit"]["minor"])


main()
