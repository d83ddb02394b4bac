# SPDX-License-Identifier: Apache-2.0
import datetime

from bank_case import BankCase, journeys, main


class Registration(BankCase):
    def setUp(self):
        self.phone, self.api = self.new_phone(), self.new_device()
        self.token = journeys.verify(self.bank, self.api, self.phone)["verification_token"]

    def send(self, **changes):
        return self.api.call("POST", "/registrations",
                             journeys.registration(self.api, self.token, **changes))

    def years_ago(self, years, days=0):
        now = datetime.datetime.fromisoformat(
            self.bank.control("state")["now"].replace("Z", "+00:00"))
        today = (now + datetime.timedelta(hours=5)).date()
        if (today.month, today.day) == (2, 29):
            today += datetime.timedelta(days=1)
        return (today.replace(year=today.year - years)
                + datetime.timedelta(days=days)).isoformat()

    def test_complete_form_registers(self):
        grant = self.send()
        self.assertEqual(grant.status, 201, grant)
        self.assertEqual(self.api.take_tokens(grant).status, 200)
        profile = self.api.get("/profile").json
        self.assertEqual((profile["name"], profile["birth_date"], profile["language"]),
                         ("Әсел Үлгі", "1990-05-17", "kk"))
        self.assertEqual(profile["consents"], {"marketing": False})

    def test_token_is_used_up_by_success_alone(self):
        self.assertProblem(self.send(password="1"), 422, "weak_password")
        self.assertEqual(self.send().status, 201)
        self.assertProblem(self.send(), 403, "verification_token_invalid")

    def test_own_number_statement_is_required(self):
        edition = journeys.edition(self.api)
        for statements in ({"own_number": False, "policy_edition": edition},
                           {"policy_edition": edition}):
            self.assertProblem(self.send(statements=statements), 422,
                               "own_number_statement_missing")

    def test_policy_must_be_accepted_in_its_present_edition(self):
        self.assertProblem(self.send(statements={"own_number": True}), 422, "policy_not_accepted")
        self.assertProblem(self.send(statements={"own_number": True, "policy_edition": "2020-01-01"}),
                           422, "policy_outdated")

    def test_new_policy_edition_outdates_the_older(self):
        old = journeys.edition(self.api)
        self.bank.control("policy", edition="2030-01-01")
        answer = self.send(statements={"own_number": True, "policy_edition": old})
        self.assertProblem(answer, 422, "policy_outdated")
        self.bank.control("policy", edition=old)

    def test_under_sixteen_is_refused(self):
        self.assertProblem(self.send(birth_date=self.years_ago(16, days=1)), 422, "under_age")
        self.assertEqual(self.send(birth_date=self.years_ago(16)).status, 201)

    def test_birth_date_must_be_possible(self):
        for date in (self.years_ago(0, days=1), "1990-02-30", "17.05.1990", "", "1850-01-01",
                     "1990-05-17T00:00:00Z"):
            with self.subTest(date=date):
                self.assertProblem(self.send(birth_date=date), 422, "birth_date_invalid")

    def test_weak_password_names_each_rule(self):
        for password, rules in {"123456": {"too_short", "digits_only"}, "abcdef": {"too_short"},
                                "12345678": {"digits_only"}, "ә" * 6: {"too_short"}}.items():
            with self.subTest(password=password):
                problem = self.assertProblem(self.send(password=password), 422, "weak_password")
                self.assertEqual({error["code"] for error in problem["errors"]}, rules)
        self.assertEqual(self.send(password="123456!").status, 201)

    def test_name_is_required(self):
        for name in ("", "   ", None, "ж" * 101):
            self.assertProblem(self.send(name=name), 400, "invalid_request")

    def test_registered_number_is_told(self):
        self.assertEqual(self.send().status, 201)
        other = self.new_device()
        token = journeys.verify(self.bank, other, self.phone)["verification_token"]
        answer = other.call("POST", "/registrations", journeys.registration(other, token))
        self.assertProblem(answer, 409, "already_registered")

    def test_token_of_another_device_or_purpose_is_refused(self):
        stranger = self.new_device()
        answer = stranger.call("POST", "/registrations",
                               journeys.registration(stranger, self.token))
        self.assertProblem(answer, 403, "verification_token_invalid")
        other = journeys.verify(self.bank, self.api, self.phone, "password_change")
        answer = self.api.call("POST", "/registrations",
                               journeys.registration(self.api, other["verification_token"]))
        self.assertProblem(answer, 403, "verification_token_invalid")

    def test_token_ends_with_the_fifteen_minutes_of_its_key(self):
        self.advance(15 * 60 + 1)
        self.assertProblem(self.send(), 403, "verification_token_invalid")

    def test_new_customer_finds_accounts_and_history(self):
        self.api.take_tokens(self.send())
        accounts = self.api.get("/accounts").json["accounts"]
        self.assertEqual([(a["kind"], a["currency"]) for a in accounts],
                         [("card", "KZT"), ("savings", "KZT"), ("current", "USD"),
                          ("card", "KZT")])
        for account in accounts:
            rearranged = account["iban"][4:] + account["iban"][:4]
            number = "".join(str(int(character, 36)) for character in rearranged)
            self.assertEqual(int(number) % 97, 1, account)
        self.assertEqual(len(self.api.get("/operations").json["operations"]), 20)


main()
