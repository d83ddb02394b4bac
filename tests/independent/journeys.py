# SPDX-License-Identifier: Apache-2.0
"""Steps that several programs of the tests take."""
PASSWORD = "жеті-таңба-7"


def edition(api):
    return api.public("/policies").json["policies"][0]["edition"]


def registration(api, token, **changes):
    body = {"verification_token": token, "name": "Әсел Үлгі", "birth_date": "1990-05-17",
            "password": PASSWORD,
            "statements": {"own_number": True, "policy_edition": edition(api)},
            "consents": {"marketing": False}, "language": "kk", "device_name": "Сынақ"}
    body.update(changes)
    return body


def verify(bank, api, phone, purpose="sign_in", subject=None):
    """Asks for a key, reads it from the SMS, confirms it."""
    ticket = api.request_key(phone, purpose, subject=subject)
    assert ticket.status == 202, ticket
    confirmed = api.confirm(ticket.json["id"], bank.last_key(phone))
    assert confirmed.status == 200, confirmed
    return confirmed.json


def register(bank, api, phone, **changes):
    confirmed = verify(bank, api, phone)
    grant = api.call("POST", "/registrations",
                     registration(api, confirmed["verification_token"], **changes))
    assert grant.status == 201, grant
    tokens = api.take_tokens(grant)
    assert tokens.status == 200, tokens
    return tokens


def sign_in(bank, api, phone, password=PASSWORD):
    """On a new device: key and password."""
    confirmed = verify(bank, api, phone)
    grant = api.call("POST", "/sessions", {"verification_token": confirmed["verification_token"],
                                           "password": password, "device_name": "Сынақ"})
    assert grant.status == 201, grant
    tokens = api.take_tokens(grant)
    assert tokens.status == 200, tokens
    return tokens


def ask_reset(api, token, password, birth_date="1990-05-17", key=None):
    return api.call("POST", "/password-resets",
                    {"verification_token": token, "birth_date": birth_date, "password": password,
                     "device_name": "Сынақ"}, key=key)


def reset(bank, api, phone, password, birth_date="1990-05-17"):
    """A new password for a forgotten one, and the session it opens."""
    confirmed = verify(bank, api, phone, "password_change")
    grant = ask_reset(api, confirmed["verification_token"], password, birth_date)
    assert grant.status == 201, grant
    tokens = api.take_tokens(grant)
    assert tokens.status == 200, tokens
    return tokens


def change_password(bank, api, phone, password):
    confirmed = verify(bank, api, phone, "password_change")
    return api.call("PUT", "/password",
                    {"verification_token": confirmed["verification_token"], "password": password},
                    token=api.tokens["access_token"])


def check_chain(changes, after="0"):
    """Every change names the one before it."""
    previous = after
    for change in changes:
        assert change["prev_seq"] == previous, (change["prev_seq"], previous)
        assert int(change["seq"]) > int(previous)
        previous = change["seq"]
    return previous
