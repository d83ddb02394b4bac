// SPDX-License-Identifier: Apache-2.0
// Holds recorded exchanges against the contract.

/** Whose requests were recorded: a client keeps the contract whatever it is answered, while a test
 * of the bank may break it in order to be refused. */
export const Sender = Object.freeze({ Client: "client", Test: "sandbox" });

/**
 * @param exchange  a line of `qorgan-bank --exchanges`
 * @returns         what is wrong, and the operation's name unless the contract has none for it
 */
export function examine(contract, exchange, sender) {
  const [path, query = ""] = exchange.target.split(/\?(.*)/s);
  const known = contract.operationsAt(path);
  const found = known.find(({ operation }) => operation.method === exchange.method);
  const judged = (sender === Sender.Client && isWhole(exchange)) || exchange.status < 400;
  if (!found) {
    const stray = judged ? ["is in no contract"] : [];
    return { faults: [...stray, ...faultsOfStray(contract, known, exchange)] };
  }
  const { operation, variables } = found;
  const request = { ...exchange, variables, query };
  return {
    operation: operation.name,
    faults: [
      ...(judged ? faultsOfRequest(contract, operation, request, sender) : []),
      ...faultsOfAnswer(contract, answerOf(contract, operation, exchange.status), exchange),
    ],
  };
}

// What was cut on its way says nothing of who sent it.
function isWhole({ request_headers: headers, request_body: body }) {
  const length = headers["content-length"];
  return length === undefined || Number(length) === Buffer.byteLength(body);
}

/** @param succeeded  for each sender the names of the operations that have succeeded */
export function faultsOfCoverage(contract, succeeded) {
  const names = new Set(Object.values(succeeded).flat());
  const missing = contract.operations.filter(({ name }) => !names.has(name));
  const silent = Object.values(Sender).filter((sender) => !succeeded[sender].length);
  return [
    ...missing.map(({ name }) => `${name} has never succeeded`),
    ...silent.map((sender) => `${sender}: nothing was recorded`),
  ];
}

// A path or a method that no operation has is a refusal like those that no operation foresees.
function faultsOfStray(contract, known, exchange) {
  const refusal = contract.at(["components", "responses", "Problem"]);
  const problems = faultsOfAnswer(contract, refusal, exchange);
  const declared = known.map(({ operation }) => operation.method).sort().join();
  const allowed = (exchange.headers.allow ?? "").split(/, */).sort().join();
  if (exchange.status !== 405 || allowed === declared) return problems;
  return [...problems, `answer: header allow says ${allowed}, not ${declared}`];
}

function faultsOfRequest(contract, operation, request, sender) {
  const form = sender === Sender.Client ? "closed" : "open";
  const headers = request.request_headers;
  return [
    ...faultsOfParameters(contract, operation, "path", false, decoded(request.variables)),
    ...faultsOfParameters(contract, operation, "query", false, fieldsOf(request.query)),
    ...faultsOfParameters(contract, operation, "header", true, { ...headers }),
    ...faultsOfSecurity(contract, operation, headers),
    ...faultsOfRequestBody(contract, operation, request, form),
  ].map((fault) => `request: ${fault}`);
}

function faultsOfParameters(contract, operation, where, others, values) {
  const fields = {};
  for (const owner of [operation.place.slice(0, -1), operation.place]) {
    for (const index of (contract.at([...owner, "parameters"]).node ?? []).keys()) {
      const { node, place } = contract.at([...owner, "parameters", index]);
      const name = where === "header" ? node.name.toLowerCase() : node.name;
      if (node.in === where) fields[name] = { place: [...place, "schema"], required: node.required };
    }
  }
  return contract.faultsOfTexts(`${operation.name} ${where}`, fields, others, values)
    .map((fault) => `${where} ${fault}`);
}

function decoded(variables) {
  return Object.fromEntries(
    Object.entries(variables).map(([name, text]) => [name, decodeURIComponent(text)]));
}

function fieldsOf(query) {
  const fields = {};
  for (const [name, value] of new URLSearchParams(query))
    fields[name] = name in fields ? [fields[name], value].flat() : value;
  return fields;
}

function faultsOfSecurity(contract, operation, headers) {
  const missing = contract.securityOf(operation).map((way) => Object.keys(way)
    .filter((name) => !isShown(contract.at(["components", "securitySchemes", name]).node, headers)));
  if (missing.length === 0 || missing.some((names) => names.length === 0)) return [];
  return missing[0].map((name) => `without ${name}`);
}

function isShown(scheme, headers) {
  if (scheme.type !== "http") return headers[scheme.name.toLowerCase()] !== undefined;
  return (headers.authorization ?? "").toLowerCase().startsWith(`${scheme.scheme.toLowerCase()} `);
}

function faultsOfRequestBody(contract, operation, request, form) {
  const declared = contract.at([...operation.place, "requestBody"]);
  if (request.request_body === "" && !declared.node?.required) return [];
  if (!declared.node) return ["has a body that is not in the contract"];
  const type = request.request_headers["content-type"];
  return faultsOfContent(contract, declared, type, request.request_body, form);
}

/** `default` is the form of refusals that are not foreseen; a success always is. */
function answerOf(contract, operation, status) {
  const names = [`${status}`, `${Math.trunc(status / 100)}XX`, ...(status >= 400 ? ["default"] : [])];
  const name = names.find((candidate) => operation.node.responses[candidate]);
  return name ? contract.at([...operation.place, "responses", name]) : { node: undefined };
}

function faultsOfAnswer(contract, declared, exchange) {
  if (!declared.node) return ["answer: a status that is not in the contract"];
  const type = exchange.headers["content-type"];
  const faults = faultsOfHeaders(contract, declared, exchange.headers);
  if (declared.node.content)
    faults.push(...faultsOfContent(contract, declared, type, exchange.body, "closed"));
  else if (type !== undefined || exchange.body !== "")
    faults.push("has a body that is not in the contract");
  if (mediaOf(type) === "application/problem+json" && parsed(exchange.body)?.status !== exchange.status)
    faults.push("body names another status");
  return faults.map((fault) => `answer: ${fault}`);
}

function faultsOfHeaders(contract, declared, headers) {
  const fields = {};
  for (const name of Object.keys(declared.node.headers ?? {})) {
    const { node, place } = contract.at([...declared.place, "headers", name]);
    fields[name.toLowerCase()] = { place: [...place, "schema"], required: node.required };
  }
  const missing = contract.headersOfEveryAnswer.filter((name) => !(name.toLowerCase() in headers));
  return [
    ...contract.faultsOfTexts(`${declared.place.join(" ")} headers`, fields, true, { ...headers })
      .map((fault) => `header ${fault}`),
    ...missing.map((name) => `without ${name}`),
  ];
}

function faultsOfContent(contract, declared, type, text, form) {
  const media = mediaOf(type);
  if (!declared.node.content[media]) return [`content type ${media || "none"} is not in the contract`];
  // Its events are not recorded.
  if (media === "text/event-stream") return [];
  const isJson = /[/+]json$/.test(media);
  const value = isJson ? parsed(text) : text;
  if (value === undefined) return ["body is no JSON"];
  return contract.faultsOfBody([...declared.place, "content", media, "schema"], value, form)
    .map((fault) => `body ${fault}`);
}

function mediaOf(type) {
  return (type ?? "").split(";")[0].trim().toLowerCase();
}

function parsed(text) {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
