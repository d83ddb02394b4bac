# SPDX-License-Identifier: Apache-2.0
"""Disputes and complaints after they were received: messages, decisions, refunds, the clerk."""
import datetime
import re
import subprocess
import time
import uuid

from bank_case import TO_THIRD_VERSION, Api, BankProcess, PROGRAM, journeys, main
from command_case import BANK_ZONE, CommandCase, instant


def kzt(minor):
    return {"minor": minor, "currency": "KZT"}


class CaseCase(CommandCase):
    OPTIONS = ("--history", "0")

    def dispute(self, id_=None, **order):
        """A received dispute of an operation made for it."""
        return self.assertDone(self.report(id_ or self.emit(amount=kzt(-450000), **order)), 201)

    def complain(self, text="Екі күн бойы жауап болмады", subject="service", key=None):
        return self.api.command("POST", "/complaints", {"subject": subject, "text": text}, key)

    def write(self, case, text="Астанада болдым", key=None, api=None):
        kind = "disputes" if case["id"].startswith("dis_") else "complaints"
        return (api or self.api).command("POST", f"/{kind}/{case['id']}/messages", {"text": text},
                                         key)

    def staff(self, command, case, expect=200, **body):
        return self.bank.control(command, expect=expect, **{"id": case["id"], **body})

    def decide(self, case, outcome="refused", answer="Жауап", **more):
        return self.staff("disputes/decide", case, outcome=outcome, answer=answer, **more)

    def accounts(self):
        return {row["id"]: (row["balance"]["minor"], row["available"]["minor"])
                for row in self.api.get("/accounts").json["accounts"]}

    def case(self, id_):
        kind = "disputes" if id_.startswith("dis_") else "complaints"
        return next(one for one in self.api.get("/" + kind).json[kind] if one["id"] == id_)

    def await_state(self, case, state, messages=0):
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            now = self.case(case["id"])
            if now["state"] == state and len(now.get("messages", [])) >= messages:
                return now
            time.sleep(0.05)
        self.fail(f"{now} does not become {state}")


class DisputeSteps(CaseCase):
    def test_dispute_is_taken_talked_about_and_refused(self):
        received = self.dispute()
        before = self.accounts()
        self.news()
        stream = self.listen(self.api)
        taken = self.staff("disputes/take", received)
        self.assertEqual((taken["state"], taken["version"]), ("in_review", 2))
        self.assertEqual(self.news(), [("dispute", received["id"], taken)])
        self.assertIsNotNone(stream.next_event())
        asked = self.staff("disputes/message", received, text="Карта қайда болды?")
        answer = self.assertDone(self.write(received, "Үйде\nсөмкеде"), 201)
        self.assertEqual(answer["version"], 4)
        self.assertEqual([(one["from"], one["text"]) for one in answer["messages"]],
                         [("bank", "Карта қайда болды?"), ("customer", "Үйде\nсөмкеде")])
        self.assertEqual(answer["messages"][:1], asked["messages"])
        self.assertEqual(len({one["id"] for one in answer["messages"]}), 2)
        decided = self.decide(received, answer="ПИН-код енгізілген.")
        self.assertEqual((decided["state"], decided["outcome"], decided["answer"],
                          decided["version"]), ("decided", "refused", "ПИН-код енгізілген.", 5))
        self.assertLess(abs((self.now() - instant(decided["decided_at"])).total_seconds()), 60)
        self.assertNotIn("refund", decided)
        self.assertEqual(self.news()[-1], ("dispute", received["id"], decided))
        self.assertEqual((self.case(received["id"]), self.accounts()), (decided, before))

    def test_refund_is_an_operation_that_adds_up(self):
        for status in ("booked", "pending"):
            received = self.dispute(status=status)
            before = self.accounts()
            operation = self.row(received["operation_id"])
            self.news()
            decided = self.decide(received, "refunded")
            self.assertEqual((decided["outcome"], decided["refund"]), ("refunded", kzt(450000)))
            news = {id_: data for kind, id_, data in self.news() if kind == "operation"}
            refund = next(data for data in news.values() if data["kind"] == "refund")
            self.assertEqual((refund["status"], refund["amount"], refund["account_id"]),
                             ("booked", kzt(450000), operation["account_id"]))
            self.assertIn(received["number"], refund["description"])
            self.assertEqual(refund["merchant"], operation["merchant"])
            # What was pending can no longer be taken back beside the refund.
            self.assertEqual(self.row(operation["id"])["status"], "booked")
            change = 450000 if status == "booked" else 0
            balance, available = before[operation["account_id"]]
            self.assertEqual(self.accounts()[operation["account_id"]],
                             (balance + change, available + 450000))

    def test_nothing_is_refunded_that_was_not_taken(self):
        for order in ({"decline_reason": "wrong_data"}, {"status": "reversed"}):
            self.decide(self.dispute(**order), "refunded", expect=400)
        for minor in (0, 5000):
            self.decide(self.dispute(self.emit(amount=kzt(minor))), "refunded", expect=400)

    def test_nothing_is_refunded_twice(self):
        first = self.dispute()
        self.decide(first, "refunded")
        before = self.accounts()
        again = self.assertDone(self.report(first["operation_id"]), 201)
        self.assertNotEqual(again["number"], first["number"])
        self.decide(again, "refunded", expect=400)
        self.decide(again, "refused")
        self.assertEqual(self.accounts(), before)

    def test_refund_is_told_by_sms_when_the_customer_wants_that(self):
        self.assertDone(self.api.command("PUT", "/notice-settings", {"sms": True}))
        received = self.dispute()
        told = len(self.bank.messages(self.phone))
        self.decide(received, "refunded")
        news = self.bank.messages(self.phone)[told:]
        self.assertEqual(len(news), 1)
        self.assertIn("4\u00a0500,00\u00a0₸", news[0]["text"])

    def test_decided_case_hears_nothing_more(self):
        received = self.dispute()
        decided = self.decide(received)
        self.assertProblem(self.write(received), 409, "case_closed")
        for command, body in (("take", {}), ("message", {"text": "Тағы"}),
                              ("decide", {"outcome": "refunded", "answer": "Иә"})):
            self.staff("disputes/" + command, received, expect=409, **body)
        self.assertEqual(self.case(received["id"]), decided)

    def test_messages_are_words_of_the_right_length(self):
        for case, path in ((self.dispute(), "disputes"),
                           (self.assertDone(self.complain(), 201), "complaints")):
            path = f"/{path}/{case['id']}/messages"
            for body, code in (({}, "required"), ({"text": 5}, "type"), ({"text": ""}, "required"),
                               ({"text": " \n "}, "required"), ({"text": "а\tб"}, "format")):
                with self.subTest(path=path, body=body):
                    self.assertFault(self.api.command("POST", path, body), "text", code)
            self.assertTooLong(self.write(case, "ә" * 2001))
            answer = self.assertDone(self.write(case, "и\u0306" * 2000), 201)
            self.assertEqual(answer["messages"][0]["text"], "й" * 2000)

    def test_case_holds_two_hundred_messages(self):
        received = self.dispute()
        for number in range(199):
            self.staff("disputes/message", received, text=f"{number}")
        self.assertEqual(len(self.assertDone(self.write(received), 201)["messages"]), 200)
        self.assertFault(self.write(received), "text", "range")
        self.staff("disputes/message", received, expect=400, text="Тағы")

    def test_foreign_and_unknown_cases_are_not_found(self):
        dispute, complaint = self.dispute(), self.assertDone(self.complain(), 201)
        _, other = self.new_customer()
        for case in (dispute, complaint):
            self.assertProblem(self.write(case, api=other), 404, "not_found")
        for path in ("/disputes/dis_nothing", "/complaints/com_nothing",
                     "/disputes/" + complaint["id"], "/complaints/" + dispute["id"],
                     "/disputes/" + dispute["number"]):
            answer = self.api.command("POST", path + "/messages", {"text": "Сәлем"})
            self.assertProblem(answer, 404, "not_found")
        self.assertEqual(other.get("/complaints").json["complaints"], [])
        self.assertEqual((self.case(dispute["id"]), self.case(complaint["id"])),
                         (dispute, complaint))

    def test_staff_names_a_case_by_its_number_too(self):
        received = self.dispute()
        self.assertEqual(self.bank.control("disputes/take", id=received["number"])["id"],
                         received["id"])
        self.bank.control("disputes/take", expect=404, id="D-2000-000001")
        self.bank.control("disputes/take", expect=400, id=received["id"])
        self.bank.control("disputes/answer", expect=404, id=received["id"], answer="Иә")
        self.bank.control("complaints/answer", expect=404, id=received["id"], answer="Иә")
        for fault in ({"outcome": "maybe"}, {"answer": " "}, {"answer": None}):
            self.bank.control("disputes/decide", expect=400, id=received["id"],
                              **{"outcome": "refused", "answer": "Жоқ", **fault})


class ComplaintSteps(CaseCase):
    def test_complaint_is_received_numbered_and_answered(self):
        self.news()
        stream = self.listen(self.api)
        received = self.assertDone(self.complain("Екі күн бойы\nжауап болмады", "card"), 201)
        self.assertEqual((received["subject"], received["state"], received["text"],
                          received["version"]),
                         ("card", "received", "Екі күн бойы\nжауап болмады", 1))
        created = instant(received["created_at"])
        year = created.astimezone(BANK_ZONE).year
        self.assertRegex(received["number"], r"\AC-%d-\d{6}\Z" % year)
        self.assertEqual(instant(received["due_at"]) - created, datetime.timedelta(days=30))
        self.assertEqual(self.news(), [("complaint", received["id"], received)])
        self.assertIsNotNone(stream.next_event())
        self.assertEqual(self.staff("complaints/take", received)["state"], "in_review")
        self.staff("complaints/message", received, text="Қай бөлімше?")
        self.assertEqual(self.assertDone(self.write(received), 201)["version"], 4)
        answered = self.staff("complaints/answer", received, answer="Кешірім сұраймыз.")
        self.assertEqual((answered["state"], answered["answer"], answered["version"]),
                         ("answered", "Кешірім сұраймыз.", 5))
        self.assertIn("answered_at", answered)
        self.assertEqual(self.case(received["id"]), answered)
        self.assertProblem(self.write(received), 409, "case_closed")
        self.staff("complaints/answer", received, expect=409, answer="Тағы")
        self.staff("complaints/take", received, expect=409)

    def test_numbers_go_on_and_newest_comes_first(self):
        first, second = (self.assertDone(self.complain(), 201) for _ in range(2))
        self.assertEqual(int(second["number"][-6:]), int(first["number"][-6:]) + 1)
        self.assertEqual(self.api.get("/complaints").json["complaints"], [second, first])

    def test_faulty_complaints_are_refused(self):
        for body, field, code in (({"text": "а"}, "subject", "required"),
                                  ({"subject": "weather", "text": "а"}, "subject", "format"),
                                  ({"subject": "card"}, "text", "required"),
                                  ({"subject": "card", "text": " "}, "text", "required"),
                                  ({"subject": "card", "text": "\x00"}, "text", "format")):
            self.assertFault(self.api.command("POST", "/complaints", body), field, code)
        self.assertTooLong(self.complain("ә" * 2001))
        for subject in ("service", "operation", "card", "personal_data", "program", "other"):
            self.assertDone(self.complain("ә" * 2000, subject), 201)

    def test_complaints_come_again_in_a_new_epoch(self):
        complaint = self.assertDone(self.complain(), 201)
        self.bank.control("epoch")
        fed = [change["data"] for change in self.api.sync_all()[0]
               if change["kind"] == "complaint"]
        self.assertEqual(fed, [complaint])


class Deliveries(CaseCase):
    def commands(self):
        """Path, body, another body."""
        dispute, complaint = self.dispute(), self.assertDone(self.complain(), 201)
        words, others = {"text": "Бір"}, {"text": "Екі"}
        return [(f"/disputes/{dispute['id']}/messages", words, others),
                (f"/complaints/{complaint['id']}/messages", words, others),
                ("/complaints", {"subject": "card", **words}, {"subject": "card", **others})]

    def test_four_deliveries_are_one_effect_over_a_restart(self):
        for path, body, other in self.commands():
            with self.subTest(path=path):
                self.news()
                key = str(uuid.uuid4())
                answers = [self.api.command("POST", path, body, key) for _ in range(2)]
                self.restart()
                answers += [self.api.command("POST", path, body, key) for _ in range(2)]
                self.assertEqual({(answer.status, answer.raw) for answer in answers},
                                 {(201, answers[0].raw)})
                self.assertProblem(self.api.command("POST", path, other, key), 422,
                                   "idempotency_mismatch")
                self.assertEqual([data for _, _, data in self.news()], [answers[0].json])

    def test_refused_on_demand(self):
        commands = self.commands()
        paths = ("/disputes/{id}/messages", "/complaints/{id}/messages", "/complaints")
        for path, (target, body, _) in zip(paths, commands):
            self.bank.control("refuse", phone=self.phone, path=path, code="case_closed")
            self.assertProblem(self.api.command("POST", target, body), 409, "case_closed")
            self.assertDone(self.api.command("POST", target, body), 201)

    def test_nobody_without_a_session_is_heard(self):
        commands = self.commands()
        self.bank.control("block", phone=self.phone)
        for path, body, _ in commands:
            self.assertProblem(self.api.call("POST", path, body), 401, "unauthorized")
            self.assertProblem(self.api.command("POST", path, body), 403, "access_blocked")
        self.assertProblem(self.api.call("GET", "/complaints"), 401, "unauthorized")


class Clerk(CaseCase):
    PAUSE = 20

    def setUp(self):
        super().setUp()
        self.visa, self.master = self.api.get("/cards").json["cards"]
        self.bank.control("clerk", on=True, pause_seconds=self.PAUSE)
        self.addCleanup(self.bank.control, "clerk", on=False)

    def pay(self, channel="internet", card="visa", **order):
        operation = self.bank.control("authorise", phone=self.phone, channel=channel, card=card,
                                      amount=kzt(-120000), **order)
        self.assertIn(operation["status"], ("booked", "pending"))
        return operation["id"]

    def reviewed(self, id_):
        """A dispute the clerk has taken and asked about."""
        received = self.dispute(id_)
        self.advance(self.PAUSE + 1)
        taken = self.await_state(received, "in_review", 1)
        self.assertEqual([one["from"] for one in taken["messages"]], ["bank"])
        return taken

    def decided(self, id_):
        case = self.reviewed(id_)
        self.assertDone(self.write(case), 201)
        self.advance(self.PAUSE + 1)
        decided = self.await_state(case, "decided")
        self.api.refresh()
        return decided

    def test_payment_round_three_ds_is_refunded(self):
        before = self.accounts()
        decided = self.decided(self.pay(authentication="none"))
        self.assertEqual((decided["outcome"], decided["refund"]), ("refunded", kzt(120000)))
        self.assertIn("3-D Secure", decided["answer"])
        self.assertEqual(self.accounts(), before)

    def test_payer_who_was_recognised_is_refused(self):
        for channel, word, part in (("internet", "three_ds", "3-D Secure"), ("atm", "pin", "ПИН"),
                                    ("internet", "session_key", "SMS")):
            decided = self.decided(self.pay(channel, authentication=word))
            self.assertEqual(decided["outcome"], "refused")
            self.assertIn(part, decided["answer"])

    def test_card_that_asks_for_nothing_is_refused_with_reasons(self):
        for channel, card in (("internet", "mastercard"), ("contactless", "visa")):
            decided = self.decided(self.pay(channel, card, authentication="none"))
            self.assertEqual((decided["outcome"], bool(decided["answer"])), ("refused", True))

    def test_lost_card_is_refunded_however_late_it_was_told(self):
        case = self.reviewed(self.pay("atm", authentication="pin"))
        lost = self.api.command("POST", f"/cards/{self.visa['id']}/block", {"reason": "lost"})
        self.assertDone(lost)
        self.advance(3 * self.PAUSE + 1)
        self.assertEqual(self.await_state(case, "decided")["outcome"], "refunded")

    def test_nothing_taken_is_nothing_to_give_back(self):
        decided = self.decided(self.emit(decline_reason="wrong_data"))
        self.assertEqual((decided["outcome"], decided.get("refund")), ("refused", None))

    def test_silence_is_waited_for_three_times_as_long(self):
        case = self.reviewed(self.pay(authentication="none"))
        self.advance(2 * self.PAUSE)
        time.sleep(0.5)
        self.assertEqual(self.case(case["id"])["state"], "in_review")
        self.advance(self.PAUSE + 1)
        self.assertEqual(self.await_state(case, "decided")["outcome"], "refunded")

    def test_clerk_writes_in_the_customer_s_language(self):
        kazakh = re.compile("[әғқңөұүһі]", re.IGNORECASE)
        for language in ("kk", "ru"):
            self.phone, self.api = self.new_customer(language=language)
            decided = self.decided(self.pay("atm"))
            complaint = self.assertDone(self.complain(), 201)
            self.advance(self.PAUSE + 1)
            self.await_state(complaint, "in_review", 1)
            self.advance(self.PAUSE + 1)
            answered = self.await_state(complaint, "answered")
            for text in (decided["messages"][0]["text"], decided["answer"],
                         answered["messages"][0]["text"], answered["answer"]):
                self.assertEqual(bool(kazakh.search(text)), language == "kk", text)

    def test_staff_may_be_quicker(self):
        case = self.reviewed(self.pay(authentication="none"))
        self.decide(case, "refused", "Біз шештік.")
        self.advance(10 * self.PAUSE)
        time.sleep(0.5)
        self.api.refresh()
        self.assertEqual(self.case(case["id"])["answer"], "Біз шештік.")

    def test_restart_in_the_middle_loses_nothing(self):
        for word, outcome in (("none", "refunded"), ("three_ds", "refused")):
            before = self.accounts()
            received = self.dispute(self.pay(authentication=word))
            self.restart()
            self.bank.control("clerk", on=True, pause_seconds=self.PAUSE)
            self.advance(self.PAUSE + 1)
            taken = self.await_state(received, "in_review", 1)
            self.restart()
            self.assertDone(self.write(taken), 201)
            self.restart()
            self.bank.control("clerk", on=True, pause_seconds=self.PAUSE)
            self.advance(self.PAUSE + 1)
            decided = self.await_state(received, "decided")
            self.assertEqual((decided["outcome"], len(decided["messages"])), (outcome, 2))
            after = self.accounts()
            self.assertEqual(after == before, outcome == "refunded")
            self.api.refresh()

    def test_clerk_is_off_where_staff_has_control(self):
        with BankProcess(PROGRAM, "--history", "0") as bank, \
                BankProcess(PROGRAM, "--history", "0", "--clerk", "1") as other:
            for one, state in ((bank, "received"), (other, "in_review")):
                api = Api(one.ready, self.new_device().device)
                phone = self.new_phone()
                journeys.register(one, api, phone)
                answer = api.command("POST", "/complaints", {"subject": "card", "text": "Жоқ"})
                self.assertEqual(answer.status, 201)
                time.sleep(1.6)
                self.assertEqual(api.get("/complaints").json["complaints"][0]["state"], state)

    def test_pause_is_a_number_of_seconds_or_off(self):
        for value in ("soon", "-1", "86401", ""):
            ended = subprocess.run([PROGRAM, "--clerk", value], capture_output=True, timeout=30)
            self.assertEqual(ended.returncode, 1)
            self.assertIn(b"--clerk", ended.stderr)
        with BankProcess(PROGRAM, "--clerk", "off"):
            pass
        self.bank.control("clerk", expect=400, on="yes")
        self.bank.control("clerk", expect=400, on=True, pause_seconds=-1)

    def test_case_of_an_earlier_ledger_is_worked_on(self):
        received = self.dispute(self.pay("internet"))
        self.restart(TO_THIRD_VERSION)
        self.bank.control("clerk", on=True, pause_seconds=self.PAUSE)
        self.advance(self.PAUSE + 1)
        self.await_state(received, "in_review", 1)


main()
