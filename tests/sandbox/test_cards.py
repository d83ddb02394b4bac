# SPDX-License-Identifier: Apache-2.0
"""Cards: blocks, limits, session keys for them, and what they let through."""
import datetime
import re
import time
import uuid

from bank_case import TO_THIRD_VERSION, journeys, main
from command_case import BANK_ZONE, CommandCase, instant

CHANNELS = ["internet", "atm", "pos", "transfer", "abroad"]


def kzt(minor):
    return {"minor": minor, "currency": "KZT"}


class CardCase(CommandCase):
    OPTIONS = ("--history", "0")

    def setUp(self):
        super().setUp()
        self.visa, self.master = self.api.get("/cards").json["cards"]

    def card(self, id_=None, api=None):
        id_ = id_ or self.visa["id"]
        return next(card for card in (api or self.api).get("/cards").json["cards"]
                    if card["id"] == id_)

    def control(self, channel, id_=None):
        return self.channel_of(self.card(id_), channel)

    @staticmethod
    def channel_of(card, channel):
        return next(one for one in card["controls"] if one["channel"] == channel)

    def block(self, reason="temporary", id_=None, key=None, api=None):
        return (api or self.api).command("POST", f"/cards/{id_ or self.visa['id']}/block",
                                         {"reason": reason}, key)

    def unblock(self, token=None, match="now", id_=None, key=None, api=None):
        id_ = id_ or self.visa["id"]
        match = self.card(id_)["version"] if match == "now" else match
        return (api or self.api).command("POST", f"/cards/{id_}/unblock",
                                         {"verification_token": token} if token else {}, key, match)

    def put(self, *controls, token=None, match="now", id_=None, key=None, api=None):
        id_ = id_ or self.visa["id"]
        match = self.card(id_)["version"] if match == "now" else match
        body = {"controls": [{"channel": channel, "enabled": enabled, "limit": kzt(limit)}
                             for channel, enabled, limit in controls]}
        if token:
            body["verification_token"] = token
        return (api or self.api).command("PUT", f"/cards/{id_}/controls", body, key, match)

    def token(self, id_=None, api=None):
        return journeys.verify(self.bank, api or self.api, self.phone, "card_change",
                               id_ or self.visa["id"])["verification_token"]

    def authorise(self, minor, channel="pos", expect=200, **order):
        return self.bank.control("authorise", phone=self.phone, amount=kzt(-minor),
                                 channel=channel, expect=expect, **order)

    def declined(self, minor, channel="pos", **order):
        operation = self.authorise(minor, channel, **order)
        self.assertEqual(operation["status"], "declined", operation)
        self.assertNotIn("booked_at", operation)
        return operation["decline_reason"]

    def sms(self):
        return [sms["text"] for sms in self.bank.messages(self.phone)]


class Cards(CardCase):
    def test_new_customer_has_two_cards_on_his_card_accounts(self):
        accounts = {row["id"]: row for row in self.api.get("/accounts").json["accounts"]}
        masks = {id_: row["card_mask"] for id_, row in accounts.items() if row["kind"] == "card"}
        cards = [self.visa, self.master]
        self.assertEqual({card["account_id"]: card["mask"] for card in cards}, masks)
        self.assertEqual([(card["network"], card["three_ds"]) for card in cards],
                         [("visa", True), ("mastercard", False)])
        today = self.today()
        for card in cards:
            self.assertEqual(card["holder"], "ASEL ULGI")
            years = int(card["expires"][:4]) - today.year
            self.assertTrue(2 <= years <= 5, card)
            self.assertEqual((card["version"], card["status"], card["blocks"], card["used_day"]),
                             (1, "active", [], today.isoformat()))
            self.assertEqual([one["channel"] for one in card["controls"]], CHANNELS)
            for one in card["controls"]:
                self.assertLessEqual(one["limit"]["minor"], one["highest"]["minor"])
                self.assertEqual(one["used"], kzt(0))
        changes, _, _ = self.api.sync_all()
        fed = [change["data"] for change in changes if change["kind"] == "card"]
        self.assertEqual(fed, cards)

    def test_cards_come_again_in_a_new_epoch(self):
        self.bank.control("epoch")
        changes, _, _ = self.api.sync_all()
        journeys.check_chain(changes)
        fed = [change["data"] for change in changes if change["kind"] == "card"]
        self.assertEqual(fed, [self.visa, self.master])

    def test_customer_of_an_earlier_ledger_gets_his_cards(self):
        before = self.api.get("/accounts").json["accounts"]
        self.restart(TO_THIRD_VERSION)
        cards = self.api.get("/cards").json["cards"]
        self.assertEqual(sorted(card["mask"] for card in cards),
                         sorted(row["card_mask"] for row in before if "card_mask" in row))
        self.assertEqual(self.assertDone(self.block(id_=cards[0]["id"]))["status"], "blocked")

    def test_block_is_at_once_and_names_the_device(self):
        stream = self.listen(self.api)
        answer = self.block("suspicious")
        card = self.assertDone(answer)
        self.assertEqual(answer.headers["ETag"], '"2"')
        self.assertEqual((card["status"], card["version"]), ("blocked", 2))
        line = dict(card["blocks"][0])
        at = line.pop("at")
        self.assertEqual(line, {"action": "block", "by": "customer", "reason": "suspicious",
                                "device": "Сынақ"})
        self.assertLess(abs((self.now() - instant(at)).total_seconds()), 60)
        self.assertEqual(self.news(), [("card", card["id"], card)])
        self.assertIsNotNone(stream.next_event())
        self.assertEqual(self.card(), card)
        # Once more says nothing new; a card that is out of hand does.
        self.assertEqual(self.assertDone(self.block("temporary")), card)
        lost = self.assertDone(self.block("lost"))
        self.assertEqual([one["reason"] for one in lost["blocks"]], ["lost", "suspicious"])
        self.assertEqual(self.assertDone(self.block("stolen")), lost)
        self.assertEqual(self.declined(100), "card_blocked")

    def test_unblock_needs_a_key_for_this_card(self):
        self.assertDone(self.block())
        self.assertProblem(self.unblock(), 403, "verification_required")
        self.assertProblem(self.unblock("vt_nothing"), 403, "verification_token_invalid")
        answer = self.unblock(self.token())
        card = self.assertDone(answer)
        self.assertEqual(answer.headers["ETag"], f'"{card["version"]}"')
        self.assertEqual((card["status"], card["version"]), ("active", 3))
        self.assertEqual([(one["action"], one["device"]) for one in card["blocks"]],
                         [("unblock", "Сынақ"), ("block", "Сынақ")])
        self.assertNotIn("reason", card["blocks"][0])
        self.assertEqual(self.authorise(100)["status"], "booked")

    def test_lost_and_stolen_cards_are_never_unblocked(self):
        for reason, card in (("lost", self.visa), ("stolen", self.master)):
            self.assertDone(self.block(reason, card["id"]))
            token = self.token(card["id"])
            self.assertProblem(self.unblock(token, id_=card["id"]), 409, "card_block_final")

    def test_what_the_bank_blocked_the_bank_frees(self):
        blocked = self.bank.control("cards/block", phone=self.phone, card=self.visa["id"])
        self.assertEqual((blocked["status"], blocked["blocks"][0]["by"]), ("blocked", "bank"))
        self.assertNotIn("device", blocked["blocks"][0])
        self.assertProblem(self.unblock(self.token()), 409, "card_blocked_by_bank")
        # A customer's own block beside it does not go round it.
        self.assertEqual(self.assertDone(self.block("temporary"))["version"], 2)
        free = self.bank.control("cards/block", phone=self.phone, card="visa", blocked=False)
        self.assertEqual((free["status"], free["blocks"][0]["action"]), ("active", "unblock"))
        self.bank.control("cards/block", phone=self.phone, card="•• 0000", expect=404)

    def test_history_of_blocks_keeps_fifty(self):
        for _ in range(26):
            self.bank.control("cards/block", phone=self.phone)
            self.bank.control("cards/block", phone=self.phone, blocked=False)
        card = self.card()
        self.assertEqual((len(card["blocks"]), card["version"]), (50, 53))
        self.assertEqual(card["blocks"][0]["action"], "unblock")


class Controls(CardCase):
    def test_lowering_needs_no_key_and_raising_does(self):
        answer = self.put(("internet", False, 30000000), ("pos", True, 100))
        card = self.assertDone(answer)
        self.assertEqual((answer.headers["ETag"], card["version"]), ('"2"', 2))
        self.assertEqual(self.channel_of(card, "internet")["enabled"], False)
        self.assertEqual(self.channel_of(card, "pos")["limit"], kzt(100))
        self.assertEqual(self.news(), [("card", card["id"], card)])
        for change in (("internet", True, 30000000), ("pos", True, 101), ("pos", False, 101)):
            self.assertProblem(self.put(change), 403, "verification_required")
        token = self.token()
        raised = self.assertDone(self.put(("internet", True, 30000001), ("pos", True, 101),
                                          token=token))
        self.assertEqual(self.channel_of(raised, "pos")["limit"], kzt(101))
        self.assertEqual(self.channel_of(raised, "internet")["enabled"], True)
        self.assertProblem(self.put(("pos", True, 102), token=token), 403,
                           "verification_token_invalid")
        self.assertDone(self.put(("pos", True, 100), token=token))

    def test_key_is_not_used_up_by_what_needs_none_or_is_refused(self):
        token = self.token()
        self.assertDone(self.put(("pos", True, 100), token=token))
        self.assertFault(self.put(("pos", True, 300000001), token=token), "controls.limit.minor",
                         "range")
        self.assertDone(self.put(("pos", True, 300000000), token=token))

    def test_same_controls_again_change_nothing(self):
        one = self.visa["controls"][0]
        card = self.assertDone(self.put((one["channel"], one["enabled"], one["limit"]["minor"])))
        self.assertEqual(card, self.visa)
        self.assertEqual(self.news(), [])

    def test_version_another_has_changed_is_refused(self):
        seen = self.visa["version"]
        other = self.second_device()
        self.assertDone(self.put(("atm", True, 500), api=other))
        self.assertProblem(self.put(("atm", True, 400), match=seen), 412, "precondition_failed")
        self.assertProblem(self.unblock("vt_x", match=seen), 412, "precondition_failed")
        self.assertProblem(self.put(("atm", True, 400), match=seen + 2), 412,
                           "precondition_failed")
        self.assertProblem(self.put(("atm", True, 400), match=None), 428, "precondition_required")
        self.assertProblem(self.unblock("vt_x", match=None), 428, "precondition_required")
        for match in ("x", "", "-1", "9" * 30):
            self.assertProblem(self.put(("atm", True, 400), match=match), 412,
                               "precondition_failed")
        self.assertDone(self.put(("atm", True, 400), match=seen + 1))
        self.assertDone(self.block())
        self.assertProblem(self.put(("atm", True, 300), match=seen + 2), 412,
                           "precondition_failed")

    def test_payment_in_between_is_in_nobody_s_way(self):
        self.authorise(500)
        self.assertEqual(self.card()["version"], 2)
        self.assertEqual(self.assertDone(self.put(("atm", True, 400), match=1))["version"], 3)

    def test_raising_is_held_after_a_password_reset(self):
        device = self.new_device()
        journeys.reset(self.bank, device, self.phone, "басқа-құпия-9")
        self.api = device
        problem = self.assertProblem(self.put(("pos", True, 60000000), token="vt_any"), 409,
                                     "limit_raise_held")
        self.assertIn("retry_at", problem)
        self.assertDone(self.put(("pos", True, 10)))
        self.assertDone(self.block())
        self.assertDone(self.unblock(self.token()))

    def test_faulty_orders_are_refused(self):
        path, match = f"/cards/{self.visa['id']}/controls", self.visa["version"]
        sound = {"channel": "pos", "enabled": True, "limit": kzt(100)}

        def put(controls):
            return self.api.command("PUT", path, {"controls": controls}, match=match)
        self.assertFault(self.api.command("PUT", path, {}, match=match), "controls", "required")
        self.assertFault(put("pos"), "controls", "type")
        self.assertFault(put([]), "controls", "length")
        self.assertFault(put([sound] * 6), "controls", "length")
        self.assertFault(put([sound, sound]), "controls.channel", "range")
        for field, value, fault in (
                ("channel", "moon", "controls.channel format"),
                ("channel", None, "controls.channel required"),
                ("enabled", None, "controls.enabled required"),
                ("enabled", "yes", "controls.enabled type"),
                ("limit", None, "controls.limit required"),
                ("limit", {"currency": "KZT"}, "controls.limit.minor required"),
                ("limit", kzt(-1), "controls.limit.minor range"),
                ("limit", kzt(1.5), "controls.limit.minor type"),
                ("limit", {"minor": 5, "currency": "USD"}, "controls.limit.currency range")):
            with self.subTest(field=field, value=value):
                answer = put([{**sound, field: value}])
                problem = self.assertProblem(answer, 400, "invalid_request")
                self.assertIn(fault, [f"{one['field']} {one['code']}" for one in problem["errors"]])
        self.assertFault(self.api.command("POST", f"/cards/{self.visa['id']}/block",
                                          {"reason": "bored"}), "reason", "format")
        self.assertEqual(self.card(), self.visa)

    def test_foreign_and_unknown_cards_are_not_found(self):
        mine = self.visa["id"]
        _, other = self.new_customer()
        for id_ in (mine, "card_nothing"):
            self.assertProblem(self.block(id_=id_, api=other), 404, "not_found")
            self.assertProblem(self.unblock("vt_x", 1, id_, api=other), 404, "not_found")
            self.assertProblem(self.put(("pos", True, 1), match=1, id_=id_, api=other), 404,
                               "not_found")
        self.assertEqual(self.card(), self.visa)


class Keys(CardCase):
    def test_sms_names_the_card_and_what_the_key_is_good_for(self):
        for language, words in (("kk", "лимиттерін арттыру немесе оны бұғаттан шығару"),
                                ("ru", "повысить лимиты")):
            answer = self.api.request_key(self.phone, "card_change", language,
                                          subject=self.visa["id"])
            self.assertEqual(answer.status, 202, answer)
            text = self.sms()[-1]
            for part in (self.visa["mask"], words, "ешкімге" if language == "kk" else "никому"):
                self.assertIn(part, text)
            self.assertEqual(len(re.findall(r"\b\d{6}\b", text)), 1)

    def test_unknown_and_foreign_cards_get_the_same_answer_and_no_sms(self):
        known = self.api.request_key(self.phone, "card_change", subject=self.visa["id"])
        _, other = self.new_customer()
        foreign = other.get("/cards").json["cards"][0]["id"]
        sent = len(self.sms())
        for subject in ("card_nothing", foreign):
            answer = self.api.request_key(self.phone, "card_change", subject=subject)
            self.assertEqual((answer.status, set(answer.json)), (202, set(known.json)))
            self.assertEqual({name: answer.json[name] for name in ("phone_masked", "tries_left")},
                             {name: known.json[name] for name in ("phone_masked", "tries_left")})
        self.assertEqual(len(self.sms()), sent)
        # They count like all keys.
        self.api.request_key(self.phone, "card_change", subject="card_nothing")
        self.assertProblem(self.api.request_key(self.phone), 429, "too_many_keys")

    def test_subject_stands_with_this_purpose_alone(self):
        self.assertFault(self.api.request_key(self.phone, "card_change"), "subject", "required")
        for purpose in ("sign_in", "password_change"):
            self.assertFault(self.api.request_key(self.phone, purpose, subject=self.visa["id"]),
                             "subject", "range")
        self.assertFault(self.api.request_key(self.phone, "card_change", subject="x" * 65),
                         "subject", "length")

    def test_token_serves_its_card_device_and_purpose_alone(self):
        token = self.token()
        raise_ = ("pos", True, 60000000)
        self.assertProblem(self.put(raise_, token=token, id_=self.master["id"]), 403,
                           "verification_token_invalid")
        other = self.second_device()
        self.assertProblem(self.put(raise_, token=token, api=other), 403,
                           "verification_token_invalid")
        self.assertProblem(self.api.command("PUT", "/password", {"verification_token": token,
                                                                 "password": "басқа-құпия-9"}),
                           403, "verification_token_invalid")
        grant = self.new_device().call("POST", "/sessions", {"verification_token": token,
                                                             "password": journeys.PASSWORD})
        self.assertProblem(grant, 403, "verification_token_invalid")
        for purpose in ("sign_in", "password_change"):
            wrong = journeys.verify(self.bank, self.api, self.phone, purpose)
            self.assertProblem(self.put(raise_, token=wrong["verification_token"]), 403,
                               "verification_token_invalid")
        self.assertDone(self.put(raise_, token=token))

    def test_new_key_ends_the_older_of_the_same_card_only(self):
        first = self.token()
        other = self.token(self.master["id"])
        second = self.token()
        self.assertProblem(self.put(("pos", True, 60000000), token=first), 403,
                           "verification_token_invalid")
        self.assertDone(self.put(("pos", True, 60000000), token=second))
        self.assertDone(self.put(("pos", True, 60000000), token=other, id_=self.master["id"]))

    def test_open_key_is_superseded_by_a_newer_one(self):
        ticket = self.api.request_key(self.phone, "card_change", subject=self.visa["id"])
        code = self.bank.last_key(self.phone)
        self.token(self.master["id"])
        self.token()
        self.assertProblem(self.api.confirm(ticket.json["id"], code), 409, "key_superseded")

    def test_blocking_ends_the_keys_of_that_card(self):
        ticket = self.api.request_key(self.phone, "card_change", subject=self.visa["id"])
        code = self.bank.last_key(self.phone)
        other = self.token(self.master["id"])
        self.assertDone(self.block())
        self.assertProblem(self.api.confirm(ticket.json["id"], code), 410, "key_expired")
        self.assertDone(self.put(("pos", True, 60000000), token=other, id_=self.master["id"]))

    def test_blocking_ends_a_token_that_was_earned(self):
        token = self.token()
        self.assertDone(self.block())
        self.assertProblem(self.unblock(token), 403, "verification_token_invalid")


class Authorisation(CardCase):
    def test_limit_of_the_day_is_kept_by_channel(self):
        self.assertDone(self.put(("pos", True, 10000), ("internet", True, 5000)))
        self.assertEqual(self.authorise(6000)["status"], "booked")
        self.assertEqual(self.declined(4001), "limit_exceeded")
        self.assertEqual(self.authorise(4000, "contactless")["status"], "booked")
        self.assertEqual(self.declined(1), "limit_exceeded")
        self.assertEqual(self.authorise(5000, "internet")["status"], "booked")
        self.assertEqual([one["used"]["minor"] for one in self.card()["controls"]],
                         [5000, 0, 10000, 0, 0])
        self.assertEqual(self.card()["version"], 5)

    def test_channel_that_is_off_lets_nothing_through(self):
        self.assertDone(self.put(("internet", False, 30000000), ("atm", False, 20000000)))
        self.assertEqual(self.declined(100, "internet"), "not_for_internet")
        self.assertEqual(self.declined(100, "atm"), "limit_exceeded")
        self.assertEqual(self.declined(0, "internet"), "not_for_internet")
        self.assertEqual(self.authorise(100)["status"], "booked")

    def test_abroad_counts_for_itself_and_the_channel(self):
        shop = {"merchant": {"name": "Kiosk", "country": "DE"}}
        self.assertEqual(self.declined(100, **shop), "limit_exceeded")
        self.assertDone(self.put(("abroad", True, 1000), token=self.token()))
        self.assertEqual(self.authorise(600, **shop)["status"], "booked")
        self.assertEqual(self.declined(600, **shop), "limit_exceeded")
        self.assertEqual(self.authorise(600)["status"], "booked")
        used = {one["channel"]: one["used"]["minor"] for one in self.card()["controls"]}
        self.assertEqual((used["pos"], used["abroad"]), (1200, 600))

    def test_more_than_is_there_is_declined(self):
        available = self.account()["available"]["minor"]
        high = 300000000
        self.assertDone(self.put(("pos", True, high), token=self.token()))
        self.assertEqual(self.declined(available + 1), "insufficient_funds")
        self.assertEqual(self.authorise(available, status="pending")["status"], "pending")
        self.assertEqual(self.account()["available"]["minor"], 0)
        self.assertEqual(self.declined(1), "insufficient_funds")

    def account(self):
        return next(row for row in self.api.get("/accounts").json["accounts"]
                    if row["id"] == self.visa["account_id"])

    def test_reversed_operation_gives_its_limit_back(self):
        pending = self.authorise(700, status="pending")
        booked = self.authorise(800)
        gone = self.authorise(900)
        self.assertEqual(self.control("pos")["used"], kzt(2400))
        self.bank.control("operations/settle", id=pending["id"], status="reversed")
        self.assertEqual(self.control("pos")["used"], kzt(1700))
        self.bank.control("operations/settle", id=booked["id"], status="reversed")
        self.bank.control("operations/remove", id=gone["id"])
        self.assertEqual(self.control("pos")["used"], kzt(0))
        row = self.row(booked["id"])
        self.assertIn("booked_at", row)
        self.assertIn("reversed_at", row)
        self.assertNotIn("booked_at", self.row(pending["id"]))

    def test_settled_operation_is_counted_once(self):
        id_ = self.authorise(700, status="pending")["id"]
        self.bank.control("operations/settle", id=id_, status="booked")
        self.assertEqual(self.control("pos")["used"], kzt(700))

    def test_next_day_begins_with_nothing_used(self):
        self.assertDone(self.put(("pos", True, 1000)))
        old = self.authorise(1000)
        now = self.now().astimezone(BANK_ZONE)
        midnight = datetime.datetime.combine(now.date() + datetime.timedelta(days=1),
                                             datetime.time(), BANK_ZONE)
        self.advance(int((midnight - now).total_seconds()) + 5)
        card = self.bank.control("cards", phone=self.phone)["cards"][0]
        self.assertEqual(card["used_day"], now.date().isoformat())
        self.authorise(900)
        card = self.bank.control("cards", phone=self.phone)["cards"][0]
        self.assertEqual((card["used_day"], self.channel_of(card, "pos")["used"]),
                         (midnight.date().isoformat(), kzt(900)))
        # What was made yesterday is not counted today, reversed or not.
        self.bank.control("operations/settle", id=old["id"], status="reversed")
        card = self.bank.control("cards", phone=self.phone)["cards"][0]
        self.assertEqual(self.channel_of(card, "pos")["used"], kzt(900))

    def test_operation_is_answered_as_it_came_out(self):
        operation = self.authorise(261950, "internet", fee=kzt(1200),
                                   original_amount={"minor": -503, "currency": "USD"},
                                   exchange_rate="518.39", authentication="none",
                                   card="mastercard", status="pending",
                                   merchant={"name": "Shop", "country": "KZ"})
        self.assertEqual(operation, self.row(operation["id"]))
        self.assertEqual((operation["card_id"], operation["card_mask"], operation["account_id"]),
                         (self.master["id"], self.master["mask"], self.master["account_id"]))
        self.assertEqual((operation["fee"], operation["exchange_rate"],
                          operation["authentication"]), (kzt(1200), "518.39", "none"))
        for fault in ({"exchange_rate": "519"}, {"fee": kzt(-1)}, {"amount": kzt(5)},
                      {"status": "reversed"}, {"authentication": "smile"},
                      {"exchange_rate": "518.39", "original_amount": None}):
            order = {"amount": kzt(-261950), "fee": kzt(1200), "exchange_rate": "518.39",
                     "original_amount": {"minor": -503, "currency": "USD"}, **fault}
            self.bank.control("authorise", expect=400, phone=self.phone, **order)
        self.bank.control("authorise", expect=404, phone=self.phone, card="unionpay")

    def test_payer_is_recognised_as_the_channel_has_it(self):
        for card, channel, word in (("visa", "internet", "three_ds"),
                                    ("mastercard", "internet", "none"), ("visa", "atm", "pin"),
                                    ("visa", "contactless", "none"),
                                    ("visa", "transfer", "session_key")):
            operation = self.authorise(100, channel, card=card)
            self.assertEqual((operation["status"], operation["authentication"]), ("booked", word))
        self.assertNotIn("authentication", self.row(self.emit(amount=kzt(500), kind="income")))

    def test_standing_decline_holds_here_too(self):
        self.bank.control("decline", phone=self.phone, reason="suspected_fraud")
        self.assertEqual(self.declined(100), "suspected_fraud")
        self.assertEqual(self.control("pos")["used"], kzt(0))

    def test_what_staff_emits_with_a_card_counts(self):
        id_ = self.emit(amount=kzt(-700), channel="pos", card_id=self.visa["id"])
        self.assertEqual(self.control("pos")["used"], kzt(700))
        self.assertEqual(self.row(id_)["card_mask"], self.visa["mask"])
        self.emit(amount=kzt(-700), channel="pos", created_at="2026-01-02T03:04:05Z")
        self.assertEqual(self.control("pos")["used"], kzt(700))
        self.bank.control("operations", phone=self.phone, card_id="card_nothing", expect=400)

    def test_operation_carries_the_contract_s_new_members(self):
        id_ = self.emit(status="reversed", reversed_at="2026-11-02T03:04:05.006Z",
                        amount=kzt(-51839 - 500), fee=kzt(500), exchange_rate="518.39",
                        original_amount={"minor": -100, "currency": "USD"},
                        authentication="three_ds")
        row = self.row(id_)
        self.assertEqual((row["reversed_at"], row["fee"], row["exchange_rate"], row["card_id"],
                          row["authentication"]),
                         ("2026-11-02T03:04:05.006Z", kzt(500), "518.39", self.visa["id"],
                          "three_ds"))


class LastMonth(CardCase):
    # A bank of its own: its clock would go back by years when another test starts the bank anew.
    def test_card_ends_with_its_last_month(self):
        year, month = map(int, self.visa["expires"].split("-"))
        last = datetime.datetime(year + month // 12, month % 12 + 1, 1, tzinfo=BANK_ZONE)
        for seconds, status in ((-3600, "active"), (3600, "expired")):
            while (left := int((last - self.bank_now()).total_seconds()) + seconds) > 0:
                self.advance(min(left, 399 * 24 * 3600))
            self.assertEqual(self.authorise(100)["status"],
                             "booked" if status == "active" else "declined")
            deadline = time.monotonic() + 10
            while self.staff_card()["status"] != status and time.monotonic() < deadline:
                time.sleep(0.05)
            self.assertEqual(self.staff_card()["status"], status)
        self.assertEqual(self.declined(100), "card_expired")

    def bank_now(self):
        return instant(self.bank.control("state")["now"])

    def staff_card(self):
        return self.bank.control("cards", phone=self.phone)["cards"][0]


class Deliveries(CardCase):
    def commands(self):
        """Method, path, body, another body, version."""
        path = f"/cards/{self.visa['id']}"
        lower = {"controls": [{"channel": "atm", "enabled": True, "limit": kzt(77)}]}
        lowest = {"controls": [{"channel": "atm", "enabled": True, "limit": kzt(7)}]}
        return [("PUT", path + "/controls", lower, lowest),
                ("POST", path + "/block", {"reason": "temporary"}, {"reason": "lost"}),
                ("POST", path + "/unblock", None, {"verification_token": "vt_other"})]

    def test_four_deliveries_are_one_effect_over_a_restart(self):
        for method, path, body, other in self.commands():
            with self.subTest(path=path):
                body = body or {"verification_token": self.token()}
                self.news()
                key, match = str(uuid.uuid4()), self.card()["version"]
                answers = [self.api.command(method, path, body, key, match) for _ in range(2)]
                self.restart()
                answers += [self.api.command(method, path, body, key, match) for _ in range(2)]
                self.assertEqual(answers[0].status, 200, answers[0])
                self.assertEqual({(answer.raw, answer.headers["ETag"]) for answer in answers},
                                 {(answers[0].raw, f'"{match + 1}"')})
                self.assertProblem(self.api.command(method, path, other, key, match), 422,
                                   "idempotency_mismatch")
                self.assertEqual([data for _, _, data in self.news()], [answers[0].json])

    def test_refused_on_demand(self):
        for path, code in (("/cards/{id}/block", "not_found"),
                           ("/cards/{id}/unblock", "card_block_final"),
                           ("/cards/{id}/controls", "precondition_failed")):
            self.bank.control("refuse", phone=self.phone, path=path, code=code)
        self.assertProblem(self.block(), 404, "not_found")
        self.assertProblem(self.unblock("vt_x"), 409, "card_block_final")
        self.assertProblem(self.put(("pos", True, 1)), 412, "precondition_failed")
        self.assertDone(self.block())

    def test_nobody_without_a_session_is_heard(self):
        self.bank.control("block", phone=self.phone)
        for method, path, body, _ in self.commands():
            self.assertProblem(self.api.call(method, path, body or {}), 401, "unauthorized")
            self.assertProblem(self.api.command(method, path, body or {}, match=1), 403,
                               "access_blocked")
        self.assertProblem(self.api.call("GET", "/cards"), 401, "unauthorized")


main()
