# SPDX-License-Identifier: Apache-2.0
from bank_case import BankCase, journeys, main

WRONG = {"000000": "000001"}


def wrong(code):
    return WRONG.get(code, "000000")


class SessionKeys(BankCase):
    def ask(self, api, phone, purpose="sign_in"):
        ticket = api.request_key(phone, purpose)
        self.assertEqual(ticket.status, 202, ticket)
        return ticket.json, self.bank.last_key(phone)

    def test_unknown_and_known_number_get_the_same_answer(self):
        known, _ = self.new_customer()
        stranger = self.new_device()
        answers = [stranger.request_key(phone).json for phone in (known, self.new_phone())]
        for answer in answers:
            self.assertEqual(answer.pop("code_length"), 6)
            self.assertIn(answer.pop("expires_in"), (899, 900))
            for name in ("id", "phone_masked", "expires_at"):
                answer.pop(name)
        self.assertEqual(answers[0], answers[1])
        self.assertEqual(answers[0], {"resend_after": 30, "tries_left": 3})

    def test_right_key_tells_whether_registered(self):
        phone, _ = self.new_customer()
        self.assertTrue(journeys.verify(self.bank, self.new_device(), phone)["registered"])
        self.assertFalse(
            journeys.verify(self.bank, self.new_device(), self.new_phone())["registered"])

    def test_key_expires_after_fifteen_minutes(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        self.advance(15 * 60 - 20)
        early, early_code = self.ask(self.new_device(), self.new_phone())
        self.assertNotEqual(early["id"], ticket["id"])
        self.advance(21)
        self.assertProblem(api.confirm(ticket["id"], code), 410, "key_expired")

    def test_key_lives_until_its_end(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        self.advance(15 * 60 - 20)
        self.assertEqual(api.confirm(ticket["id"], code).status, 200)

    def test_staff_expire_keys(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        self.bank.control("keys/expire", phone=phone)
        self.assertProblem(api.confirm(ticket["id"], code), 410, "key_expired")

    def test_third_wrong_key_blocks_for_fifteen_minutes(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        first = self.assertProblem(api.confirm(ticket["id"], wrong(code)), 422, "key_wrong")
        second = self.assertProblem(api.confirm(ticket["id"], wrong(code)), 422, "key_wrong")
        self.assertEqual((first["tries_left"], second["tries_left"]), (2, 1))
        third = api.confirm(ticket["id"], wrong(code))
        problem = self.assertProblem(third, 423, "key_blocked")
        self.assertTrue(890 <= problem["retry_in"] <= 900, problem)
        self.assertIn("retry_at", problem)
        self.assertEqual(third.headers["Retry-After"], str(problem["retry_in"]))
        self.assertProblem(api.confirm(ticket["id"], code), 423, "key_blocked")
        self.assertProblem(api.request_key(phone), 423, "key_blocked")
        self.advance(15 * 60 + 1)
        self.assertProblem(api.confirm(ticket["id"], code), 410, "key_expired")
        fresh, fresh_code = self.ask(api, phone)
        self.assertEqual(api.confirm(fresh["id"], fresh_code).status, 200)

    def test_block_holds_for_one_device_only(self):
        phone, api, owner = self.new_phone(), self.new_device(), self.new_device()
        ticket, code = self.ask(api, phone)
        for _ in range(3):
            api.confirm(ticket["id"], wrong(code))
        self.assertProblem(api.request_key(phone), 423, "key_blocked")
        mine, my_code = self.ask(owner, phone)
        self.assertEqual(owner.confirm(mine["id"], my_code).status, 200)

    def test_block_survives_kill(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        for _ in range(3):
            api.confirm(ticket["id"], wrong(code))
        device = api.device
        self.bank.kill()
        self.bank.restart()
        api = self.new_device()
        api.device = device
        self.assertProblem(api.request_key(phone), 423, "key_blocked")

    def test_key_survives_kill(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        device = api.device
        self.bank.kill()
        self.bank.restart()
        api = self.new_device()
        api.device = device
        self.assertEqual(api.confirm(ticket["id"], code).status, 200)

    def test_new_key_ends_the_older_one_of_same_device_and_purpose(self):
        phone, api = self.new_phone(), self.new_device()
        old, old_code = self.ask(api, phone)
        new, new_code = self.ask(api, phone)
        self.assertProblem(api.confirm(old["id"], old_code), 409, "key_superseded")
        self.assertEqual(api.confirm(new["id"], new_code).status, 200)

    def test_new_key_leaves_other_devices_and_purposes_alone(self):
        phone, api, stranger = self.new_phone(), self.new_device(), self.new_device()
        mine, my_code = self.ask(api, phone)
        other_purpose, other_code = self.ask(api, phone, "password_change")
        self.ask(stranger, phone)
        self.assertEqual(api.confirm(mine["id"], my_code).status, 200)
        self.assertEqual(api.confirm(other_purpose["id"], other_code).status, 200)

    def test_key_works_once(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        self.assertEqual(api.confirm(ticket["id"], code).status, 200)
        self.assertProblem(api.confirm(ticket["id"], code), 409, "key_used")

    def test_key_of_another_device_is_not_found(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        self.assertProblem(self.new_device().confirm(ticket["id"], code), 404, "not_found")

    def test_sixth_key_within_an_hour_is_refused(self):
        phone = self.new_phone()
        for _ in range(5):
            self.ask(self.new_device(), phone)
        refused = self.new_device().request_key(phone)
        problem = self.assertProblem(refused, 429, "too_many_keys")
        self.assertTrue(problem["retryable"])
        self.assertTrue(3500 <= problem["retry_in"] <= 3600, problem)
        self.advance(3601)
        self.ask(self.new_device(), phone)

    def test_tenth_wrong_code_of_a_day_blocks_the_number(self):
        phone = self.new_phone()
        last = None
        for round_ in range(5):
            api = self.new_device()
            ticket, code = self.ask(api, phone)
            for _ in range(2):
                last = api.confirm(ticket["id"], wrong(code))
            if round_ < 4:
                self.assertProblem(last, 422, "key_wrong")
        problem = self.assertProblem(last, 423, "key_blocked")
        self.assertGreater(problem["retry_in"], 23 * 3600)
        self.assertProblem(self.new_device().request_key(phone), 423, "key_blocked")
        self.advance(24 * 3600 + 1)
        self.ask(self.new_device(), phone)

    def test_sms_speaks_the_language_asked_for(self):
        api = self.new_device()
        texts = {}
        for language in ("kk", "ru"):
            phone = self.new_phone()
            api.request_key(phone, language=language)
            texts[language] = self.bank.messages(phone)[0]
        self.assertIn("15 минут жарамды", texts["kk"]["text"])
        self.assertIn("Действует 15 минут", texts["ru"]["text"])
        self.assertEqual(texts["ru"]["language"], "ru")

    def test_sms_speaks_the_customers_language_otherwise(self):
        phone, _ = self.new_customer(language="ru")
        self.new_device().request_key(phone)
        self.assertIn("Действует", self.bank.messages(phone)[-1]["text"])

    def test_phone_numbers_are_checked(self):
        api = self.new_device()
        for phone, code in {"+77010000": "invalid_phone", "+7701 000 00": "invalid_phone",
                            "abc": "invalid_phone", "+79161234567": "foreign_phone",
                            "+14155552671": "foreign_phone", "77010000001": "invalid_phone",
                            "+77172000000": "invalid_phone"}.items():
            with self.subTest(phone=phone):
                self.assertProblem(api.request_key(phone), 422, code)

    def test_faulty_fields_are_named(self):
        api = self.new_device()
        answer = api.call("POST", "/verifications", {"purpose": "theft", "phone": 7})
        problem = self.assertProblem(answer, 400, "invalid_request")
        self.assertEqual({(error["field"], error["code"]) for error in problem["errors"]},
                         {("phone", "type"), ("purpose", "format"), ("device_jwk", "required")})

    def test_key_asked_for_another_device_is_refused(self):
        api, other = self.new_device(), self.new_device()
        answer = api.call("POST", "/verifications", {"phone": self.new_phone(),
                                                     "purpose": "sign_in",
                                                     "device_jwk": other.device.jwk})
        self.assertProblem(answer, 400, "invalid_request")

    def test_code_of_another_form_costs_no_try(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        for form in ("12345", "1234567", "12a456", "", "１２３４５６"):
            self.assertProblem(api.confirm(ticket["id"], form), 400, "invalid_request")
        self.assertEqual(api.confirm(ticket["id"], code).status, 200)

    def test_repeat_of_a_wrong_code_costs_one_try(self):
        phone, api = self.new_phone(), self.new_device()
        ticket, code = self.ask(api, phone)
        key = "0f8fad5b-d9cb-469f-a165-70867728950e"
        for _ in range(5):
            answer = api.confirm(ticket["id"], wrong(code), key=key)
            self.assertEqual(self.assertProblem(answer, 422, "key_wrong")["tries_left"], 2)


main()
