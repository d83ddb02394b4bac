# SPDX-License-Identifier: Apache-2.0
"""A test case with a bank of its own; the program's path is the first argument."""
import itertools
import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "independent"))

from bank_api import Api  # noqa: E402
from bank_process import BankProcess  # noqa: E402
from dpop import DeviceKey  # noqa: E402
import journeys  # noqa: E402

PROGRAM = sys.argv[1]
# Makes a ledger of the third version of one of today.
TO_THIRD_VERSION = """
    DROP TABLE cards;
    DROP TABLE complaints;
    DROP TABLE case_messages;
    DROP TABLE case_work;
    ALTER TABLE verifications DROP COLUMN subject;
    ALTER TABLE disputes DROP COLUMN outcome;
    ALTER TABLE disputes DROP COLUMN answer;
    ALTER TABLE disputes DROP COLUMN decided_at;
    ALTER TABLE disputes DROP COLUMN refund;
    ALTER TABLE disputes DROP COLUMN currency;
    ALTER TABLE customers DROP COLUMN company_name;
    ALTER TABLE customers DROP COLUMN company_bin;
    PRAGMA user_version=3;"""
# And one of the second.
TO_SECOND_VERSION = TO_THIRD_VERSION + """
    DROP TABLE reviews;
    DROP TABLE notice_settings;
    DROP TABLE disputes;
    DROP TABLE answered_commands;
    PRAGMA user_version=2;"""
_numbers = itertools.count(1)
_names = itertools.count(1)


class BankCase(unittest.TestCase):
    OPTIONS = ("--history", "20")

    @classmethod
    def setUpClass(cls):
        cls.bank = BankProcess(PROGRAM, *cls.OPTIONS)

    @classmethod
    def tearDownClass(cls):
        cls.bank.close()

    @staticmethod
    def new_phone():
        """A mobile number no other test uses."""
        return f"+7701{next(_numbers):07d}"

    def new_device(self):
        return Api(self.bank.ready, DeviceKey(self.bank.folder, f"device{next(_names)}"))

    def new_customer(self, **changes):
        """A registered customer: number and the device with an open session."""
        phone, api = self.new_phone(), self.new_device()
        journeys.register(self.bank, api, phone, **changes)
        return phone, api

    def listen(self, api, **options):
        stream = api.open_events(**options)
        self.addCleanup(stream.close)
        return stream

    def advance(self, seconds):
        self.bank.control("clock", advance_seconds=seconds)

    def assertProblem(self, answer, status, code):
        self.assertEqual((answer.status, answer.code), (status, code), answer)
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json")
        self.assertEqual(answer.json["status"], status)
        self.assertEqual(answer.json["type"], "urn:qorgan:problem:" + code)
        self.assertIn("X-Request-Id", answer.headers)
        return answer.json


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], module="__main__")
