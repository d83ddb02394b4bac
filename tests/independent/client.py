#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A client of the sandbox bank that shares no code with Qorgan: Python's standard library and the
openssl command. It registers, syncs, listens and sends bad requests.

    client.py <path of qorgan-bank>

Ends with status 1 at the first thing that is not as docs/bank-api.md says."""
import datetime
import hashlib
import http.client
import json
import ssl
import sys
import uuid

from bank_api import Api
from bank_process import BankProcess
from dpop import DeviceKey
from journeys import (PASSWORD, ask_reset, change_password, check_chain, register, registration,
                      reset, sign_in, verify)

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
    check(kinds == {"account", "card", "operation"}, "accounts, cards and operations come", kinds)
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


def month_of(row):
    """The month of an operation at UTC+05:00."""
    instant = datetime.datetime.fromisoformat(row["created_at"].replace("Z", "+00:00"))
    return (instant + datetime.timedelta(hours=5)).strftime("%Y-%m")


def check_digests(api):
    changes, _, _ = api.sync_all()
    rows = {change["id"]: change.get("data") for change in changes
            if change["kind"] == "operation"}
    months = {}
    for row in filter(None, rows.values()):
        months.setdefault((row["account_id"], month_of(row)), []).append(row)
    answer = api.get("/digests")
    check(answer.status == 200 and answer.json["seq"] == changes[-1]["seq"],
          "digests reach to the last change", answer)
    told = {(entry["account"], entry["month"]): (entry["count"], entry["sha256"])
            for entry in answer.json["months"]}
    counted = {}
    for place, list_ in months.items():
        text = "".join(f"{row['id']}\t{row['version']}\t{row['status']}\n"
                       for row in sorted(list_, key=lambda row: row["id"].encode()))
        counted[place] = (len(list_), hashlib.sha256(text.encode()).hexdigest())
    check(told == counted, f"digests of {len(told)} months are those of the feed")
    (account, month), list_ = max(months.items(), key=lambda item: len(item[1]))
    page = api.get(f"/operations?account={account}&month={month}")
    check([row["id"] for row in page.json["operations"]]
          == [row["id"] for row in sorted(list_, reverse=True,
                                          key=lambda row: (row["created_at"], row["id"]))],
          "one month of one account, newest first")


def check_commands(bank, api, guest):
    """What one device does, the other one reads."""
    changes, cursor, _ = guest.sync_all()
    id_ = next(change["id"] for change in reversed(changes) if change["kind"] == "operation")
    now = datetime.datetime.fromisoformat(
        api.get("/accounts").json["server_time"].replace("Z", "+00:00"))
    day = (now + datetime.timedelta(hours=5)).date().isoformat()
    report = {"operation_id": id_, "kind": "not_mine", "text": "Бұл мен емеспін"}
    for method, path, body, status, kind in (
            ("PUT", f"/operations/{id_}/note", {"text": "Сыйлық"}, 200, "operation"),
            ("PUT", "/reviews/" + day, {"through_seq": changes[-1]["seq"]}, 200, "review"),
            ("PUT", "/notice-settings", {"sms": True}, 200, "notice_settings"),
            ("POST", "/disputes", report, 201, "dispute")):
        key = str(uuid.uuid4())
        first = api.command(method, path, body, key)
        repeat = api.command(method, path, body, key)
        check(first.status == status and repeat.raw == first.raw, f"{method} {path}, twice", first)
        news, cursor, _ = guest.sync_all(cursor)
        check([(change["kind"], change["data"]) for change in news] == [(kind, first.json)],
              "the other device reads it once", news)
    second = api.command("POST", "/disputes", report)
    expect(second, 409, "dispute_exists", "a second report")
    check(second.json["number"] == first.json["number"], "names the first", second)
    expect(api.command("PUT", f"/operations/{id_}/note", {"text": "ә" * 501}), 422,
           "text_too_long", "a long note")
    sent = len(bank.messages(PHONE))
    bank.control("operations", phone=PHONE)
    check(len(bank.messages(PHONE)) == sent + 1, "an SMS tells of a new operation")
    api.command("PUT", "/notice-settings", {"sms": False})


def check_devices(bank, api, folder):
    guest = Api(bank.ready, DeviceKey(folder, "guest"))
    sign_in(bank, guest, PHONE)
    check_commands(bank, api, guest)
    devices = api.get("/devices").json["devices"]
    check(sorted((device["current"], device["signed_in"]) for device in devices)
          == [(False, True), (True, True)], "both devices are signed in", devices)
    foreign = next(device["id"] for device in devices if not device["current"])
    gone = api.call("DELETE", "/devices/" + foreign, token=api.tokens["access_token"])
    check(gone.status == 204, "a device is removed", gone)
    answer = guest.get("/accounts")
    expect(answer, 401, "session_revoked", "its session is over")
    check(answer.json["reason"] == "device_removed", "and says why", answer)
    expect(guest.call("POST", "/sessions", {"phone": PHONE, "password": PASSWORD}), 403,
           "verification_token_invalid", "it needs a key again")


def check_passwords(bank, api, folder):
    other = Api(bank.ready, DeviceKey(folder, "second"))
    sign_in(bank, other, PHONE)
    expect(change_password(bank, api, PHONE, PASSWORD), 422, "password_unchanged",
           "the password in use")
    check(change_password(bank, api, PHONE, "жаңа-құпиясөз-9").status == 204,
          "the password is changed")
    answer = other.get("/accounts")
    expect(answer, 401, "session_revoked", "the other device is out")
    check(answer.json["reason"] == "password_changed", "and hears why", answer)
    check("ауыстырылды" in bank.messages(PHONE)[-1]["text"], "the customer hears by SMS")

    thief = Api(bank.ready, DeviceKey(folder, "thief"))
    key = verify(bank, thief, PHONE, "password_change")["verification_token"]
    wrong = ask_reset(thief, key, "ұрының-сөзі-1", "1991-05-17")
    expect(wrong, 422, "birth_date_wrong", "a reset with a wrong birth date")
    check(wrong.json["tries_left"] == 2, "costs a try", wrong)
    check(api.get("/profile").json.get("limit_raise_held_until") is None, "holds no limit")
    reset(bank, other, PHONE, PASSWORD)
    check(other.get("/profile").json["limit_raise_held_until"] > "2", "a reset holds limits")
    answer = api.refresh()
    expect(answer, 401, "session_revoked", "a reset ends every session")
    check(answer.json["reason"] == "password_reset", "and says why", answer)
    sign_in_again = api.call("POST", "/sessions", {"phone": PHONE, "password": PASSWORD})
    check(api.take_tokens(sign_in_again).status == 200,
          "the enrolled device opens with the new password", sign_in_again)


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
        check_digests(api)
        check_devices(bank, api, bank.folder)
        # Five keys an hour for a number.
        bank.control("clock", advance_seconds=3601)
        check(api.refresh().status == 200, "the access token is renewed")
        check_passwords(bank, api, bank.folder)
        bank.control("clock", advance_seconds=3601)
        check(api.refresh().status == 200, "and renewed")

        other = Api(bank.ready, DeviceKey(bank.folder, "other"))
        sign_in(bank, other, PHONE)
        check(other.get("/accounts").status == 200, "a second device signs in")
        headers = other.headers_for("GET", "/accounts", None, api.tokens["access_token"])
        expect(other.send("GET", "/accounts", headers), 401, "dpop_invalid",
               "a token stolen by another device")
        taken = verify(bank, other, PHONE)["verification_token"]
        again = other.call("POST", "/registrations", registration(other, taken))
        expect(again, 409, "already_registered", "a second registration")

        revoked = api.send("POST", "/revoke", {"Idempotency-Key": str(uuid.uuid4()),
                                               "Content-Type": "application/json"},
                           json.dumps({"revocation_secret":
                                       api.tokens["revocation_secret"]}).encode())
        check(revoked.status == 200, "logout at the bank", revoked)
        over = api.get("/accounts")
        expect(over, 401, "session_revoked", "the session is over")
        check(over.json["reason"] == "logout", "for it was logged out", over)
        expect(api.refresh(), 401, "session_revoked", "its refresh token too")
        stream = api.open_events()
        check(stream.status == 204, "its stream says stop", stream.status)
        check(other.get("/accounts").status == 200, "the other session goes on")
        status, seconds = bank.stop()
        check(status == 0, f"the bank ends when asked (after {seconds:.2f} s)", status)
    print("all as documented")


if __name__ == "__main__":
    main()
