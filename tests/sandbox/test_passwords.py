# SPDX-License-Identifier: Apache-2.0
import threading
import time

from bank_case import BankCase, journeys, main

NEW = "жаңа-құпиясөз-9"


class Passwords(BankCase):
    def setUp(self):
        self.phone, self.api = self.new_customer()

    def sign_in(self, password=journeys.PASSWORD, api=None):
        return (api or self.api).call("POST", "/sessions",
                                      {"phone": self.phone, "password": password})

    def same_device(self, api=None):
        again = self.new_device()
        again.device = (api or self.api).device
        return again

    def test_enrolled_device_needs_phone_and_password_alone(self):
        grant = self.sign_in()
        self.assertEqual(grant.status, 201, grant)
        self.assertEqual(self.api.take_tokens(grant).status, 200)

    def test_third_wrong_password_blocks_for_fifteen_minutes(self):
        first = self.assertProblem(self.sign_in("қате-1234"), 422, "password_wrong")
        second = self.assertProblem(self.sign_in("қате-1234"), 422, "password_wrong")
        self.assertEqual((first["tries_left"], second["tries_left"]), (2, 1))
        third = self.assertProblem(self.sign_in("қате-1234"), 423, "password_blocked")
        self.assertTrue(890 <= third["retry_in"] <= 900, third)
        self.assertProblem(self.sign_in(), 423, "password_blocked")
        self.advance(15 * 60 + 1)
        fresh = self.assertProblem(self.sign_in("қате-1234"), 422, "password_wrong")
        self.assertEqual(fresh["tries_left"], 2)
        self.assertEqual(self.sign_in().status, 201)

    def test_right_password_gives_the_tries_back(self):
        for _ in range(3):
            self.assertProblem(self.sign_in("қате-1234"), 422, "password_wrong")
            self.assertProblem(self.sign_in("қате-1234"), 422, "password_wrong")
            self.assertEqual(self.sign_in().status, 201)

    def test_block_survives_kill(self):
        for _ in range(3):
            last = self.sign_in("қате-1234")
        self.assertProblem(last, 423, "password_blocked")
        self.bank.kill()
        self.bank.restart()
        self.assertProblem(self.sign_in(api=self.same_device()), 423, "password_blocked")

    def test_tries_survive_kill(self):
        for _ in range(2):
            self.sign_in("қате-1234")
        self.bank.kill()
        self.bank.restart()
        self.assertProblem(self.sign_in("қате-1234", self.same_device()), 423, "password_blocked")

    def test_stranger_cannot_use_up_the_tries(self):
        stranger = self.new_device()
        for _ in range(4):
            answer = self.sign_in("қате-1234", stranger)
            self.assertProblem(answer, 403, "verification_token_invalid")
        self.assertEqual(self.sign_in().status, 201)

    def test_unknown_number_and_new_device_get_the_same_answer(self):
        stranger = self.new_device()
        known = self.sign_in(api=stranger)
        unknown = stranger.call("POST", "/sessions", {"phone": self.new_phone(),
                                                      "password": journeys.PASSWORD})
        for answer in (known, unknown):
            self.assertProblem(answer, 403, "verification_token_invalid")
            answer.json.pop("request_id")
        self.assertEqual(known.json, unknown.json)

    def test_new_device_needs_key_and_password(self):
        other = self.new_device()
        token = journeys.verify(self.bank, other, self.phone)["verification_token"]
        body = {"verification_token": token, "password": "қате-1234"}
        self.assertProblem(other.call("POST", "/sessions", body), 422, "password_wrong")
        body["password"] = journeys.PASSWORD
        grant = other.call("POST", "/sessions", body)
        self.assertEqual(other.take_tokens(grant).status, 200)
        self.assertProblem(other.call("POST", "/sessions", body), 403,
                           "verification_token_invalid")
        self.assertEqual(self.sign_in(api=other).status, 201)

    def test_key_of_an_unregistered_number_is_told_so(self):
        other, phone = self.new_device(), self.new_phone()
        token = journeys.verify(self.bank, other, phone)["verification_token"]
        answer = other.call("POST", "/sessions", {"verification_token": token,
                                                  "password": journeys.PASSWORD})
        self.assertProblem(answer, 409, "not_registered")

    def test_attempts_side_by_side_get_three_tries(self):
        answers, devices = [], [self.same_device() for _ in range(8)]
        for device in devices:
            device.nonce = self.api.nonce

        def attempt(device):
            answers.append(self.sign_in("қате-1234", device))
        threads = [threading.Thread(target=attempt, args=(device,)) for device in devices]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual({answer.status for answer in answers} - {422, 423}, set(), answers)
        self.assertLessEqual(sum(answer.status == 422 for answer in answers), 2)
        self.assertProblem(self.sign_in(), 423, "password_blocked")

    def change(self, api, token, password=NEW):
        return api.call("PUT", "/password", {"verification_token": token, "password": password},
                        token=api.tokens["access_token"])

    def test_change_wants_a_fresh_key(self):
        token = journeys.verify(self.bank, self.api, self.phone,
                                "password_change")["verification_token"]
        self.assertProblem(self.change(self.api, token, "1234567"), 422, "weak_password")
        self.assertEqual(self.change(self.api, token).status, 204)
        self.assertProblem(self.sign_in(), 422, "password_wrong")
        self.assertEqual(self.sign_in(NEW).status, 201)
        self.assertProblem(self.change(self.api, token), 403, "verification_token_invalid")

    def test_change_ends_other_sessions_and_keeps_its_own(self):
        other = self.new_device()
        journeys.sign_in(self.bank, other, self.phone)
        self.assertEqual(journeys.change_password(self.bank, self.api, self.phone, NEW).status, 204)
        for answer in (other.get("/accounts"), other.refresh()):
            problem = self.assertProblem(answer, 401, "session_revoked")
            self.assertEqual(problem["reason"], "password_changed")
        self.assertEqual(self.api.get("/accounts").status, 200)
        # Enrolled still, but for the new password.
        self.assertProblem(self.sign_in(api=other), 422, "password_wrong")
        self.assertEqual(self.sign_in(NEW, other).status, 201)

    def test_password_in_use_is_refused_and_the_key_stays(self):
        token = journeys.verify(self.bank, self.api, self.phone,
                                "password_change")["verification_token"]
        other = self.new_device()
        journeys.sign_in(self.bank, other, self.phone)
        self.assertProblem(self.change(self.api, token, journeys.PASSWORD), 422,
                           "password_unchanged")
        self.assertEqual(other.get("/accounts").status, 200)
        self.assertEqual(self.change(self.api, token).status, 204)

    def test_password_in_use_is_not_told_without_a_key(self):
        self.assertProblem(self.change(self.api, "vt_none", journeys.PASSWORD), 403,
                           "verification_token_invalid")

    def test_repeated_change_gets_the_first_answer(self):
        token = journeys.verify(self.bank, self.api, self.phone,
                                "password_change")["verification_token"]
        body = {"verification_token": token, "password": NEW}
        key = "0f8fad5b-d9cb-469f-a165-70867728950e"
        for _ in range(2):
            answer = self.api.call("PUT", "/password", body, key=key,
                                   token=self.api.tokens["access_token"])
            self.assertEqual(answer.status, 204, answer)

    def test_changes_side_by_side_use_the_key_once(self):
        token = journeys.verify(self.bank, self.api, self.phone,
                                "password_change")["verification_token"]
        answers, devices = [], [self.same_device() for _ in range(4)]
        for device in devices:
            device.nonce, device.tokens = self.api.nonce, self.api.tokens

        def attempt(device, number):
            answers.append(self.change(device, token, f"{NEW}{number}"))
        threads = [threading.Thread(target=attempt, args=pair)
                   for pair in zip(devices, range(4))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(answer.status for answer in answers), [204, 403, 403, 403])

    def test_change_is_told_by_sms_in_the_customers_language(self):
        journeys.change_password(self.bank, self.api, self.phone, NEW)
        text = self.bank.messages(self.phone)[-1]["text"]
        self.assertIn("құпиясөзіңіз ауыстырылды", text)
        self.assertNotRegex(text, r"\d")
        phone, api = self.new_customer(language="ru")
        journeys.change_password(self.bank, api, phone, NEW)
        self.assertIn("пароль изменён", self.bank.messages(phone)[-1]["text"])

    def test_sign_in_that_began_before_a_change_opens_no_session(self):
        # The old password is looked at for a tenth of a second; the change falls into that time.
        for step in range(12):
            phone, api = self.new_customer()
            answers = []

            def attempt(api=api, phone=phone, answers=answers):
                answers.append(api.call("POST", "/sessions",
                                        {"phone": phone, "password": journeys.PASSWORD}))
            change = threading.Thread(target=self.bank.control, args=("password",),
                                      kwargs={"phone": phone, "password": NEW})
            change.start()
            time.sleep(step * 0.015)
            attempt()
            change.join()
            if answers[0].status == 201:
                with self.subTest(step=step):
                    self.assertNotEqual(api.take_tokens(answers[0]).status, 200)

    def test_change_by_a_session_that_ends_meanwhile_is_refused(self):
        token = journeys.verify(self.bank, self.api, self.phone,
                                "password_change")["verification_token"]
        answers = []
        change = threading.Thread(
            target=lambda: answers.append(self.change(self.api, token)))
        change.start()
        time.sleep(0.06)
        self.bank.control("sessions/end", phone=self.phone, reason="device_removed")
        change.join()
        problem = self.assertProblem(answers[0], 401, "session_revoked")
        self.assertEqual(problem["reason"], "device_removed")
        self.assertEqual(self.sign_in().status, 201)

    def test_control_changes_it_as_from_another_device(self):
        self.bank.control("password", phone=self.phone, password=NEW)
        problem = self.assertProblem(self.api.get("/accounts"), 401, "session_revoked")
        self.assertEqual(problem["reason"], "password_changed")
        self.assertIn("ауыстырылды", self.bank.messages(self.phone)[-1]["text"])
        self.assertProblem(self.sign_in(), 422, "password_wrong")
        self.assertEqual(self.sign_in(NEW).status, 201)
        self.bank.control("password", 422, phone=self.phone, password="1234")

    def test_asking_for_a_new_key_kills_the_old(self):
        old = journeys.verify(self.bank, self.api, self.phone, "password_change")
        self.api.request_key(self.phone, "password_change")
        self.assertProblem(self.change(self.api, old["verification_token"]), 403,
                           "verification_token_invalid")

    def test_key_of_another_number_or_purpose_changes_nothing(self):
        for phone, purpose in ((self.new_phone(), "password_change"), (self.phone, "sign_in")):
            token = journeys.verify(self.bank, self.api, phone, purpose)["verification_token"]
            self.assertProblem(self.change(self.api, token), 403, "verification_token_invalid")


main()
