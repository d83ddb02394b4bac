#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A client of the sandbox bank that shares no code with Qorgan: Python's standard library and the
openssl command. It registers, syncs, listens and sends bad requests.

    client.py <path of qorgan-bank>

Ends with status 1 at the first thing that is not as docs/bank-api.md says."""
import http.client
import json
import ssl
import sys
import uuid

from bank_api import Api
from bank_process import BankProcess
from dpop import DeviceKey
from journeys import check_chain, register, registration, sign_in, verify

PHONE = "+77012223344"


def check(condition, what, seen=None):
    if not condition:
        print(f"FAILED: {what}" + (f": {seen!r}" if seen is not None else ""))
        sys.exit(1)
    print(f"ok: {what}")


def expect(answer, status, code, what):
    check(answer.status == status and answer.code == code, what, answer)
    check(answer.headers["Content-Type"] == "application/problem+json",
          f"{what}: problem+json")


def check_trust(bank):
    api_host = bank.ready["url"].removeprefix("https://")
    host, port = api_host.split(":")
    connection = http.client.HTTPSConnection(host, int(port), timeout=10,
                                             context=ssl.create_default_context())
    try:
        connection.request("GET", "/v1/contacts")
        trusted = True
    except ssl.SSLCertVerificationError:
        trusted = False
    check(not trusted, "the bank's CA is trusted only when named")


def check_sync(api):
    changes, cursor, pages = api.sync_all(limit=100)
    check(pages > 1, "the history takes several pages", pages)
    check_chain(changes)
    check(True, f"prev_seq chains over {len(changes)} changes")
    kinds = {change["kind"] for change in changes}
    check(kinds == {"account", "operation"}, "accounts and operations come", kinds)
    again, same, _ = api.sync_all(cursor)
    check(again == [], "nothing new after the last cursor", again)
    return changes, same


def check_operations(api, changes):
    synced = {change["id"] for change in changes if change["kind"] == "operation"}
    listed, before = [], None
    while True:
        answer = api.get("/operations?limit=70" + (f"&before={before}" if before else ""))
        check(answer.status == 200, "a page of operations", answer)
        listed += answer.json["operations"]
        if not answer.json["has_more"]:
            break
        before = answer.json["next_before"]
    ids = [operation["id"] for operation in listed]
    check(len(ids) == len(set(ids)) and set(ids) == synced, "pages and feed name the same rows")
    order = [(operation["created_at"], operation["id"]) for operation in listed]
    check(order == sorted(order, reverse=True), "newest first")


def check_events(bank, api, cursor):
    stream = api.open_events()
    check(stream.status == 200, "the stream opens", stream.status)
    emitted = bank.control("operations", phone=PHONE, decline_reason="insufficient_funds",
                           amount={"minor": -1999000, "currency": "KZT"})
    event = stream.next_event()
    check(event is not None and event["data"]["seq"] == emitted["seq"], "a wake-up comes", event)
    stream.close()
    changes, _, _ = api.sync_all(cursor)
    found = [change for change in changes if change["id"] == emitted["id"]]
    check(len(found) == 1 and found[0]["data"]["status"] == "declined"
          and found[0]["data"]["decline_reason"] == "insufficient_funds",
          "the operation comes by /sync", changes)
    late = api.open_events(last_id=int(emitted["seq"]) - 1)
    check(late.next_event()["id"] == emitted["seq"], "Last-Event-ID brings a missed wake-up")
    late.close()


def check_idempotency(bank, api):
    key = str(uuid.uuid4())
    body = {"phone": "+77013334455", "purpose": "sign_in", "device_jwk": api.device.jwk}
    data = json.dumps(body).encode()
    headers = api.headers_for("POST", "/verifications", data, key=key)
    first = api.send("POST", "/verifications", headers, data)
    repeat = api.send("POST", "/verifications", headers, data)
    check(first.status == 202 and repeat.status == 202 and first.json == repeat.json,
          "the very same request gets the first answer", (first, repeat))
    fresh = api.call("POST", "/verifications", body, key=key)
    check(fresh.json == first.json, "a fresh proof with the same key gets it too", fresh)
    check(len(bank.messages("+77013334455")) == 1, "one SMS went out")
    other = api.call("POST", "/verifications", {**body, "phone": "+77013334456"}, key=key)
    expect(other, 422, "idempotency_mismatch", "another body under the same key")


def check_bad_requests(api):
    path = "/accounts"
    token = api.tokens["access_token"]
    expect(api.send("GET", path, {"Authorization": "DPoP " + token}), 401, "dpop_invalid",
           "no proof")
    expect(api.send("GET", path, {}), 401, "unauthorized", "no token")
    headers = api.headers_for("GET", path, None, token)
    check(api.send("GET", path, headers).status == 200, "a proof works once")
    expect(api.send("GET", path, headers), 401, "dpop_invalid", "a replayed proof")
    for what, changes in {
            "wrong htu": {"htu": api.origin + "/v1/devices"}, "wrong htm": {"htm": "POST"},
            "wrong ath": {"ath": "AAAA"}, "no ath": {"ath": None}, "no jti": {"jti": None},
            "wrong typ": {"header_typ": "jwt"}, "alg none": {"header_alg": "none"}}.items():
        expect(api.send("GET", path, api.headers_for("GET", path, None, token, **changes)), 401,
               "dpop_invalid", what)
    for what, changes in {"no nonce": {"nonce": None}, "unknown nonce": {"nonce": "x"}}.items():
        expect(api.send("GET", path, api.headers_for("GET", path, None, token, **changes)), 401,
               "use_dpop_nonce", what)
    headers = api.headers_for("GET", path, None, token)
    forged = headers["DPoP"][:-4] + ("AAAA" if headers["DPoP"][-4:] != "AAAA" else "BBBB")
    expect(api.send("GET", path, {**headers, "DPoP": forged}), 401, "dpop_invalid",
           "a forged signature")


def check_bad_bodies(api):
    path = "/verifications"
    body = b'{"phone": '
    expect(api.send("POST", path, api.headers_for("POST", path, body), body), 400,
           "malformed_json", "cut JSON")
    deep = b'{"a":' * 100000
    expect(api.send("POST", path, api.headers_for("POST", path, deep), deep), 400,
           "malformed_json", "nested JSON")
    large = b'{"phone":"' + b"7" * (9 * 1024 * 1024) + b'"}'
    expect(api.send("POST", path, api.headers_for("POST", path, large), large), 413,
           "body_too_large", "9 MiB")
    headers = api.headers_for("POST", path, large)

    def pieces():
        for position in range(0, len(large), 65536):
            yield large[position:position + 65536]
    expect(api.send("POST", path, headers, pieces()), 413, "body_too_large", "9 MiB in chunks")
    headers = api.headers_for("POST", path, b"{}")
    del headers["Idempotency-Key"]
    expect(api.send("POST", path, headers, b"{}"), 400, "idempotency_key_missing",
           "no Idempotency-Key")


def main():
    with BankProcess(sys.argv[1]) as bank:
        check_trust(bank)
        api = Api(bank.ready, DeviceKey(bank.folder))
        tokens = register(bank, api, PHONE)
        check(tokens.json["token_type"] == "DPoP" and tokens.json["expires_in"] <= 300,
              "registration brings tokens")
        check(api.get("/accounts").status == 200, "the access token opens the accounts")
        changes, cursor = check_sync(api)
        check_operations(api, changes)
        check_events(bank, api, cursor)
        check_idempotency(bank, api)
        check_bad_requests(api)
        check_bad_bodies(api)

        other = Api(bank.ready, DeviceKey(bank.folder, "other"))
        sign_in(bank, other, PHONE)
        check(other.get("/accounts").status == 200, "a second device signs in")
        headers = other.headers_for("GET", "/accounts", None, api.tokens["access_token"])
        expect(other.send("GET", "/accounts", headers), 401, "dpop_invalid",
               "a token stolen by another device")
        taken = verify(bank, other, PHONE)["verification_token"]
        again = other.call("POST", "/registrations", registration(other, taken))
        expect(again, 409, "already_registered", "a second registration")

        revoked = api.send("POST", "/revoke", {"Idempotency-Key": str(uuid.uuid4())},
                           json.dumps({"revocation_secret":
                                       tokens.json["revocation_secret"]}).encode())
        check(revoked.status == 200, "logout at the bank", revoked)
        expect(api.get("/accounts"), 401, "session_revoked", "the session is over")
        expect(api.refresh(), 401, "session_revoked", "its refresh token too")
        stream = api.open_events(token=tokens.json["events_token"])
        check(stream.status == 204, "its stream says stop", stream.status)
        check(other.get("/accounts").status == 200, "the other session goes on")
        status, seconds = bank.stop()
        check(status == 0, f"the bank ends when asked (after {seconds:.2f} s)", status)
    print("all as documented")


if __name__ == "__main__":
    main()
