# SPDX-License-Identifier: Apache-2.0
from bank_case import BankCase, journeys, main

COMPANY = {"name": "«Ақ қайың» ЖШС", "bin": "990140999999"}


class Business(BankCase):
    def enter(self, **changes):
        return self.bank.control("customers", **{"phone": self.new_phone(), "history": 40,
                                                 "password": journeys.PASSWORD, **changes})

    def test_company_is_told_with_its_accounts(self):
        phone, api = self.new_phone(), self.new_device()
        self.enter(phone=phone, company=COMPANY)
        journeys.sign_in(self.bank, api, phone)
        profile = api.get("/profile").json
        self.assertEqual(profile["company"], COMPANY)
        self.assertEqual(profile["name"], "Үлгі Клиент")
        accounts = api.get("/accounts").json["accounts"]
        self.assertEqual([(account["kind"], account["currency"]) for account in accounts],
                         [("card", "KZT"), ("current", "KZT"), ("current", "USD"), ("card", "KZT")])
        self.assertEqual(len(api.get("/operations").json["operations"]), 40)
        # The ledger keeps it.
        self.bank.kill()
        self.bank.restart()
        again = self.new_device()
        again.device, again.tokens = api.device, api.tokens
        self.assertEqual(again.get("/profile").json["company"], COMPANY)

    def test_person_has_no_company(self):
        _, api = self.new_customer()
        self.assertNotIn("company", api.get("/profile").json)
        kinds = [account["kind"] for account in api.get("/accounts").json["accounts"]]
        self.assertEqual(kinds, ["card", "savings", "current", "card"])

    def test_faulty_company_is_refused_by_field(self):
        for company, field, code in (
                ({"bin": COMPANY["bin"]}, "company.name", "required"),
                ({"name": "ЖШС"}, "company.bin", "required"),
                ({"name": "ЖШС", "bin": "99014099999"}, "company.bin", "format"),
                ({"name": "ЖШС", "bin": "99014099999a"}, "company.bin", "format"),
                ({"name": "ЖШС", "bin": "9901409999990"}, "company.bin", "length"),
                ("ЖШС", "company", "type")):
            phone = self.new_phone()
            problem = self.bank.control("customers", expect=400, phone=phone,
                                        password=journeys.PASSWORD, company=company)
            self.assertEqual(problem["errors"], [{"field": field, "code": code}], company)
            # Nothing of it was made.
            self.enter(phone=phone)


main()
