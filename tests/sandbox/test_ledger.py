# SPDX-License-Identifier: Apache-2.0
import hashlib
import os
import time
from datetime import datetime, timedelta, timezone

from bank_case import BankCase, journeys, main

# Half a million in the long form, where making them alone takes twenty seconds.
MANY = int(os.environ.get("QORGAN_TEST_OPERATIONS", "100000"))


def kzt(minor):
    return {"minor": minor, "currency": "KZT"}


class Ledger(BankCase):
    def setUp(self):
        self.phone, self.api = self.new_customer()
        _, self.cursor, _ = self.api.sync_all()

    def emit(self, **order):
        return self.bank.control("operations", phone=self.phone, **order)["id"]

    def news(self):
        changes, self.cursor, _ = self.api.sync_all(self.cursor)
        return changes

    def card(self):
        return self.api.get("/accounts").json["accounts"][0]

    def row(self, id_):
        return next(o for o in self.api.get("/operations").json["operations"] if o["id"] == id_)

    def test_staff_is_told_when_an_operation_was_committed(self):
        before = time.monotonic_ns() // 1000
        answer = self.bank.control("operations", phone=self.phone)
        self.assertLessEqual(before, answer["committed_us"])
        self.assertLessEqual(answer["committed_us"], time.monotonic_ns() // 1000)

    def test_pending_is_booked_under_its_id(self):
        before = self.card()
        id_ = self.emit(status="pending", amount=kzt(-100000))
        held = self.card()
        self.assertEqual(held["balance"], before["balance"])
        self.assertEqual(held["available"]["minor"], before["available"]["minor"] - 100000)
        self.bank.control("operations/settle", id=id_, status="booked")
        after = self.card()
        self.assertEqual(after["balance"]["minor"], before["balance"]["minor"] - 100000)
        self.assertEqual(after["available"], held["available"])
        self.assertGreater(after["version"], held["version"])
        mine = [change for change in self.news() if change["id"] == id_]
        self.assertEqual([change["data"]["version"] for change in mine], [2, 2])
        self.assertEqual(mine[-1]["data"]["status"], "booked")
        self.assertIn("booked_at", mine[-1]["data"])

    def test_pending_is_reversed_and_frees_the_money(self):
        before = self.card()
        id_ = self.emit(status="pending", amount=kzt(-100000))
        self.bank.control("operations/settle", id=id_, status="reversed")
        after = self.card()
        self.assertEqual((after["balance"], after["available"]),
                         (before["balance"], before["available"]))
        self.assertEqual(self.row(id_)["status"], "reversed")

    def test_declined_is_never_settled_and_costs_nothing(self):
        before = self.card()
        id_ = self.emit(decline_reason="card_expired")
        self.bank.control("operations/settle", expect=400, id=id_, status="booked")
        self.assertEqual(self.card(), before)
        row = self.row(id_)
        self.assertEqual((row["status"], row["decline_reason"]), ("declined", "card_expired"))

    def test_pending_settles_by_itself_when_its_time_has_come(self):
        id_ = self.emit(status="pending", settle_in=3600, settle_to="reversed")
        stream = self.listen(self.api)
        self.advance(3601)
        self.assertIsNotNone(stream.next_event())
        self.api.refresh()
        self.assertEqual(self.row(id_)["status"], "reversed")

    def test_every_field_of_an_order_arrives(self):
        order = {"id": "op_example", "status": "pending", "account": "card",
                 "amount": kzt(-520000), "original_amount": {"minor": -1000, "currency": "USD"},
                 "kind": "purchase", "channel": "internet", "card_mask": "•• 1234",
                 "merchant": {"name": "Nomad Cloud", "city": "Астана", "country": "KZ",
                              "mcc": "5734"},
                 "description": "Жазылым", "created_at": "2026-11-01T05:06:07.089Z"}
        self.emit(**order)
        row = self.row("op_example")
        for name in ("status", "amount", "original_amount", "kind", "channel", "card_mask",
                     "merchant", "description", "created_at"):
            self.assertEqual(row[name], order[name], name)
        self.assertEqual((row["version"], row["account_id"]), (1, self.card()["id"]))

    def test_standing_decline_takes_payments_of_one_customer(self):
        self.bank.control("decline", phone=self.phone, reason="suspected_fraud")
        row = self.row(self.emit())
        self.assertEqual((row["status"], row["decline_reason"]), ("declined", "suspected_fraud"))
        self.assertEqual(self.row(self.emit(amount=kzt(5000), kind="income"))["status"], "booked")
        self.bank.control("decline", phone=self.phone)
        self.assertEqual(self.row(self.emit())["status"], "booked")

    def test_removed_operation_is_told_as_deleted(self):
        id_ = self.emit()
        self.news()
        self.bank.control("operations/remove", id=id_)
        deleted = [change for change in self.news() if change["op"] == "delete"]
        self.assertEqual([(change["id"], "data" in change) for change in deleted], [(id_, False)])

    def test_chain_holds_over_interleaved_customers(self):
        _, other = self.new_customer()
        for _ in range(5):
            self.emit()
            self.bank.control("operations", phone=self.phone)
        journeys.check_chain(self.api.sync_all(limit=7)[0])
        journeys.check_chain(other.sync_all(limit=7)[0])

    def test_first_page_fixes_the_high_water_mark(self):
        first = self.api.get("/sync?limit=5").json
        late = self.emit()
        seen, cursor = [], first["next_cursor"]
        while True:
            page = self.api.get(f"/sync?limit=5&cursor={cursor}").json
            seen += [change["id"] for change in page["changes"]]
            cursor = page["next_cursor"]
            if not page["has_more"]:
                break
        self.assertNotIn(late, seen)
        after, _, _ = self.api.sync_all(cursor)
        self.assertIn(late, [change["id"] for change in after])

    def test_sync_goes_on_from_the_first_page_of_operations(self):
        page = self.api.get("/operations?limit=3").json
        id_ = self.emit()
        older = self.api.get("/operations?limit=3&before=" + page["next_before"]).json
        self.assertNotIn("sync_cursor", older)
        month = page["operations"][0]["created_at"][:7]
        for filtered in ("account=" + page["operations"][0]["account_id"], "month=" + month):
            self.assertNotIn("total", self.api.get("/operations?limit=3&" + filtered).json)
        changes, _, _ = self.api.sync_all(page["sync_cursor"])
        self.assertEqual(changes[0]["prev_seq"], page["sync_seq"])
        self.assertEqual(page["total"] + 1, self.api.get("/operations?limit=1").json["total"])
        self.assertIn(id_, [change["id"] for change in changes])
        known = {operation["id"] for operation in page["operations"] + older["operations"]}
        self.assertFalse(known & {change["id"] for change in changes})

    def test_new_epoch_kills_cursors_and_starts_over(self):
        epoch = self.bank.control("epoch")["epoch"]
        problem = self.assertProblem(self.api.get("/sync?cursor=" + self.cursor), 410,
                                     "cursor_gone")
        self.assertEqual(problem["epoch"], epoch)
        changes, _, _ = self.api.sync_all()
        journeys.check_chain(changes)
        self.assertEqual(len(changes), len({change["id"] for change in changes}))
        self.assertEqual(sum(change["kind"] == "operation" for change in changes), 20)

    def test_digest_is_what_the_contract_says(self):
        self.emit(status="pending")
        account = self.card()["id"]
        changes, _, _ = self.api.sync_all()
        rows = {change["id"]: change["data"] for change in changes
                if change["kind"] == "operation" and change["data"]["account_id"] == account}
        months = {}
        for row in rows.values():
            created = datetime.fromisoformat(row["created_at"].replace("Z", "+00:00"))
            # What happens late in the evening by UTC belongs to the bank's next day.
            there = created.astimezone(timezone(timedelta(hours=5)))
            months.setdefault(there.strftime("%Y-%m"), []).append(row)
        for month, list_ in months.items():
            text = "".join(f"{row['id']}\t{row['version']}\t{row['status']}\n"
                           for row in sorted(list_, key=lambda row: row["id"].encode()))
            digest = self.api.get(f"/digest?account={account}&month={month}").json
            self.assertEqual(digest["count"], len(list_))
            self.assertEqual(digest["sha256"], hashlib.sha256(text.encode()).hexdigest())
            self.assertEqual(digest["seq"], changes[-1]["seq"])

    def test_digests_are_the_digest_of_every_month(self):
        self.bank.control("history", phone=self.phone, count=200, days=400)
        self.emit(status="pending")
        answer = self.api.get("/digests").json
        places = [(entry["account"], entry["month"]) for entry in answer["months"]]
        self.assertEqual(len(places), len(set(places)))
        order = [account["id"] for account in self.api.get("/accounts").json["accounts"]]
        self.assertEqual(places, sorted(places, key=lambda place: (order.index(place[0]), place[1])))
        total = 0
        for entry in answer["months"]:
            single = self.api.get(f"/digest?account={entry['account']}&month={entry['month']}").json
            self.assertEqual({**entry, "seq": answer["seq"], "epoch": answer["epoch"]}, single)
            total += entry["count"]
        self.assertEqual(total, 221)
        changes, _, _ = self.api.sync_all()
        self.assertEqual(answer["seq"], changes[-1]["seq"])
        self.assertGreater(len(places), 12)

    def test_months_begin_at_midnight_in_utc_plus_five(self):
        card = self.card()["id"]
        before = self.emit(created_at="2024-02-29T18:59:59.999Z")
        after = self.emit(created_at="2024-02-29T19:00:00.000Z")
        for month, id_ in (("2024-02", before), ("2024-03", after)):
            page = self.api.get(f"/operations?account={card}&month={month}").json
            self.assertEqual([row["id"] for row in page["operations"]], [id_])
        months = {entry["month"]: entry["count"] for entry in self.api.get("/digests").json["months"]
                  if entry["account"] == card}
        self.assertEqual((months["2024-02"], months["2024-03"]), (1, 1))

    def test_month_is_read_page_by_page(self):
        card = self.card()["id"]
        ids = [self.emit(created_at=f"2023-05-{day:02d}T08:00:00Z") for day in range(1, 12)]
        self.emit(created_at="2023-04-30T08:00:00Z")
        self.emit(created_at="2023-06-01T08:00:00Z")
        seen, before = [], ""
        while True:
            page = self.api.get(f"/operations?account={card}&month=2023-05&limit=4{before}").json
            seen += [row["id"] for row in page["operations"]]
            if not page["has_more"]:
                break
            before = "&before=" + page["next_before"]
        self.assertEqual(seen, ids[::-1])
        # A place of another month leads no further than this one.
        late = self.api.get("/operations?limit=1").json["next_before"]
        page = self.api.get(f"/operations?account={card}&month=2023-05&before={late}").json
        self.assertEqual(len(page["operations"]), 11)

    def test_digests_of_a_customer_without_operations_are_empty(self):
        phone = self.new_phone()
        self.bank.control("customers", phone=phone, password=journeys.PASSWORD, history=0)
        api = self.new_device()
        journeys.sign_in(self.bank, api, phone)
        self.assertEqual(api.get("/digests").json["months"], [])

    def test_digests_are_one_moment_of_a_moving_ledger(self):
        self.bank.control("traffic", per_second=200)
        try:
            for _ in range(20):
                answer = self.api.get("/digests").json
                again = self.api.get("/digests").json
                # Whatever changes a hash raises the seq as well.
                if answer["months"] != again["months"]:
                    self.assertLess(int(answer["seq"]), int(again["seq"]))
                if answer["seq"] == again["seq"]:
                    self.assertEqual(answer["months"], again["months"])
        finally:
            self.bank.control("traffic", per_second=0)

    def test_digests_of_many_operations_come_soon_and_in_little_memory(self):
        phone, count = self.new_phone(), MANY
        self.bank.control("customers", phone=phone, password=journeys.PASSWORD, history=count)
        api = self.new_device()
        journeys.sign_in(self.bank, api, phone)
        # A fresh process: making the history took more memory than anything after it.
        self.bank.kill()
        self.bank.restart()
        again = self.new_device()
        again.device, again.tokens = api.device, api.tokens
        self.assertEqual(again.get("/accounts").status, 200)
        peak = self.bank.peak_memory()
        began = time.monotonic()
        answer = again.get("/digests")
        took = time.monotonic() - began
        grown = self.bank.peak_memory() - peak
        print(f"digests of {count} operations: {took:.2f} s, {grown // 1024} KiB")
        self.assertEqual(sum(entry["count"] for entry in answer.json["months"]), count)
        self.assertLess(took, 5)
        # The rows gathered would be 30 bytes each.
        self.assertLess(grown, 2 * 1024 * 1024)

    def test_records_of_another_customer_stay_closed(self):
        _, other = self.new_customer()
        account = self.card()["id"]
        self.assertProblem(other.get(f"/digest?account={account}&month=2026-11"), 404, "not_found")
        self.assertEqual(other.get("/operations?account=" + account).json["operations"], [])

    def test_faulty_queries_are_refused(self):
        for path in ("/sync?limit=0", "/sync?limit=501", "/sync?limit=x", "/sync?cursor=%00%ff",
                     "/sync?cursor=AAAA", "/operations?before=zzz", "/digest?month=2026-11",
                     "/digest?account=a&month=2026-13", "/operations?month=2026-13",
                     "/operations?month=", "/operations?month=2026-1", "/sync?cursor=" + "A" * 129):
            with self.subTest(path=path):
                self.assertProblem(self.api.get(path), 400, "invalid_request")


main()
