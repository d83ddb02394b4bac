// SPDX-License-Identifier: Apache-2.0
// Each check must find the fault that is planted here, in the contract things.yaml.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import core from "@redocly/openapi-core";
import { Contract } from "./contract.mjs";
import { Sender, examine, faultsOfCoverage } from "./exchange.mjs";
import { findingsOfText } from "./linter.mjs";
import { recordingsOf } from "./recordings.mjs";

const things = readFileSync(new URL("things.yaml", import.meta.url), "utf8");
const contract = new Contract(core.parseYaml(things));
const requestId = { "x-request-id": "1" };
const json = { "content-type": "application/json" };
const key = { "idempotency-key": "0f8fad5b-d9cb-469f-a165-70867728950e" };

function sentPut(changes = {}) {
  return {
    method: "PUT",
    target: "/v1/things/a",
    request_headers: { ...key, ...json },
    request_body: '{"name":"x","size":1}',
    status: 204,
    headers: requestId,
    body: "",
    ...changes,
  };
}

function answeredGet(body, changes = {}) {
  return {
    method: "GET",
    target: "/v1/things/a?limit=2",
    request_headers: { authorization: "DPoP at_1", dpop: "e30.e30.e30" },
    request_body: "",
    status: 200,
    headers: { ...requestId, etag: '"1"', "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ name: "x", size: 1, ...body }),
    ...changes,
  };
}

function refused(status, code, changes = {}) {
  const headers = { ...requestId, "content-type": "application/problem+json" };
  return { ...answeredGet(), status, headers, body: JSON.stringify({ status, code }), ...changes };
}

function expectFaults(exchange, faults, sender = Sender.Test) {
  assert.deepEqual(examine(contract, exchange, sender).faults, faults);
}

function expectAnswerFault(exchange, fault) {
  expectFaults(exchange, [`answer: ${fault}`]);
}

function expectRequestFault(exchange, fault) {
  expectFaults(exchange, [`request: ${fault}`]);
}

test("what keeps the contract is let pass", () => {
  const parts = [{ wheel: "left" }, { bolt: "M5" }];
  for (const sender of Object.values(Sender)) {
    expectFaults(answeredGet({ parts, marks: { front: { colour: "red" } } }), [], sender);
    expectFaults(refused(404, "not_found"), [], sender);
    expectFaults(sentPut(), [], sender);
  }
  assert.equal(examine(contract, sentPut(), Sender.Test).operation, "PUT /things/{id}");
  const newest = sentPut({ method: "GET", target: "/v1/things/newest", request_body: "" });
  assert.equal(examine(contract, newest, Sender.Test).operation, "GET /things/newest");
});

test("members of an answer are judged", () => {
  expectAnswerFault(answeredGet({ name: undefined }), "body must have required property 'name'");
  expectAnswerFault(answeredGet({ name: 1 }), "body /name must be string");
  expectAnswerFault(answeredGet({ size: 10 }), "body /size must be <= 9");
  expectAnswerFault(refused(404, "gone_fishing"),
    "body /code must be equal to one of the allowed values");
});

test("an answer says nothing that the contract does not name", () => {
  const more = "must NOT have unevaluated properties:";
  expectAnswerFault(answeredGet({ colour: "red" }), `body ${more} colour`);
  expectAnswerFault(answeredGet({ parts: [{ bolt: "M5", nut: "M5" }] }), `body /parts/* ${more} nut`);
  expectAnswerFault(answeredGet({ marks: { front: { depth: 1 } } }), `body /marks/front ${more} depth`);
  expectAnswerFault(sentPut({ body: "{}" }), "has a body that is not in the contract");
});

test("status, headers and content of an answer are judged", () => {
  expectAnswerFault(answeredGet({}, { status: 206 }), "a status that is not in the contract");
  expectAnswerFault(refused(404, "not_found", { status: 403 }), "body names another status");
  for (const body of ["{", "", null])
    expectAnswerFault(answeredGet({}, { body }), "body is no JSON");
  const plain = { ...requestId, etag: "1", "content-type": "text/plain" };
  expectAnswerFault(answeredGet({}, { headers: plain }),
    "content type text/plain is not in the contract");
  expectAnswerFault(answeredGet({}, { headers: { ...requestId, ...json } }),
    "header must have required property 'etag'");
  expectAnswerFault(sentPut({ headers: {} }), "without X-Request-Id");
});

test("a broken request must not be accepted", () => {
  expectRequestFault(sentPut({ request_body: '{"name":"x"}' }),
    "body must have required property 'size'");
  expectRequestFault(sentPut({ request_body: "" }), "body is no JSON");
  expectRequestFault(sentPut({ request_headers: key }), "content type none is not in the contract");
  expectRequestFault(sentPut({ request_headers: json }),
    "header must have required property 'idempotency-key'");
  expectRequestFault(sentPut({ request_headers: { ...json, "idempotency-key": "1" } }),
    'header /idempotency-key must match format "uuid"');
  expectRequestFault(sentPut({ target: "/v1/things/abcde" }),
    "path /id must NOT have more than 4 characters");
  const asked = (query) => answeredGet({}, { target: `/v1/things/a?${query}` });
  expectRequestFault(asked("limit=0"), "query /limit must be >= 1");
  expectRequestFault(asked("limit=x"), "query /limit must be integer");
  expectRequestFault(asked("limit=2&limit=3"), "query /limit must be integer");
  expectRequestFault(asked("colour=red"), "query must NOT have additional properties: colour");
  expectRequestFault(answeredGet({}, { request_body: "{}" }), "has a body that is not in the contract");
  const bearer = { authorization: "Bearer at_1" };
  expectFaults(answeredGet({}, { request_headers: bearer }),
    ["request: without access_token", "request: without proof"]);
});

test("what was cut on its way is not judged by its sender", () => {
  const request_headers = { ...key, ...json };
  const cut = { method: "PUT", target: "/v1/things/a", request_body: "", request_headers };
  expectFaults(refused(404, "not_found", cut), ["request: body is no JSON"], Sender.Client);
  request_headers["content-length"] = "26";
  expectFaults(refused(404, "not_found", cut), [], Sender.Client);
});

test("a path or a method that is in no contract must be refused", () => {
  expectFaults(sentPut({ target: "/v1/others" }),
    ["is in no contract", "answer: content type none is not in the contract"]);
  const headers = { ...requestId, "content-type": "application/problem+json", allow: "GET, PUT" };
  const wrong = refused(405, "method_not_allowed", { method: "PATCH", headers });
  expectFaults(wrong, []);
  expectAnswerFault({ ...wrong, headers: { ...headers, allow: "GET" } },
    "header allow says GET, not GET,PUT");
});

test("a test may break the contract to be refused, a client must not", () => {
  const broken = refused(404, "not_found", { target: "/v1/things/a?limit=0" });
  expectFaults(broken, []);
  expectFaults(broken, ["request: query /limit must be >= 1"], Sender.Client);
  const stray = refused(404, "not_found", { target: "/v1/others" });
  expectFaults(stray, []);
  expectFaults(stray, ["is in no contract"], Sender.Client);
  const more = sentPut({ request_body: '{"name":"x","size":1,"more":1}' });
  expectFaults(more, []);
  expectFaults(more, ["request: body must NOT have unevaluated properties: more"], Sender.Client);
});

test("an operation that nobody called is missed, and a sender that was not recorded", () => {
  const got = ["GET /things/newest", "GET /things/{id}"];
  const put = ["PUT /things/{id}"];
  assert.deepEqual(faultsOfCoverage(contract, { client: got, sandbox: put }), []);
  assert.deepEqual(faultsOfCoverage(contract, { client: got, sandbox: got }),
    ["PUT /things/{id} has never succeeded"]);
  assert.deepEqual(faultsOfCoverage(contract, { client: [], sandbox: [...got, ...put] }),
    ["client: nothing was recorded"]);
});

test("a line that was cut is left out", () => {
  const folder = mkdtempSync(join(tmpdir(), "qorgan-recordings-"));
  try {
    mkdirSync(join(folder, Sender.Client));
    writeFileSync(join(folder, Sender.Client, "one.jsonl"), '{"status":200}\n{"status":2');
    const [recording] = recordingsOf(folder, Sender.Client);
    assert.deepEqual([...recording.exchanges], [{ status: 200 }]);
    assert.deepEqual([...recordingsOf(folder, Sender.Test)], []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the linter finds what no traffic shows", async () => {
  const rulesBroken = async (text) => (await findingsOfText(text)).map(({ ruleId }) => ruleId);
  const document = core.parseYaml(things);
  const before = await rulesBroken(things);
  document.paths["/things/{id}"].get.responses[200].content["application/json"].example = { size: 1 };
  document.components.schemas.Lonely = { type: "string" };
  delete document.paths["/things/{id}"].put.responses.default;
  const after = await rulesBroken(JSON.stringify(document));
  assert.deepEqual(after.filter((rule) => !before.includes(rule)).sort(),
    ["no-invalid-media-type-examples", "no-unused-components", "rule/refusals-have-a-form"]);
});

test("a word that no schema knows is found", () => {
  assert.deepEqual(contract.faultsOfSchemas(), []);
  const document = core.parseYaml(things);
  document.components.schemas.Part.maxlength = 3;
  assert.match(new Contract(document).faultsOfSchemas().join(), /unknown keyword: "maxlength"/);
});
