# SPDX-License-Identifier: Apache-2.0
"""A device key and its proofs of possession (RFC 9449), made by the openssl command alone."""
import base64
import hashlib
import json
import os
import subprocess
import time
import uuid


def b64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _raw_signature(der):
    """DER SEQUENCE of two INTEGERs to 64 bytes, r then s (RFC 7518, 3.4)."""
    assert der[0] == 0x30
    position, parts = 2, []
    for _ in range(2):
        assert der[position] == 0x02
        length = der[position + 1]
        parts.append(int.from_bytes(der[position + 2:position + 2 + length], "big"))
        position += 2 + length
    return b"".join(part.to_bytes(32, "big") for part in parts)


class DeviceKey:
    """A P-256 key in a file of `folder`."""

    def __init__(self, folder, name="device"):
        self.path = os.path.join(folder, name + ".pem")
        subprocess.run(["openssl", "genpkey", "-algorithm", "EC", "-pkeyopt",
                        "ec_paramgen_curve:P-256", "-out", self.path],
                       check=True, capture_output=True)
        der = subprocess.run(["openssl", "pkey", "-in", self.path, "-pubout", "-outform", "DER"],
                             check=True, capture_output=True).stdout
        point = der[-65:]
        assert point[0] == 4
        self.jwk = {"kty": "EC", "crv": "P-256", "x": b64url(point[1:33]), "y": b64url(point[33:])}

    def thumbprint(self):
        """RFC 7638: the members in alphabetical order, without spaces."""
        text = json.dumps(self.jwk, sort_keys=True, separators=(",", ":"))
        return b64url(hashlib.sha256(text.encode()).digest())

    def sign(self, message):
        der = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.path], input=message,
                             check=True, capture_output=True).stdout
        return _raw_signature(der)

    def proof(self, method, url, nonce=None, token=None, **changes):
        """`changes` overrides claims, or header members when prefixed with `header_`."""
        header = {"typ": "dpop+jwt", "alg": "ES256", "jwk": self.jwk}
        claims = {"jti": str(uuid.uuid4()), "htm": method, "htu": url, "iat": int(time.time())}
        if nonce:
            claims["nonce"] = nonce
        if token:
            claims["ath"] = b64url(hashlib.sha256(token.encode()).digest())
        for name, value in changes.items():
            target, member = (header, name[7:]) if name.startswith("header_") else (claims, name)
            if value is None:
                target.pop(member, None)
            else:
                target[member] = value
        signed = b64url(json.dumps(header).encode()) + "." + b64url(json.dumps(claims).encode())
        return signed + "." + b64url(self.sign(signed.encode()))
