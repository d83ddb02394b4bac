# SPDX-License-Identifier: Apache-2.0
import contextlib
import gzip
import http.client
import json
import os
import signal
import socket
import sqlite3
import ssl
import stat
import subprocess
import tempfile
import urllib.error
import urllib.request
import uuid
import warnings

from bank_case import (PROGRAM, TO_SECOND_VERSION, Api, BankCase, BankProcess, DeviceKey, journeys,
                       main)


class Raw:
    """Bytes over TLS, for what no HTTP library would send."""

    def __init__(self, api, timeout=15):
        plain = socket.create_connection((api.host, api.port), timeout=timeout)
        self.socket = api.context.wrap_socket(plain, server_hostname=api.host)
        self.host = f"{api.host}:{api.port}".encode()

    def exchange(self, data):
        try:
            self.socket.sendall(data.replace(b"HOST", self.host))
            response = http.client.HTTPResponse(self.socket)
            response.begin()
            return response.status, response.read()
        except (OSError, http.client.HTTPException):
            return None, b""
        finally:
            self.socket.close()


class Requests(BankCase):
    def setUp(self):
        self.api = self.new_device()

    def alive(self):
        self.assertEqual(self.api.public("/service-status").json["state"], "ok")

    def test_unknown_paths_and_methods_are_problems(self):
        self.assertProblem(self.api.public("/nothing"), 404, "not_found")
        self.assertProblem(self.api.send("GET", "/../v1/accounts", {}), 404, "not_found")
        wrong = self.api.send("DELETE", "/accounts", {"Idempotency-Key": str(uuid.uuid4())})
        self.assertProblem(wrong, 405, "method_not_allowed")
        self.assertEqual(wrong.headers["Allow"], "GET")
        self.assertProblem(self.api.send("PATCH", "/accounts", {}), 405, "method_not_allowed")
        self.assertProblem(self.api.send("OPTIONS", "/accounts", {}), 405, "method_not_allowed")

    def test_a_crowd_that_comes_at_once_waits_in_line(self):
        # Stopped, the bank accepts nobody; whoever finds the line full hears nothing for a second.
        os.kill(self.bank.process.pid, signal.SIGSTOP)
        try:
            with contextlib.ExitStack() as crowd:
                for _ in range(200):
                    crowd.enter_context(
                        socket.create_connection((self.api.host, self.api.port), timeout=0.5))
        finally:
            os.kill(self.bank.process.pid, signal.SIGCONT)
        self.alive()

    def test_bytes_that_are_no_request_are_survived(self):
        for data in (b"\r\n\r\n", b"GET\r\n\r\n", b"\x00" * 5000, b"GET / HTTP/9.9\r\n\r\n",
                     b"BREW /v1/accounts HTTP/1.1\r\nHost: HOST\r\n\r\n",
                     b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\nHost: HOST\r\n\r\n",
                     b"GET /v1/contacts HTTP/1.1\r\nHost: HOST\r\nX: " + b"b" * 100000 + b"\r\n\r\n",
                     b"GET /v1/%zz?%=&=%0 HTTP/1.1\r\nHost: HOST\r\n\r\n",
                     b"POST /v1/token HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n",
                     b"POST /v1/token HTTP/1.1\r\nHost: HOST\r\nContent-Length: abc\r\n\r\n{}",
                     b"POST /v1/token HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                     b"POST /v1/token HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n"
                     b"Content-Length: 3\r\n\r\n0\r\n\r\n",
                     b"POST /v1/token HTTP/1.1\r\nHost: HOST\r\n"
                     b"Content-Length: 99999999999999999999999\r\n\r\n{}"):
            with self.subTest(data=data[:60]):
                status, body = Raw(self.api).exchange(data)
                self.assertIn(status, (None, 400, 401, 404, 405, 413, 414))
                if status and body:
                    self.assertEqual(json.loads(body)["status"], status)
        self.alive()

    def test_ranges_are_ignored(self):
        whole = self.api.public("/contacts")
        for range_ in ("bytes=0-1", "bytes=999999-", "bytes=-5", "bytes=5-1,2-3", "bytes=x"):
            answer = self.api.send("GET", "/contacts", {"Range": range_})
            self.assertIn(answer.status, (200, 400, 416), range_)
            if answer.status == 200:
                self.assertEqual(answer.raw, whole.raw)
        self.alive()

    def test_multipart_is_refused(self):
        body = b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n"
        for kind in ("multipart/form-data; boundary=x", "multipart/form-data"):
            headers = self.api.headers_for("POST", "/token", body)
            answer = self.api.send("POST", "/token", {**headers, "Content-Type": kind}, body)
            self.assertProblem(answer, 400, "invalid_request")

    def test_gzip_bomb_is_refused(self):
        bomb = gzip.compress(b'{"a":"' + b"0" * (100 * 1024 * 1024) + b'"}')
        headers = {**self.api.headers_for("POST", "/token", bomb), "Content-Encoding": "gzip"}
        try:
            answer = self.api.send("POST", "/token", headers, bomb)
            self.assertIn(answer.status, (400, 413, 415))
        except (OSError, http.client.HTTPException):
            pass
        self.alive()

    def test_body_of_eight_mebibytes_is_read(self):
        body = json.dumps({"grant_type": "refresh_token", "refresh_token": "x",
                           "padding": ""}).encode()
        body = body[:-2] + b"p" * (8 * 1024 * 1024 - len(body)) + body[-2:]
        self.assertEqual(len(body), 8 * 1024 * 1024)
        self.api.call("POST", "/token", {})
        answer = self.api.send("POST", "/token", self.api.headers_for("POST", "/token", body), body)
        self.assertProblem(answer, 401, "unauthorized")

    def test_connection_goes_on_after_a_refused_body(self):
        connection = self.api.connect()
        large = b"x" * (9 * 1024 * 1024)
        headers = self.api.headers_for("POST", "/token", large)
        self.assertEqual(self.api.send("POST", "/token", headers, large, connection).status, 413)
        self.assertEqual(self.api.send("GET", "/contacts", {}, connection=connection).status, 200)
        connection.close()

    def test_foreign_host_is_refused(self):
        status, body = Raw(self.api).exchange(
            b"GET /v1/contacts HTTP/1.1\r\nHost: bank.example\r\n\r\n")
        self.assertEqual((status, json.loads(body)["code"]), (400, "invalid_request"))

    def test_idempotency_key_must_be_a_uuid(self):
        for key in ("", "x", "0f8fad5b-d9cb-469f-a165-70867728950", "0f8fad5bd9cb469fa16570867728950e"):
            answer = self.api.send("POST", "/revoke", {"Idempotency-Key": key}, b"{}")
            self.assertProblem(answer, 400, "idempotency_key_missing")

    def test_forty_streams_starve_no_call(self):
        streams = []
        for _ in range(10):
            _, api = self.new_customer()
            streams += [self.listen(api) for _ in range(4)]
        self.assertEqual([stream.status for stream in streams], [200] * 40)
        self.alive()
        _, api = self.new_customer()
        self.assertEqual(api.get("/accounts").status, 200)

    def test_maintenance_is_told(self):
        phone, api = self.new_customer()
        message = {"kk": "Жөндеу", "ru": "Ремонт", "en": "Repair"}
        self.bank.control("service-status", state="maintenance", message=message)
        status = api.public("/service-status").json
        self.assertEqual((status["state"], status["message"]), ("maintenance", message))
        answer = api.get("/accounts")
        self.assertTrue(self.assertProblem(answer, 503, "unavailable")["retryable"])
        self.assertIn("Retry-After", answer.headers)
        self.bank.control("service-status", state="ok")
        self.assertEqual(api.get("/accounts").status, 200)

    def test_cut_connections_come_back(self):
        _, api = self.new_customer()
        connection, stream = api.connect(), self.listen(api)
        self.assertEqual(api.get("/accounts", connection).status, 200)
        self.bank.control("connections/cut")
        self.assertIsNone(stream.next_event())
        with self.assertRaises((OSError, http.client.HTTPException)):
            api.get("/accounts", connection)
        connection.close()
        self.assertEqual(api.get("/accounts").status, 200)

    def test_refused_connections_come_back(self):
        self.bank.control("connections/cut", refuse_seconds=2)
        with self.assertRaises(OSError):
            self.api.public("/contacts")
        while True:
            try:
                self.alive()
                break
            except OSError:
                pass

    def test_public_pages_need_nothing(self):
        contacts = self.api.public("/contacts").json["contacts"]
        self.assertTrue(all(contact["label"][tag] for contact in contacts
                            for tag in ("kk", "ru", "en")))
        self.assertGreaterEqual(len(self.api.public("/reminders").json["reminders"]), 2)
        self.assertEqual(self.api.public("/policies").json["policies"][0]["id"], "privacy")

    def test_answers_carry_nonce_date_and_request_id(self):
        first, second = self.api.public("/contacts"), self.api.public("/nothing")
        for answer in (first, second):
            for name in ("DPoP-Nonce", "Date", "X-Request-Id"):
                self.assertIn(name, answer.headers)
            self.assertEqual(answer.headers["Cache-Control"], "no-store")
        self.assertNotEqual(first.headers["X-Request-Id"], second.headers["X-Request-Id"])


class Transport(BankCase):
    def test_tls_below_1_2_is_refused(self):
        api = self.new_device()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.set_ciphers("ALL:@SECLEVEL=0")
        with warnings.catch_warnings():
            # Python warns of exactly what is tried here.
            warnings.simplefilter("ignore", DeprecationWarning)
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises(ssl.SSLError):
            context.wrap_socket(socket.create_connection((api.host, api.port), timeout=10))

    def test_tls_1_2_and_1_3_have_strong_ciphers(self):
        api = self.new_device()
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            context = ssl.create_default_context(cafile=self.bank.ready["ca"])
            context.minimum_version = context.maximum_version = version
            with context.wrap_socket(socket.create_connection((api.host, api.port), timeout=10),
                                     server_hostname="localhost") as tls:
                self.assertGreaterEqual(tls.cipher()[2], 128)

    def test_plain_http_is_not_served(self):
        api = self.new_device()
        connection = http.client.HTTPConnection(api.host, api.port, timeout=10)
        with self.assertRaises((OSError, http.client.HTTPException)):
            connection.request("GET", "/v1/contacts")
            connection.getresponse()
        connection.close()

    def test_authority_is_constrained_to_this_computer(self):
        text = subprocess.run(["openssl", "x509", "-in", self.bank.ready["ca"], "-noout", "-text"],
                              check=True, capture_output=True, text=True).stdout
        self.assertIn("X509v3 Name Constraints: critical", text)
        for part in ("IP:127.0.0.1/255.255.255.255", "DNS:localhost", "CA:TRUE, pathlen:0"):
            self.assertIn(part, text)

    def test_one_address_alone_is_listened_on(self):
        api = self.new_device()
        for address in ("127.0.0.2", "::1"):
            with self.subTest(address=address), self.assertRaises(OSError):
                socket.create_connection((address, api.port), timeout=5).close()

    def test_authority_is_kept_over_restarts(self):
        with open(self.bank.ready["ca"], encoding="ascii") as file:
            before = file.read()
        self.bank.kill()
        self.bank.restart()
        with open(self.bank.ready["ca"], encoding="ascii") as file:
            self.assertEqual(file.read(), before)


class Files(BankCase):
    def test_private_files_are_private(self):
        data = self.bank.path("data")
        self.assertEqual(stat.S_IMODE(os.stat(data).st_mode), 0o700)
        for path in (self.bank.path("ready.json"), self.bank.path("sms.jsonl"),
                     os.path.join(data, "ca.key"), os.path.join(data, "server.key")):
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600, path)

    def test_ledger_holds_no_password_key_or_token(self):
        phone, api = self.new_customer()
        secrets = [journeys.PASSWORD, *[api.tokens[name] for name in (
            "access_token", "refresh_token", "events_token", "revocation_secret")]]
        for name in os.listdir(self.bank.path("data")):
            with open(os.path.join(self.bank.path("data"), name), "rb") as file:
                content = file.read()
            for secret in secrets:
                self.assertNotIn(secret.encode(), content, name)

    def run_bank(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60)

    def assertRefused(self, result, *words):
        self.assertEqual(result.returncode, 1, result)
        self.assertEqual(result.stdout, "")
        self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)

    def test_second_bank_on_the_same_ledger_is_turned_away(self):
        self.assertRefused(self.run_bank("--data-dir", self.bank.path("data")), "in use")

    def test_taken_port_is_told(self):
        port = self.bank.ready["url"].rsplit(":", 1)[1]
        with tempfile.TemporaryDirectory() as folder:
            result = self.run_bank("--listen", "127.0.0.1:" + port, "--data-dir",
                                   os.path.join(folder, "d"))
        self.assertRefused(result, port)

    def test_files_are_never_written_through_a_link(self):
        for option, words in {"--ready-file": "ready file",
                              "--exchanges": "file of exchanges"}.items():
            with self.subTest(option=option), tempfile.TemporaryDirectory() as folder:
                target = os.path.join(folder, "target")
                with open(target, "w", encoding="ascii") as file:
                    file.write("mine")
                os.symlink(target, os.path.join(folder, "link"))
                result = self.run_bank("--data-dir", os.path.join(folder, "d"),
                                       option, os.path.join(folder, "link"))
                self.assertRefused(result, words)
                with open(target, encoding="ascii") as file:
                    self.assertEqual(file.read(), "mine")

    def test_exchanges_are_recorded_as_they_were(self):
        recording = self.bank.path("exchanges.jsonl")
        with BankProcess(PROGRAM, "--exchanges", recording) as bank:
            self.assertEqual(stat.S_IMODE(os.stat(recording).st_mode), 0o600)
            api = Api(bank.ready, DeviceKey(bank.folder))
            public = api.public("/contacts?%D3%99=1")
            headers = api.headers_for("POST", "/revoke", b"\xff")
            refused = api.send("POST", "/revoke", headers, b"\xff")
            large = api.send("POST", "/revoke", headers, b"x" * (9 * 1024 * 1024))
            journeys.register(bank, api, self.new_phone())
            api.open_events().close()
        with open(recording, encoding="utf-8") as file:
            lines = [json.loads(line) for line in file]
        self.assertEqual([(line["method"], line["target"], line["status"], line["request_body"])
                          for line in lines[:3]],
                         [("GET", "/v1/contacts?%D3%99=1", 200, ""),
                          ("POST", "/v1/revoke", 400, None), ("POST", "/v1/revoke", 413, "")])
        for line, answer in zip(lines, (public, refused, large)):
            self.assertEqual(line["body"].encode(), answer.raw)
            for name in ("X-Request-Id", "Date", "DPoP-Nonce", "Content-Type"):
                self.assertEqual(line["headers"][name.lower()], answer.headers[name])
        for name, value in headers.items():
            self.assertEqual(lines[1]["request_headers"][name.lower()], value)
        stream = lines[-1]
        self.assertEqual((stream["target"], stream["headers"]["content-type"], stream["body"]),
                         ("/v1/events", "text/event-stream", ""))

    def test_open_folder_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            result = self.run_bank("--data-dir", os.path.join(folder, "d"),
                                   "--sms-file", os.path.join(folder, "sms"))
            self.assertRefused(result, "0700")

    def test_command_line_faults_are_told_in_one_line(self):
        for arguments, word in {("--listen", "0.0.0.0:8443"): "listen",
                                ("--listen", "127.0.0.1:99999"): "listen",
                                ("--traffic", "lots"): "traffic", ("--seed", "-1"): "seed",
                                ("--bank", "../x"): "profile", ("--bank", "nobody"): "profile",
                                ("--bank", "kaspi", "--exchanges", "x"): "sandbox",
                                ("--control", "0"): "ready-file", ("--what",): "what",
                                ("stray",): "argument"}.items():
            with self.subTest(arguments=arguments), tempfile.TemporaryDirectory() as folder:
                result = self.run_bank("--data-dir", os.path.join(folder, "d"), *arguments)
                self.assertRefused(result, word)

    def test_scenario_is_carried_out_at_start(self):
        scenario = self.bank.path("scenario.json")
        phone = self.new_phone()
        with open(scenario, "w", encoding="utf-8") as file:
            json.dump([{"command": "customers",
                        "body": {"phone": phone, "password": journeys.PASSWORD, "history": 0}},
                       {"command": "operations", "body": {"phone": phone, "id": "op_told"}}], file)
        with BankProcess(PROGRAM, "--scenario", scenario) as bank:
            api = Api(bank.ready, DeviceKey(bank.folder))
            journeys.sign_in(bank, api, phone)
            rows = api.get("/operations").json["operations"]
            self.assertEqual([row["id"] for row in rows], ["op_told"])

    def test_every_profile_can_be_played(self):
        for profile, contact in {"freedom": "595", "kaspi": None, "alatau": "7711"}.items():
            with BankProcess(PROGRAM, "--bank", profile, "--history", "0") as bank:
                values = [entry["value"] for entry in Api(bank.ready, DeviceKey(bank.folder))
                          .public("/contacts").json["contacts"]]
                self.assertTrue(values)
                if contact:
                    self.assertIn(contact, values)


class Ending(BankCase):
    def test_bank_ends_with_open_streams_and_connections(self):
        _, api = self.new_customer()
        streams = [self.listen(api) for _ in range(4)]
        connection = api.connect()
        self.assertEqual(api.get("/accounts", connection).status, 200)
        status, seconds = self.bank.stop()
        print(f"ended in {seconds:.2f} s")
        self.assertEqual(status, 0)
        self.assertEqual([stream.next_event() for stream in streams], [None] * 4)
        connection.close()
        self.bank.restart()
        again = Api(self.bank.ready, api.device)
        again.tokens = api.tokens
        self.assertEqual(again.get("/accounts").status, 200)


class Ledgers(BankCase):
    """The file a bank leaves for the next one."""

    def ledger(self):
        return os.path.join(self.bank.path("data"), "ledger.sqlite")

    def test_ledger_of_the_first_version_is_taken_over(self):
        phone, api = self.new_customer()
        ended_phone, ended = self.new_customer()
        self.bank.control("sessions/end", phone=ended_phone)
        before = api.get("/digests").json["months"]
        self.bank.kill()
        with contextlib.closing(sqlite3.connect(self.ledger())) as ledger:
            ledger.executescript(TO_SECOND_VERSION + """
                ALTER TABLE customers DROP COLUMN limit_raise_held_until;
                ALTER TABLE sessions DROP COLUMN end_reason;
                DROP INDEX operations_digest;
                PRAGMA user_version=1;""")
        self.bank.restart()
        again, over = self.new_device(), self.new_device()
        again.device, again.tokens = api.device, api.tokens
        over.device, over.tokens = ended.device, ended.tokens
        self.assertEqual(again.get("/digests").json["months"], before)
        self.assertNotIn("limit_raise_held_until", again.get("/profile").json)
        # Nobody wrote down why.
        problem = self.assertProblem(over.get("/accounts"), 401, "session_revoked")
        self.assertEqual(problem["reason"], "staff")
        journeys.reset(self.bank, again, phone, "жаңа-құпиясөз-9")
        self.assertIn("limit_raise_held_until", again.get("/profile").json)

    def test_ledger_of_a_later_version_is_left_alone(self):
        self.bank.kill()
        with contextlib.closing(sqlite3.connect(self.ledger())) as ledger:
            version = ledger.execute("PRAGMA user_version").fetchone()[0]
            ledger.execute("PRAGMA user_version=99")
        with self.assertRaises(RuntimeError):
            self.bank.restart()
        with contextlib.closing(sqlite3.connect(self.ledger())) as ledger:
            self.assertEqual(ledger.execute("PRAGMA user_version").fetchone()[0], 99)
            ledger.execute(f"PRAGMA user_version={version}")
        self.bank.restart()


class ControlPort(BankCase):
    def post(self, path="/state", body=b"{}", **headers):
        given = {"Authorization": "Bearer " + self.bank.ready["control_token"],
                 "Content-Type": "application/json", **headers}
        request = urllib.request.Request(self.bank.ready["control"] + path, data=body,
                                         headers=given, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def test_token_type_and_host_are_required(self):
        self.assertEqual(self.post(), 200)
        self.assertEqual(self.post(Authorization="Bearer ct_guess"), 401)
        self.assertEqual(self.post(Authorization=""), 401)
        self.assertEqual(self.post(**{"Content-Type": "text/plain"}), 400)
        port = self.bank.ready["control"].split(":")[2].split("/")[0]
        for host in ("localhost:" + port, "evil.example", "127.0.0.1"):
            self.assertEqual(self.post(Host=host), 400, host)

    def test_faulty_commands_are_refused(self):
        self.assertEqual(self.post("/nothing"), 404)
        self.assertEqual(self.post(body=b"["), 400)
        self.assertEqual(self.post("/operations", b'{"phone":"+77010000000"}'), 404)
        phone, _ = self.new_customer()
        for order in ({"status": "maybe"}, {"decline_reason": "bad luck"}, {"account": "none"},
                      {"amount": {"minor": 1.5, "currency": "KZT"}, "kind": "gift"},
                      {"amount": {"minor": -5, "currency": "USD"}},
                      {"status": "booked", "decline_reason": "other"}):
            body = json.dumps({"phone": phone, **order}).encode()
            self.assertEqual(self.post("/operations", body), 400, order)


main()
