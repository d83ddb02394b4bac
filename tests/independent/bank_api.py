# SPDX-License-Identifier: Apache-2.0
"""Calls of docs/bank-api.md with nothing but the standard library."""
import http.client
import json
import socket
import ssl
import time
import urllib.parse
import uuid


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.raw = body
        self.json = None
        if body and "json" in (headers.get("Content-Type") or ""):
            self.json = json.loads(body)

    @property
    def code(self):
        return self.json.get("code") if isinstance(self.json, dict) else None

    def __repr__(self):
        return f"<{self.status} {self.raw[:300]!r}>"


class Api:
    """One device at one bank. Keeps the newest nonce and the tokens of its session."""

    def __init__(self, ready, device):
        self.device = device
        self.origin = ready["url"]
        self.context = ssl.create_default_context(cafile=ready["ca"])
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        parts = urllib.parse.urlsplit(self.origin)
        self.host, self.port = parts.hostname, parts.port
        self.nonce = None
        self.tokens = {}

    def connect(self, timeout=30):
        return http.client.HTTPSConnection(self.host, self.port, timeout=timeout,
                                           context=self.context)

    def send(self, method, path, headers, body=None, connection=None):
        own = connection is None
        connection = connection or self.connect()
        try:
            connection.request(method, "/v1" + path, body=body, headers=headers)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        finally:
            if own:
                connection.close()
        self.nonce = answer.headers.get("DPoP-Nonce") or self.nonce
        return answer

    def headers_for(self, method, path, body, token=None, key=None, **proof_changes):
        url = self.origin + "/v1" + path.split("?")[0]
        nonce = proof_changes.pop("nonce", self.nonce)
        headers = {"DPoP": self.device.proof(method, url, nonce, token, **proof_changes)}
        if token:
            headers["Authorization"] = "DPoP " + token
        if method in ("POST", "PUT", "DELETE"):
            headers["Idempotency-Key"] = key or str(uuid.uuid4())
        if body is not None:
            headers["Content-Type"] = "application/json"
        return headers

    def call(self, method, path, body=None, token=None, key=None, connection=None, extra=None):
        """Sends one request; once more when the bank asks for a newer nonce."""
        data = None if body is None else json.dumps(body).encode()
        key = key or str(uuid.uuid4())
        answer = None
        for _ in range(2):
            headers = self.headers_for(method, path, data, token, key)
            answer = self.send(method, path, {**headers, **(extra or {})}, data, connection)
            if answer.code != "use_dpop_nonce":
                break
        return answer

    def get(self, path, connection=None):
        return self.call("GET", path, token=self.tokens.get("access_token"), connection=connection)

    def command(self, method, path, body, key=None, match=None):
        """What a customer wants done, within the session. `match`: the version he saw."""
        extra = None if match is None else {"If-Match": f'"{match}"'}
        return self.call(method, path, body, token=self.tokens.get("access_token"), key=key,
                         extra=extra)

    def public(self, path):
        return self.send("GET", path, {})

    # --- the journey -----------------------------------------------------------------------

    def request_key(self, phone, purpose="sign_in", language=None, key=None, subject=None):
        body = {"phone": phone, "purpose": purpose, "device_jwk": self.device.jwk}
        if language:
            body["language"] = language
        if subject:
            body["subject"] = subject
        return self.call("POST", "/verifications", body, key=key)

    def confirm(self, verification, code, key=None):
        return self.call("POST", f"/verifications/{verification}/confirm", {"code": code}, key=key)

    def take_tokens(self, grant):
        answer = self.call("POST", "/token", {"grant_type": "authorization_code",
                                              "code": grant.json["authorization_code"]})
        if answer.status == 200:
            self.tokens = answer.json
        return answer

    def refresh(self):
        answer = self.call("POST", "/token", {"grant_type": "refresh_token",
                                              "refresh_token": self.tokens["refresh_token"]})
        if answer.status == 200:
            self.tokens = {**self.tokens, **answer.json}
        return answer

    def sync_all(self, cursor=None, limit=500, connection=None):
        """Every page to the end: changes, last cursor, number of pages."""
        changes, pages = [], 0
        while True:
            query = {"limit": limit}
            if cursor:
                query["cursor"] = cursor
            answer = self.get("/sync?" + urllib.parse.urlencode(query), connection)
            assert answer.status == 200, answer
            pages += 1
            changes += answer.json["changes"]
            cursor = answer.json["next_cursor"]
            if not answer.json["has_more"]:
                return changes, cursor, pages

    def open_events(self, last_id=None, timeout=20, token=None):
        return EventStream(self, last_id, timeout, token or self.tokens["events_token"])


class EventStream:
    def __init__(self, api, last_id, timeout, token):
        self.timeout = timeout
        self.connection = api.connect(timeout)
        headers = {"Authorization": "Bearer " + token,
                   "Accept": "text/event-stream"}
        if last_id is not None:
            headers["Last-Event-ID"] = str(last_id)
        self.connection.request("GET", "/v1/events", headers=headers)
        self.response = self.connection.getresponse()
        self.status = self.response.status

    def next_event(self):
        """Reads to the next event of type `wake`; None when the stream ends, or lives on without
        one."""
        fields = {}
        deadline = time.monotonic() + self.timeout
        while time.monotonic() < deadline:
            try:
                line = self.response.readline()
            except (socket.timeout, ConnectionError, http.client.HTTPException):
                return None
            if not line:
                return None
            line = line.decode().rstrip("\n")
            if not line:
                if fields.get("event") == "wake":
                    return {"id": fields["id"], "data": json.loads(fields["data"])}
                fields = {}
            elif not line.startswith(":"):
                name, _, value = line.partition(":")
                fields[name] = value.strip()
        return None

    def close(self):
        self.connection.close()
