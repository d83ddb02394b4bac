# SPDX-License-Identifier: Apache-2.0
"""The commands that wait in a client's outbox: notes, reviews, settings of notices, disputes."""
import datetime
import hashlib
import json
import time
import unicodedata
import uuid

from bank_case import TO_SECOND_VERSION, journeys, main
from command_case import BANK_ZONE, CommandCase, instant

SETTINGS = "/notice-settings"


class Notes(CommandCase):
    def test_note_is_set_changed_and_removed_in_the_record(self):
        id_ = self.emit()
        self.news()
        stream = self.listen(self.api)
        before = self.row(id_)
        for version, text in ((2, "Анама сыйлық\nтуған күніне"), (3, "Сыйлық"), (4, "")):
            answer = self.assertDone(self.note(id_, text))
            self.assertEqual(answer.get("note"), text or None)
            self.assertEqual((answer["version"], self.row(id_)), (version, answer))
            self.assertGreaterEqual(answer["updated_at"], before["updated_at"])
            self.assertEqual(self.news(), [("operation", id_, answer)])
            self.assertIsNotNone(stream.next_event())
        self.assertNotIn("note", answer)
        same = {name: value for name, value in answer.items()
                if name not in ("version", "updated_at")}
        self.assertEqual(same, {name: before[name] for name in same})

    def test_note_moves_the_digest_and_every_read(self):
        id_ = self.emit()
        before = self.api.get("/digests").json
        row = self.assertDone(self.note(id_, "Есепке"))
        account, month = row["account_id"], self.today().strftime("%Y-%m")
        digest = self.api.get(f"/digest?account={account}&month={month}").json
        page = self.api.get(f"/operations?account={account}&month={month}").json["operations"]
        self.assertIn(row, page)
        text = "".join(f"{o['id']}\t{o['version']}\t{o['status']}\n"
                       for o in sorted(page, key=lambda o: o["id"].encode()))
        self.assertEqual(digest["sha256"], hashlib.sha256(text.encode()).hexdigest())
        self.assertNotIn(digest["sha256"], [entry["sha256"] for entry in before["months"]])
        self.assertGreater(int(digest["seq"]), int(before["seq"]))

    def test_same_note_again_changes_nothing(self):
        id_ = self.emit()
        first = self.assertDone(self.note(id_, "й"))
        self.news()
        self.assertEqual(self.assertDone(self.note(id_, "и\u0306")), first)
        self.assertEqual(self.assertDone(self.note(id_, "й")), first)
        other = self.emit()
        self.news()
        self.assertEqual(self.assertDone(self.note(other, ""))["version"], 1)
        self.assertEqual(self.news(), [])

    def test_text_is_kept_in_nfc_and_counted_after_it(self):
        id_ = self.emit()
        # The last makes four characters into one.
        for text in ("и\u0306" * 500, "ә" * 500, "\U0001f600" * 500, "α\u0313\u0300\u0345" * 500):
            self.assertEqual(self.assertDone(self.note(id_, text))["note"],
                             unicodedata.normalize("NFC", text))
            self.assertTooLong(self.note(id_, text + "а"))
        began = time.monotonic()
        self.assertTooLong(self.note(id_, "а" + "\u0316\u0301" * 500000))
        self.assertLess(time.monotonic() - began, 5)
        self.assertEqual(len(self.row(id_)["note"]), 500)

    def test_text_that_is_no_text_is_refused(self):
        id_ = self.emit()
        for text in ("а\tб", "а\r\nб", "\x00", "\x1b[2J", "\x7f", "\x85", "\ud800", "а\udc00"):
            with self.subTest(text=text):
                self.assertFault(self.note(id_, text), "text", "format")
        path = f"/operations/{id_}/note"
        self.assertFault(self.api.command("PUT", path, {}), "text", "required")
        for value in (None, 5, ["а"]):
            self.assertFault(self.api.command("PUT", path, {"text": value}), "text", "type")
        self.assertEqual(self.row(id_)["version"], 1)

    def test_note_stays_when_the_operation_moves_on(self):
        booked = self.emit(status="pending")
        timed = self.emit(status="pending", settle_in=3600, settle_to="reversed")
        for id_ in (booked, timed):
            self.assertDone(self.note(id_, "Билет"))
        stream = self.listen(self.api)
        self.bank.control("operations/settle", id=booked, status="booked")
        self.assertIsNotNone(stream.next_event())
        self.advance(3601)
        self.assertIsNotNone(stream.next_event())
        self.api.refresh()
        for id_, status in ((booked, "booked"), (timed, "reversed")):
            row = self.row(id_)
            self.assertEqual((row["status"], row["note"], row["version"]), (status, "Билет", 3))

    def test_operation_that_is_not_there_is_not_found(self):
        other_phone, _ = self.new_customer()
        foreign, gone = self.emit(other_phone), self.emit()
        self.bank.control("operations/remove", id=gone)
        self.news()
        for id_ in (foreign, gone, "op_nothing", "%2e%2e"):
            self.assertProblem(self.note(id_, "Менікі"), 404, "not_found")
        self.assertEqual(self.news(), [])


class Reviews(CommandCase):
    def test_review_is_answered_read_and_synced(self):
        day, seq = self.today().isoformat(), self.last_seq()
        stream = self.listen(self.api)
        answer = self.assertDone(self.review(day, seq))
        self.assertEqual((answer["day"], answer["through_seq"]), (day, seq))
        self.assertLess(abs((self.now() - instant(answer["reviewed_at"])).total_seconds()), 60)
        self.assertEqual(self.news(), [("review", day, answer)])
        self.assertEqual(self.api.get("/reviews").json["reviews"], [answer])
        self.assertIsNotNone(stream.next_event())

    def test_lower_place_never_overwrites_a_higher_one(self):
        day, low = self.today().isoformat(), self.last_seq()
        self.emit()
        high = self.last_seq()
        first = self.assertDone(self.review(day, high))
        self.news()
        for seq in (low, high, "0"):
            self.assertEqual(self.assertDone(self.review(day, seq)), first)
        self.assertEqual(self.news(), [])
        self.emit()
        self.news()
        later = self.assertDone(self.review(day, self.last_seq()))
        self.assertGreater(int(later["through_seq"]), int(high))
        self.assertEqual(self.news(), [("review", day, later)])

    def test_days_outside_of_the_bank_s_reach_are_refused(self):
        today = self.today()
        for days, sound in ((0, True), (-400, True), (1, False), (-401, False)):
            day = (today + datetime.timedelta(days=days)).isoformat()
            if sound:
                self.assertDone(self.review(day, "0"))
            else:
                self.assertFault(self.review(day, "0"), "day", "range")
        for day in ("2026-02-30", "2026-1-1", "20260101", "today", "2026-01-01T00:00", "%00"):
            with self.subTest(day=day):
                self.assertFault(self.review(day, "0"), "day", "format")

    def test_day_begins_at_midnight_in_utc_plus_five(self):
        now = self.now()
        evening = now.replace(hour=19, minute=30, second=0, microsecond=0)
        if evening < now:
            evening += datetime.timedelta(days=1)
        self.advance(int((evening - now).total_seconds()) + 1)
        self.api = self.second_device()
        # It is still the day before in UTC.
        day = evening.date() + datetime.timedelta(days=1)
        self.assertDone(self.review(day.isoformat(), "0"))
        self.assertFault(self.review((day + datetime.timedelta(days=1)).isoformat(), "0"), "day",
                         "range")

    def test_places_that_are_none_are_refused(self):
        day, seq = self.today().isoformat(), int(self.last_seq())
        self.assertFault(self.review(day, str(seq + 1000000)), "through_seq", "range")
        for place in ("-1", "+1", "1.0", "x", "9" * 19):
            with self.subTest(place=place):
                self.assertFault(self.review(day, place), "through_seq", "format")
        self.assertFault(self.review(day, "9" * 20), "through_seq", "length")
        self.assertFault(self.review(day, 5), "through_seq", "type")
        self.assertFault(self.api.command("PUT", "/reviews/" + day, {}), "through_seq", "required")
        self.assertEqual(self.api.get("/reviews").json["reviews"], [])

    def test_reviews_are_read_by_days(self):
        today = self.today()
        days = [(today - datetime.timedelta(days=back)).isoformat() for back in (30, 2, 1, 0)]
        for day in days[::-1]:
            self.assertDone(self.review(day, "0"))

        def read(query=""):
            return [review["day"] for review in self.api.get("/reviews" + query).json["reviews"]]
        self.assertEqual(read(), days)
        self.assertEqual(read(f"?from={days[1]}&to={days[2]}"), days[1:3])
        self.assertEqual(read("?to=" + days[0]), days[:1])
        self.assertEqual(read(f"?from={days[3]}&to={days[2]}"), [])
        self.assertFault(self.api.get("/reviews?from=2026-13-01"), "from", "format")
        self.assertFault(self.api.get("/reviews?to="), "to", "format")
        self.assertFault(self.api.get("/reviews?from=2020-01-01"), "from", "range")
        _, other = self.new_customer()
        self.assertEqual(other.get("/reviews").json["reviews"], [])


class NoticeSettings(CommandCase):
    def texts(self):
        """What came by SMS, session keys aside."""
        return [(sms["language"], sms["text"]) for sms in self.bank.messages(self.phone)
                if "15 минут" not in sms["text"]]

    def put(self, sms, key=None):
        return self.api.command("PUT", SETTINGS, {"sms": sms}, key)

    def test_settings_are_off_at_first_and_synced_when_changed(self):
        self.assertEqual(self.api.get(SETTINGS).json, {"sms": False, "version": 1})
        self.assertDone(self.put(False))
        self.assertEqual(self.news(), [])
        stream = self.listen(self.api)
        for version, sms in ((2, True), (3, False), (4, True)):
            answer = self.assertDone(self.put(sms))
            self.assertEqual(answer, {"sms": sms, "version": version})
            self.assertEqual(self.api.get(SETTINGS).json, answer)
            self.assertEqual(self.news(), [("notice_settings", "notice_settings", answer)])
            self.assertIsNotNone(stream.next_event())

    def test_other_values_are_refused(self):
        self.assertFault(self.api.command("PUT", SETTINGS, {}), "sms", "required")
        self.assertFault(self.put("yes"), "sms", "type")
        self.assertFault(self.put(None), "sms", "required")
        self.assertFalse(self.api.get(SETTINGS).json["sms"])

    def test_sms_comes_for_new_operations_alone_and_only_when_wanted(self):
        other_phone, _ = self.new_customer()
        self.emit()
        self.assertEqual(self.texts(), [])
        self.assertDone(self.put(True))
        id_ = self.emit(status="pending", amount={"minor": -123456789, "currency": "KZT"})
        self.assertEqual(len(self.texts()), 1)
        self.assertIn("1\u00a0234\u00a0567,89\u00a0₸", self.texts()[0][1])
        # None of these is a new operation of this customer.
        self.bank.control("operations/settle", id=id_, status="booked")
        self.note(id_, "Билет")
        self.bank.control("history", phone=self.phone, count=5)
        self.emit(other_phone)
        self.assertEqual(len(self.texts()), 1)
        self.assertDone(self.put(False))
        self.emit()
        self.assertEqual(len(self.texts()), 1)

    def test_sms_speaks_the_customer_s_language(self):
        for language, words in (("kk", ("шығыс", "түсім", "қабылданбады", "болмасаңыз")),
                                ("ru", ("списание", "поступление", "отклонена", "не вы"))):
            self.phone, self.api = self.new_customer(language=language)
            self.assertDone(self.put(True))
            self.emit(account="card", card_mask="•• 4821")
            self.emit(amount={"minor": 5000, "currency": "KZT"}, kind="income")
            self.emit(decline_reason="card_expired", account="current",
                      amount={"minor": -1050, "currency": "USD"})
            debit, credit, declined = self.texts()
            self.assertEqual({debit[0], credit[0], declined[0]}, {language})
            self.assertIn(words[0], debit[1])
            self.assertIn("•• 4821", debit[1])
            self.assertIn(words[1], credit[1])
            self.assertIn("50,00\u00a0₸", credit[1])
            self.assertNotIn(words[3], credit[1])
            self.assertIn(words[2], declined[1])
            self.assertIn("10,50\u00a0USD", declined[1])
            self.assertIn(words[3], declined[1])

    def test_nothing_in_the_sms_can_be_called_or_opened(self):
        self.assertDone(self.put(True))
        self.emit(merchant={"name": "Call +77001234567 or https://bank.example/x"},
                  description="87001234567 www.bank.example")
        text = self.texts()[0][1]
        self.assertNotRegex(text, r"\d{5}|\+|://|www|\.\w|Call|example")


class Disputes(CommandCase):
    def test_report_is_received_numbered_and_synced(self):
        id_ = self.emit()
        self.news()
        stream = self.listen(self.api)
        answer = self.assertDone(self.report(id_, "Бұл мен емеспін\nКарта үйде"), 201)
        self.assertEqual((answer["operation_id"], answer["kind"], answer["state"],
                          answer["text"], answer["version"]),
                         (id_, "not_mine", "received", "Бұл мен емеспін\nКарта үйде", 1))
        created = instant(answer["created_at"])
        self.assertRegex(answer["number"], r"\AD-%d-\d{6}\Z" % created.astimezone(BANK_ZONE).year)
        self.assertEqual(instant(answer["due_at"]) - created, datetime.timedelta(days=30))
        self.assertEqual(self.news(), [("dispute", answer["id"], answer)])
        self.assertEqual(self.api.get("/disputes").json["disputes"], [answer])
        self.assertIsNotNone(stream.next_event())

    def test_numbers_go_on_over_all_customers(self):
        first = self.assertDone(self.report(self.emit()), 201)
        self.phone, self.api = self.new_customer()
        second = self.assertDone(self.report(self.emit(), ""), 201)
        self.assertNotIn("text", second)
        self.assertEqual(int(second["number"][-6:]), int(first["number"][-6:]) + 1)
        self.assertEqual(self.api.get("/disputes").json["disputes"], [second])
        third = self.assertDone(self.report(self.emit()), 201)
        self.assertEqual(self.api.get("/disputes").json["disputes"], [third, second])

    def test_second_report_names_the_open_one(self):
        id_ = self.emit()
        first = self.assertDone(self.report(id_), 201)
        self.news()
        problem = self.assertProblem(self.report(id_), 409, "dispute_exists")
        self.assertEqual((problem["number"], problem["retryable"]), (first["number"], False))
        self.assertEqual(self.news(), [])
        self.restart(f"UPDATE disputes SET state = 'decided' WHERE id = '{first['id']}'")
        again = self.assertDone(self.report(id_), 201)
        self.assertNotEqual(again["number"], first["number"])

    def test_operation_that_is_not_there_is_not_found(self):
        other_phone, _ = self.new_customer()
        for id_ in (self.emit(other_phone), "op_nothing"):
            self.assertProblem(self.report(id_), 404, "not_found")
        self.assertEqual(self.api.get("/disputes").json["disputes"], [])

    def test_faulty_reports_are_refused(self):
        id_ = self.emit()
        sound = {"operation_id": id_, "kind": "not_mine", "text": ""}
        for field, value, code in (("operation_id", None, "required"), ("operation_id", 5, "type"),
                                   ("kind", "wrong_amount", "format"), ("kind", None, "required"),
                                   ("text", 5, "type"), ("text", "а\tб", "format")):
            with self.subTest(field=field, value=value):
                answer = self.api.command("POST", "/disputes", {**sound, field: value})
                self.assertFault(answer, field, code)
        self.assertTooLong(self.report(id_, "ә" * 2001))
        self.assertDone(self.report(id_, "ә" * 2000), 201)


class Delivery(CommandCase):
    """Every command: one effect, however often and wherever it arrives."""

    def commands(self):
        """Method, path, body, and another body for the same path."""
        id_ = self.emit()
        report = {"operation_id": id_, "kind": "not_mine", "text": "Мен емес"}
        return [("PUT", f"/operations/{id_}/note", {"text": "Бір"}, {"text": "Екі"}),
                ("PUT", "/reviews/" + self.today().isoformat(), {"through_seq": self.last_seq()},
                 {"through_seq": "0"}),
                ("PUT", SETTINGS, {"sms": True}, {"sms": False}),
                ("POST", "/disputes", report, {**report, "text": "Басқа"})]

    def test_four_deliveries_are_one_effect(self):
        for method, path, body, other in self.commands():
            with self.subTest(path=path):
                self.news()
                key, data = str(uuid.uuid4()), json.dumps(body).encode()
                headers = self.api.headers_for(method, path, data,
                                               self.api.tokens["access_token"], key)
                answers = [self.api.send(method, path, headers, data) for _ in range(2)]
                answers += [self.api.command(method, path, body, key) for _ in range(2)]
                self.assertIn(answers[0].status, (200, 201))
                self.assertEqual({(answer.status, answer.raw) for answer in answers},
                                 {(answers[0].status, answers[0].raw)})
                self.assertProblem(self.api.command(method, path, other, key), 422,
                                   "idempotency_mismatch")
                self.assertEqual([data for _, _, data in self.news()], [answers[0].json])

    def test_repeat_after_a_restart_gets_the_first_answer(self):
        commands = self.commands()
        keys = [str(uuid.uuid4()) for _ in commands]
        first = [self.api.command(method, path, body, key)
                 for (method, path, body, _), key in zip(commands, keys)]
        # What another device did since then must not be undone by a late repeat.
        device = self.second_device()
        for method, path, _, other in commands[:3]:
            self.assertDone(device.command(method, path, other))
        self.news()
        self.restart()
        for (method, path, body, other), key, answer in zip(commands, keys, first):
            with self.subTest(path=path):
                again = self.api.command(method, path, body, key)
                self.assertEqual((again.status, again.raw), (answer.status, answer.raw))
                self.restart()
                self.assertProblem(self.api.command(method, path, other, key), 422,
                                   "idempotency_mismatch")
        self.assertEqual(self.news(), [])
        self.assertEqual(self.api.get(SETTINGS).json, {"sms": False, "version": 3})

    def test_effects_outlive_the_process(self):
        commands = self.commands()
        answers = [self.api.command(method, path, body).json for method, path, body, _ in commands]
        self.restart()
        self.assertEqual(self.row(commands[3][2]["operation_id"]), answers[0])
        self.assertEqual(self.api.get("/reviews").json["reviews"], [answers[1]])
        self.assertEqual(self.api.get(SETTINGS).json, answers[2])
        self.assertEqual(self.api.get("/disputes").json["disputes"], [answers[3]])
        self.assertEqual([data for _, _, data in self.news()][-4:], answers)

    def test_two_devices_see_each_other_s_effects(self):
        other = self.second_device()
        streams = [self.listen(self.api), self.listen(other)]
        self.news()
        for actor, reader in ((self.api, other), (other, self.api)):
            for method, path, body, _ in self.commands():
                self.news(reader)
                if actor is other and path == SETTINGS:
                    body = {"sms": False}
                answer = actor.command(method, path, body).json
                self.assertEqual([data for _, _, data in self.news(reader)], [answer])
                for stream in streams:
                    self.assertIsNotNone(stream.next_event())
        journeys.check_chain(other.sync_all()[0])

    def test_new_device_is_complete_by_its_reads_and_by_the_feed(self):
        for method, path, body, _ in self.commands():
            self.api.command(method, path, body)
        device = self.second_device()
        page = device.get("/operations").json
        read = {("operation", row["id"]): row for row in page["operations"]}
        read |= {("review", review["day"]): review
                 for review in device.get("/reviews").json["reviews"]}
        read |= {("dispute", dispute["id"]): dispute
                 for dispute in device.get("/disputes").json["disputes"]}
        read["notice_settings", "notice_settings"] = device.get(SETTINGS).json
        self.assertEqual(device.sync_all(page["sync_cursor"])[0], [])
        for _ in range(2):
            changes, _, _ = device.sync_all()
            journeys.check_chain(changes)
            fed = {(change["kind"], change["id"]): change["data"] for change in changes
                   if change["kind"] not in ("account", "card")}
            self.assertEqual(fed, read)
            # And once more from the feed of a new epoch.
            self.bank.control("epoch")

    def test_nobody_without_a_session_is_heard(self):
        self.bank.control("block", phone=self.phone)
        for method, path, body, _ in self.commands_of("op_any"):
            self.assertProblem(self.api.call(method, path, body), 401, "unauthorized")
            self.assertProblem(self.api.command(method, path, body), 403, "access_blocked")
        for path in ("/reviews", SETTINGS, "/disputes"):
            self.assertProblem(self.api.call("GET", path), 401, "unauthorized")
        headers = self.api.headers_for("PUT", SETTINGS, b'{"sms":true}',
                                       self.api.tokens["access_token"])
        del headers["Idempotency-Key"]
        self.assertProblem(self.api.send("PUT", SETTINGS, headers, b'{"sms":true}'), 400,
                           "idempotency_key_missing")

    @staticmethod
    def commands_of(id_):
        return [("PUT", f"/operations/{id_}/note", {"text": ""}, None),
                ("PUT", "/reviews/2026-11-21", {"through_seq": "0"}, None),
                ("PUT", SETTINGS, {"sms": True}, None),
                ("POST", "/disputes", {"operation_id": id_, "kind": "not_mine", "text": ""}, None)]

    def test_refused_on_demand(self):
        id_, key = self.emit(), str(uuid.uuid4())
        self.news()
        refuse = {"phone": self.phone, "path": "/operations/{id}/note"}
        self.bank.control("refuse", **refuse, code="not_found")
        self.assertProblem(self.note(id_, "Бір", key), 404, "not_found")
        # A refusal that is final stays the answer; another command runs.
        self.assertProblem(self.note(id_, "Бір", key), 404, "not_found")
        self.assertEqual(self.news(), [])
        self.assertDone(self.note(id_, "Екі"))
        # One that is not final lets the repeat run.
        self.bank.control("refuse", phone=self.phone, path="/disputes", code="unavailable",
                          times=2, retry_in=7)
        self.assertDone(self.api.get("/disputes"))
        key = str(uuid.uuid4())
        for _ in range(2):
            answer = self.report(id_, key=key)
            self.assertProblem(answer, 503, "unavailable")
            self.assertEqual(answer.headers["Retry-After"], "7")
        self.assertDone(self.report(id_, key=key), 201)
        # Nobody else is touched, and it can be ended.
        self.bank.control("refuse", phone=self.phone, path=SETTINGS, code="internal", times=5)
        _, other = self.new_customer()
        self.assertDone(other.command("PUT", SETTINGS, {"sms": True}))
        self.bank.control("refuse", phone=self.phone, path=SETTINGS, code="internal", times=0)
        self.assertDone(self.api.command("PUT", SETTINGS, {"sms": True}))
        for fault in ({"path": "/nothing"}, {"path": "/accounts"}, {"path": "/sessions"},
                      {"code": "bad_luck"}, {"times": -1}):
            self.bank.control("refuse", expect=400, **{**refuse, "code": "internal", **fault})

    def test_ledger_of_the_second_version_is_taken_over(self):
        id_ = self.emit()
        self.restart(TO_SECOND_VERSION)
        self.news()
        self.assertEqual(self.api.get("/reviews").json["reviews"], [])
        self.assertEqual(self.api.get(SETTINGS).json, {"sms": False, "version": 1})
        self.assertEqual(self.api.get("/disputes").json["disputes"], [])
        for method, path, body, _ in self.commands():
            self.assertIn(self.api.command(method, path, body).status, (200, 201))
        self.assertEqual(self.assertDone(self.note(id_, "Ескі жазба"))["version"], 2)
        self.assertEqual([kind for kind, _, _ in self.news()][-5:],
                         ["operation", "review", "notice_settings", "dispute", "operation"])


class Forgetting(CommandCase):
    # A bank of its own: its clock would go back when another test starts the bank anew.
    def test_answers_are_forgotten_after_a_day(self):
        id_, key = self.emit(), str(uuid.uuid4())
        first = self.assertDone(self.report(id_, key=key), 201)
        self.advance(11 * 3600)
        self.api.refresh()
        self.assertEqual(self.assertDone(self.report(id_, key=key), 201), first)
        self.advance(13 * 3600 + 61)
        grant = self.api.call("POST", "/sessions", {"phone": self.phone,
                                                    "password": journeys.PASSWORD})
        self.assertDone(self.api.take_tokens(grant))
        self.assertProblem(self.report(id_, key=key), 409, "dispute_exists")


main()
