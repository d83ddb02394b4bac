# SPDX-License-Identifier: Apache-2.0
import threading
import uuid

from bank_case import BankCase, journeys, main

NEW = "жаңа-құпиясөз-9"
BORN = "1990-05-17"
DAY = 24 * 3600


class PasswordResets(BankCase):
    def setUp(self):
        self.phone, self.owner = self.new_customer()

    def key(self, api, phone=None, purpose="password_change"):
        return journeys.verify(self.bank, api, phone or self.phone, purpose)["verification_token"]

    def sign_in(self, api, password=NEW):
        return api.call("POST", "/sessions", {"phone": self.phone, "password": password})

    def held_until(self, api):
        answer = api.get("/profile")
        self.assertEqual(answer.status, 200, answer)
        return answer.json.get("limit_raise_held_until")

    def test_key_and_birth_date_set_a_new_password(self):
        api = self.new_device()
        tokens = journeys.reset(self.bank, api, self.phone, NEW)
        self.assertEqual(tokens.status, 200)
        self.assertEqual(api.get("/accounts").status, 200)
        # This device is enrolled: number and password open the next session.
        self.assertEqual(self.sign_in(api).status, 201)
        self.assertProblem(self.sign_in(api, journeys.PASSWORD), 422, "password_wrong")

    def test_reset_ends_every_other_session_with_the_reason(self):
        other = self.new_device()
        journeys.sign_in(self.bank, other, self.phone)
        stream = self.listen(self.owner)
        api = self.new_device()
        journeys.reset(self.bank, api, self.phone, NEW)
        self.assertIsNone(stream.next_event())
        for device in (self.owner, other):
            problem = self.assertProblem(device.get("/accounts"), 401, "session_revoked")
            self.assertEqual(problem["reason"], "password_reset")
            problem = self.assertProblem(device.refresh(), 401, "session_revoked")
            self.assertEqual(problem["reason"], "password_reset")
            # Enrolled still, but for the new password.
            self.assertProblem(self.sign_in(device, journeys.PASSWORD), 422, "password_wrong")
            self.assertEqual(self.sign_in(device).status, 201)

    def test_code_of_a_session_not_yet_begun_dies(self):
        grant = self.sign_in(self.owner, journeys.PASSWORD)
        journeys.reset(self.bank, self.new_device(), self.phone, NEW)
        self.assertProblem(self.owner.take_tokens(grant), 401, "unauthorized")

    def test_reset_from_a_known_device_ends_its_own_older_session(self):
        older = self.owner.tokens
        journeys.reset(self.bank, self.owner, self.phone, NEW)
        self.assertEqual(self.owner.get("/accounts").status, 200)
        self.owner.tokens = older
        self.assertProblem(self.owner.get("/accounts"), 401, "session_revoked")
        self.owner.tokens = {}

    def test_customer_is_told_by_sms(self):
        journeys.reset(self.bank, self.new_device(), self.phone, NEW)
        message = self.bank.messages(self.phone)[-1]
        self.assertEqual(message["language"], "kk")
        self.assertIn("ұмытылған құпиясөзіңіз жаңартылды", message["text"])
        self.assertNotRegex(message["text"], r"\d")

    def test_wrong_birth_date_counts_and_blocks(self):
        api = self.new_device()
        token = self.key(api)
        first = self.assertProblem(journeys.ask_reset(api, token, NEW, "1990-05-18"), 422,
                                   "birth_date_wrong")
        second = self.assertProblem(journeys.ask_reset(api, token, NEW, "1990-05-19"), 422,
                                    "birth_date_wrong")
        self.assertEqual((first["tries_left"], second["tries_left"]), (2, 1))
        third = self.assertProblem(journeys.ask_reset(api, token, NEW, "1990-05-20"), 423,
                                   "password_blocked")
        self.assertTrue(890 <= third["retry_in"] <= 900, third)
        # The right one is blocked as well, and so is the password.
        self.assertProblem(journeys.ask_reset(api, token, NEW), 423, "password_blocked")
        self.assertProblem(self.sign_in(self.owner, journeys.PASSWORD), 423, "password_blocked")
        self.advance(15 * 60 + 1)
        self.assertEqual(self.sign_in(self.owner, journeys.PASSWORD).status, 201)

    def test_birth_dates_and_passwords_share_their_tries(self):
        api = self.new_device()
        token = self.key(api)
        self.assertProblem(self.sign_in(self.owner, "қате-1234"), 422, "password_wrong")
        self.assertProblem(journeys.ask_reset(api, token, NEW, "1990-05-18"), 422,
                           "birth_date_wrong")
        self.assertProblem(self.sign_in(self.owner, "қате-1234"), 423, "password_blocked")
        self.assertProblem(journeys.ask_reset(api, token, NEW), 423, "password_blocked")

    def test_tries_survive_kill(self):
        api = self.new_device()
        token = self.key(api)
        for day in (18, 19):
            journeys.ask_reset(api, token, NEW, f"1990-05-{day}")
        self.bank.kill()
        self.bank.restart()
        again = self.new_device()
        again.device = api.device
        self.assertProblem(journeys.ask_reset(again, token, NEW, "1990-05-20"), 423,
                           "password_blocked")

    def test_success_gives_the_tries_back(self):
        api = self.new_device()
        token = self.key(api)
        for day in (18, 19):
            journeys.ask_reset(api, token, NEW, f"1990-05-{day}")
        self.assertEqual(journeys.ask_reset(api, token, NEW).status, 201)
        wrong = self.assertProblem(self.sign_in(api, "қате-1234"), 422, "password_wrong")
        self.assertEqual(wrong["tries_left"], 2)

    def test_attempts_side_by_side_get_three_tries(self):
        api = self.new_device()
        token, answers = self.key(api), []
        devices = [self.new_device() for _ in range(8)]
        for device in devices:
            device.device, device.nonce = api.device, api.nonce

        def attempt(device, day):
            answers.append(journeys.ask_reset(device, token, NEW, f"1990-06-{day:02d}"))
        threads = [threading.Thread(target=attempt, args=(device, day + 1))
                   for day, device in enumerate(devices)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertLessEqual(sum(answer.code == "birth_date_wrong" for answer in answers), 2)
        self.assertEqual({answer.code for answer in answers},
                         {"birth_date_wrong", "password_blocked"})
        self.assertProblem(journeys.ask_reset(api, token, NEW), 423, "password_blocked")

    def test_what_is_no_date_or_no_password_costs_no_try(self):
        api = self.new_device()
        token = self.key(api)
        for date in ("17.05.1990", "1990-13-01", "2090-01-01", "1850-01-01", "1990-05-17x"):
            self.assertProblem(journeys.ask_reset(api, token, NEW, date), 422,
                               "birth_date_invalid")
        weak = self.assertProblem(journeys.ask_reset(api, token, "1234"), 422, "weak_password")
        self.assertEqual({error["code"] for error in weak["errors"]}, {"too_short", "digits_only"})
        self.assertEqual(journeys.ask_reset(api, token, NEW).status, 201)

    def test_weak_password_does_not_tell_whether_the_birth_date_is_right(self):
        api = self.new_device()
        token = self.key(api)
        for date in (BORN, "1990-05-18"):
            self.assertProblem(journeys.ask_reset(api, token, "1234", date), 422, "weak_password")

    def test_faulty_fields_are_named(self):
        api = self.new_device()
        problem = self.assertProblem(api.call("POST", "/password-resets", {"birth_date": 7}), 400,
                                     "invalid_request")
        self.assertEqual({(error["field"], error["code"]) for error in problem["errors"]},
                         {("verification_token", "required"), ("birth_date", "type"),
                          ("password", "required")})

    def test_unknown_number_is_told_only_after_a_right_key(self):
        api, phone = self.new_device(), self.new_phone()
        known = self.new_device().request_key(self.phone, "password_change")
        unknown = api.request_key(phone, "password_change")
        for answer in (known, unknown):
            self.assertEqual(answer.status, 202)
            for name in ("id", "phone_masked", "expires_at", "expires_in"):
                answer.json.pop(name)
        self.assertEqual(known.json, unknown.json)
        token = self.key(api, phone)
        self.assertProblem(journeys.ask_reset(api, token, NEW), 409, "not_registered")

    def test_key_for_signing_in_resets_nothing_and_vice_versa(self):
        api = self.new_device()
        sign_in_key = self.key(api, purpose="sign_in")
        self.assertProblem(journeys.ask_reset(api, sign_in_key, NEW), 403,
                           "verification_token_invalid")
        reset_key = self.key(api)
        body = {"verification_token": reset_key, "password": journeys.PASSWORD}
        self.assertProblem(api.call("POST", "/sessions", body), 403, "verification_token_invalid")
        stranger, phone = self.new_device(), self.new_phone()
        token = self.key(stranger, phone)
        self.assertProblem(stranger.call("POST", "/registrations",
                                         journeys.registration(stranger, token)), 403,
                           "verification_token_invalid")

    def test_key_of_another_device_resets_nothing(self):
        token = self.key(self.new_device())
        self.assertProblem(journeys.ask_reset(self.new_device(), token, NEW), 403,
                           "verification_token_invalid")

    def test_older_key_dies_when_a_new_one_is_asked_for(self):
        api = self.new_device()
        older = self.key(api)
        api.request_key(self.phone, "password_change")
        self.assertProblem(journeys.ask_reset(api, older, NEW), 403, "verification_token_invalid")

    def test_key_is_used_up(self):
        api = self.new_device()
        token = self.key(api)
        self.assertEqual(journeys.ask_reset(api, token, NEW).status, 201)
        self.assertProblem(journeys.ask_reset(api, token, "тағы-бір-7"), 403,
                           "verification_token_invalid")

    def test_repeat_gets_the_first_answer(self):
        api = self.new_device()
        token, key = self.key(api), str(uuid.uuid4())
        first = journeys.ask_reset(api, token, NEW, key=key)
        again = journeys.ask_reset(api, token, NEW, key=key)
        self.assertEqual((first.status, again.json), (201, first.json))
        self.assertEqual(api.take_tokens(again).status, 200)
        notices = [message for message in self.bank.messages(self.phone)
                   if "жаңартылды" in message["text"]]
        self.assertEqual(len(notices), 1)

    def test_blocked_customer_is_not_reset(self):
        self.bank.control("block", phone=self.phone, blocked=True)
        api = self.new_device()
        self.assertProblem(journeys.ask_reset(api, self.key(api), NEW), 403, "access_blocked")
        self.bank.control("block", phone=self.phone, blocked=False)
        self.assertEqual(self.sign_in(self.owner, journeys.PASSWORD).status, 201)

    def test_thief_of_a_sim_card_gets_in_only_with_the_birth_date_and_raises_no_limit(self):
        # The SMS reach the thief. He does not know the birth date, and guesses.
        thief = self.new_device()
        token = self.key(thief)
        for day in (1, 2):
            self.assertProblem(journeys.ask_reset(thief, token, NEW, f"1990-05-{day:02d}"), 422,
                               "birth_date_wrong")
        self.assertProblem(journeys.ask_reset(thief, token, NEW, "1990-05-03"), 423,
                           "password_blocked")
        self.assertEqual(self.owner.get("/accounts").status, 200)
        self.assertIsNone(self.held_until(self.owner))
        # Then he learns it.
        self.advance(15 * 60 + 1)
        journeys.reset(self.bank, thief, self.phone, NEW)
        self.assertIsNotNone(self.held_until(thief))
        # Neither another password nor a restart of the bank lifts it.
        token = self.key(thief)
        body = {"verification_token": token, "password": "тағы-бір-7"}
        changed = thief.call("PUT", "/password", body, token=thief.tokens["access_token"])
        self.assertEqual(changed.status, 204, changed)
        self.assertIsNotNone(self.held_until(thief))

    def test_limits_are_held_for_a_day(self):
        api = self.new_device()
        self.assertIsNone(self.held_until(self.owner))
        journeys.reset(self.bank, api, self.phone, NEW)
        held = self.held_until(api)
        self.assertRegex(held, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.bank.kill()
        self.bank.restart()
        again = self.new_device()
        again.device, again.tokens = api.device, api.tokens
        self.assertEqual(self.held_until(again), held)
        self.advance(DAY - 120)
        again.take_tokens(self.sign_in(again))
        self.assertEqual(self.held_until(again), held)
        self.advance(121)
        self.assertIsNone(self.held_until(again))


main()
