# SPDX-License-Identifier: Apache-2.0
import json
import uuid

from bank_case import BankCase, journeys, main


class Sessions(BankCase):
    def setUp(self):
        self.phone, self.api = self.new_customer()

    def revived(self, api):
        """The same device with its tokens, at the restarted bank."""
        again = self.new_device()
        again.device, again.tokens = api.device, api.tokens
        return again

    def revoke(self, secret):
        return self.api.send("POST", "/revoke", {"Idempotency-Key": str(uuid.uuid4()),
                                                 "Content-Type": "application/json"},
                             json.dumps({"revocation_secret": secret}).encode())

    def test_access_token_lives_five_minutes_and_is_refreshed(self):
        self.assertEqual(self.api.get("/accounts").status, 200)
        self.advance(301)
        self.assertProblem(self.api.get("/accounts"), 401, "token_expired")
        refreshed = self.api.refresh()
        self.assertEqual(refreshed.status, 200)
        self.assertNotIn("refresh_token", refreshed.json)
        self.assertEqual(self.api.get("/accounts").status, 200)

    def test_refresh_is_not_rotated(self):
        for _ in range(3):
            self.assertEqual(self.api.refresh().status, 200)

    def test_session_ends_after_twelve_hours(self):
        self.advance(12 * 3600 - 30)
        short = self.api.refresh()
        self.assertEqual(short.status, 200)
        self.assertLessEqual(short.json["expires_in"], 30)
        self.advance(31)
        access = self.assertProblem(self.api.get("/accounts"), 401, "token_expired")
        self.assertNotIn("reason", access)
        session = self.assertProblem(self.api.refresh(), 401, "token_expired")
        self.assertEqual(session["reason"], "expired")
        stream = self.listen(self.api)
        self.assertEqual(stream.status, 204)

    def test_session_survives_kill(self):
        self.bank.kill()
        self.bank.restart()
        again = self.revived(self.api)
        self.assertEqual(again.get("/accounts").status, 200)
        self.assertEqual(again.refresh().status, 200)
        stream = self.listen(again)
        self.bank.control("operations", phone=self.phone)
        self.assertIsNotNone(stream.next_event())

    def test_code_works_once_and_for_its_device_alone(self):
        grant = self.api.call("POST", "/sessions", {"phone": self.phone,
                                                    "password": journeys.PASSWORD})
        thief = self.new_device()
        body = {"grant_type": "authorization_code", "code": grant.json["authorization_code"]}
        self.assertProblem(thief.call("POST", "/token", body), 401, "dpop_invalid")
        self.assertEqual(self.api.call("POST", "/token", body).status, 200)
        self.assertProblem(self.api.call("POST", "/token", body), 401, "unauthorized")

    def test_code_lives_a_minute(self):
        grant = self.api.call("POST", "/sessions", {"phone": self.phone,
                                                    "password": journeys.PASSWORD})
        self.advance(61)
        self.assertProblem(self.api.take_tokens(grant), 401, "unauthorized")

    def test_lost_answer_to_token_comes_again(self):
        grant = self.api.call("POST", "/sessions", {"phone": self.phone,
                                                    "password": journeys.PASSWORD})
        body = {"grant_type": "authorization_code", "code": grant.json["authorization_code"]}
        key = str(uuid.uuid4())
        first = self.api.call("POST", "/token", body, key=key)
        self.assertEqual(self.api.call("POST", "/token", body, key=key).json, first.json)

    def test_refresh_token_of_another_device_is_refused(self):
        thief = self.new_device()
        thief.tokens = self.api.tokens
        self.assertProblem(thief.refresh(), 401, "dpop_invalid")

    def test_revocation_secret_ends_its_session_alone(self):
        other = self.new_device()
        journeys.sign_in(self.bank, other, self.phone)
        stream = self.listen(self.api)
        self.assertEqual(self.revoke(self.api.tokens["revocation_secret"]).status, 200)
        self.assertIsNone(stream.next_event())
        problem = self.assertProblem(self.api.get("/accounts"), 401, "session_revoked")
        self.assertEqual(problem["reason"], "logout")
        self.assertEqual(other.get("/accounts").status, 200)
        self.assertEqual(self.revoke("rs_unknown").status, 200)

    def test_events_token_opens_nothing_else(self):
        headers = {"Authorization": "Bearer " + self.api.tokens["events_token"]}
        self.assertProblem(self.api.send("GET", "/accounts", headers), 401, "unauthorized")
        token = self.api.tokens["events_token"]
        answer = self.api.call("GET", "/accounts", token=token)
        self.assertProblem(answer, 401, "unauthorized")

    def test_access_token_opens_no_stream(self):
        stream = self.listen(self.api, token=self.api.tokens["access_token"])
        self.assertEqual(stream.status, 401)

    def test_fifth_stream_of_a_session_is_refused(self):
        streams = [self.listen(self.api) for _ in range(4)]
        self.assertEqual([stream.status for stream in streams], [200] * 4)
        self.assertEqual(self.listen(self.api).status, 429)

    def test_devices_are_listed_and_removed(self):
        other = self.new_device()
        journeys.sign_in(self.bank, other, self.phone)
        devices = self.api.get("/devices").json["devices"]
        self.assertEqual(sorted(device["current"] for device in devices), [False, True])
        foreign = next(device for device in devices if not device["current"])
        token = self.api.tokens["access_token"]
        gone = self.api.call("DELETE", "/devices/" + foreign["id"], token=token)
        self.assertEqual(gone.status, 204, gone)
        problem = self.assertProblem(other.get("/accounts"), 401, "session_revoked")
        self.assertEqual(problem["reason"], "device_removed")
        answer = other.call("POST", "/sessions", {"phone": self.phone,
                                                  "password": journeys.PASSWORD})
        self.assertProblem(answer, 403, "verification_token_invalid")
        again = self.api.call("DELETE", "/devices/" + foreign["id"], token=token)
        self.assertProblem(again, 404, "not_found")
        # A key opens it again.
        journeys.sign_in(self.bank, other, self.phone)
        self.assertEqual(other.get("/accounts").status, 200)

    def test_devices_tell_who_is_signed_in_and_when_it_was_seen(self):
        other = self.new_device()
        journeys.sign_in(self.bank, other, self.phone)

        def listed():
            return {device["current"]: device for device in self.api.get("/devices").json["devices"]}
        before = listed()
        self.assertEqual([before[key]["signed_in"] for key in (True, False)], [True, True])
        self.assertEqual(before[False]["name"], "Сынақ")
        self.advance(100)
        self.assertEqual(other.refresh().status, 200)
        later = listed()
        self.assertGreater(later[False]["last_seen_at"], before[False]["last_seen_at"])
        self.assertEqual(later[True]["last_seen_at"], before[True]["last_seen_at"])
        self.assertEqual(self.revoke(other.tokens["revocation_secret"]).status, 200)
        self.assertEqual([listed()[key]["signed_in"] for key in (True, False)], [True, False])
        self.advance(12 * 3600)
        fresh = self.api.call("POST", "/sessions", {"phone": self.phone,
                                                    "password": journeys.PASSWORD})
        self.api.take_tokens(fresh)
        self.assertTrue(listed()[True]["signed_in"])

    def test_removing_the_own_device_ends_the_session_that_asked(self):
        mine = self.api.get("/devices").json["devices"][0]["id"]
        gone = self.api.call("DELETE", "/devices/" + mine, token=self.api.tokens["access_token"])
        self.assertEqual(gone.status, 204)
        problem = self.assertProblem(self.api.get("/accounts"), 401, "session_revoked")
        self.assertEqual(problem["reason"], "device_removed")

    def test_first_reason_stays(self):
        self.assertEqual(self.revoke(self.api.tokens["revocation_secret"]).status, 200)
        self.bank.control("sessions/end", phone=self.phone, reason="password_reset")
        problem = self.assertProblem(self.api.get("/accounts"), 401, "session_revoked")
        self.assertEqual(problem["reason"], "logout")

    def test_device_of_another_customer_is_not_found(self):
        _, stranger = self.new_customer()
        mine = self.api.get("/devices").json["devices"][0]["id"]
        answer = stranger.call("DELETE", "/devices/" + mine,
                               token=stranger.tokens["access_token"])
        self.assertProblem(answer, 404, "not_found")
        self.assertEqual(self.api.get("/accounts").status, 200)

    def test_blocked_customer_is_told_everywhere(self):
        stream = self.listen(self.api)
        self.bank.control("block", phone=self.phone, blocked=True)
        self.assertIsNone(stream.next_event())
        self.assertProblem(self.api.get("/accounts"), 403, "access_blocked")
        self.assertProblem(self.api.refresh(), 403, "access_blocked")
        self.assertEqual(self.listen(self.api).status, 204)
        body = {"phone": self.phone, "password": journeys.PASSWORD}
        self.assertProblem(self.api.call("POST", "/sessions", body), 403, "access_blocked")
        wrong = {"phone": self.phone, "password": "қате-1234"}
        self.assertProblem(self.api.call("POST", "/sessions", wrong), 422, "password_wrong")
        self.assertEqual(self.revoke(self.api.tokens["revocation_secret"]).status, 200)
        self.bank.control("block", phone=self.phone, blocked=False)
        self.assertEqual(self.api.take_tokens(self.api.call("POST", "/sessions", body)).status, 200)

    def test_staff_end_sessions(self):
        self.bank.control("sessions/end", phone=self.phone)
        problem = self.assertProblem(self.api.get("/accounts"), 401, "session_revoked")
        self.assertEqual(problem["reason"], "staff")

    def test_staff_end_sessions_for_any_reason(self):
        for reason in ("logout", "password_changed", "password_reset", "device_removed", "staff",
                       "expired"):
            phone, api = self.new_customer()
            self.bank.control("sessions/end", phone=phone, reason=reason)
            problem = self.assertProblem(api.get("/accounts"), 401, "session_revoked")
            self.assertEqual(problem["reason"], reason)
        self.bank.control("sessions/end", 400, phone=self.phone, reason="moon")
        self.assertEqual(self.api.get("/accounts").status, 200)


main()
