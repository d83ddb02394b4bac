# SPDX-License-Identifier: Apache-2.0
import time

from bank_case import PROGRAM, BankCase, BankProcess, journeys, main

REASONS = {"insufficient_funds", "card_expired", "card_blocked", "not_for_internet",
           "limit_exceeded", "wrong_data", "foreign_card", "card_quota", "suspected_fraud", "other"}


def operations_of(api):
    changes, _, _ = api.sync_all()
    return {change["id"]: change["data"] for change in changes if change["kind"] == "operation"}


def without_time(operation):
    return {name: value for name, value in operation.items()
            if name not in ("created_at", "updated_at", "booked_at", "status", "version",
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


main()
