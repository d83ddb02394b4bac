// SPDX-License-Identifier: Apache-2.0
// An OpenAPI 3.1 document as something to ask: which operation a request is for, and what a schema
// of it says of a value. Schemas are compiled on first use, once.
import { readFileSync } from "node:fs";
import core from "@redocly/openapi-core";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
// Words of OpenAPI 3.1 beside those of JSON Schema.
const OPENAPI_WORDS = ["example", "externalDocs", "xml"];

export class Contract {
  #document;
  #operations;
  #bodies;
  #texts;
  #compiled = new Map();

  static read(file) {
    return new Contract(core.parseYaml(readFileSync(file, "utf8")));
  }

  constructor(document) {
    this.#document = document;
    this.#operations = Object.keys(document.paths).flatMap((path) => this.#operationsOf(path));
    this.#bodies = compiler({}, { open: document, closed: closed(document) });
    // In a path, a query or a header everything is text.
    this.#texts = compiler({ coerceTypes: "array" }, { open: document });
  }

  /** Every operation: its `name`, such as "GET /devices/{id}", its `place` and its `node`. */
  get operations() {
    return this.#operations;
  }

  /** Headers that every answer must have, whatever it answers. */
  get headersOfEveryAnswer() {
    return this.#document["x-every-answer"]?.headers ?? [];
  }

  /** The operations of a path, each with the variable parts of that path. */
  operationsAt(path) {
    const found = this.#operations
      .map((operation) => ({ operation, parts: operation.pattern.exec(path)?.slice(1) }))
      .filter(({ parts }) => parts)
      // A path without variable parts goes before one that would take it as such a part.
      .sort((one, other) => one.parts.length - other.parts.length);
    return found
      .filter(({ operation }) => operation.path === found[0].operation.path)
      .map(({ operation, parts }) => ({
        operation,
        variables: Object.fromEntries(operation.variables.map((name, at) => [name, parts[at]])),
      }));
  }

  /** What stands at `place`, a list of keys, behind all references, and the place it stands at. */
  at(place) {
    const node = place.reduce((parent, key) => parent?.[key], this.#document);
    return node?.$ref ? this.at(placeOf(node.$ref)) : { node, place };
  }

  securityOf(operation) {
    return operation.node.security ?? this.#document.security ?? [];
  }

  /**
   * What is wrong with a value of JSON by the schema at `place`.
   * @param form  "open": members that the contract does not name are let pass; "closed": they are not
   */
  faultsOfBody(place, value, form) {
    const $ref = reference(form, place);
    const schema = form === "closed" ? { $ref, unevaluatedProperties: false } : { $ref };
    return faults(this.#check(this.#bodies, $ref, () => schema), value);
  }

  /**
   * What is wrong with named texts, such as the fields of a query.
   * @param key     names this set of fields
   * @param fields  {name: {place, required}}
   * @param others  whether further names may occur
   */
  faultsOfTexts(key, fields, others, values) {
    const schema = () => ({
      type: "object",
      properties: Object.fromEntries(
        Object.entries(fields).map(([name, { place }]) => [name, { $ref: reference("open", place) }])),
      required: Object.keys(fields).filter((name) => fields[name].required),
      additionalProperties: others,
    });
    return faults(this.#check(this.#texts, key, schema), values);
  }

  /** What keeps schemas of the contract from being compiled: a linter lets unknown words pass. */
  faultsOfSchemas() {
    return schemaPlaces(this.#document, []).flatMap((place) => {
      try {
        this.faultsOfBody(place, null, "open");
        return [];
      } catch (error) {
        return [`${place.join(" ")}: ${error.message}`];
      }
    });
  }

  #check(ajv, key, schema) {
    if (!this.#compiled.has(key)) this.#compiled.set(key, ajv.compile(schema()));
    return this.#compiled.get(key);
  }

  #operationsOf(path) {
    const prefix = new URL(this.#document.servers[0].url).pathname.replace(/\/$/, "");
    const variables = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
    const text = (prefix + path).replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]+)");
    const { node, place } = this.at(["paths", path]);
    return METHODS.filter((method) => node[method]).map((method) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      variables,
      pattern: new RegExp(`^${text}$`),
      method: method.toUpperCase(),
      place: [...place, method],
      node: node[method],
    }));
  }
}

function compiler(options, documents) {
  const ajv = new Ajv2020({ strictTypes: false, ...options });
  addFormats(ajv);
  // A document is no schema but holds them: its own words mean nothing there.
  ajv.addVocabulary([...OPENAPI_WORDS, ...Object.keys(documents.open)]);
  for (const [name, document] of Object.entries(documents)) ajv.addSchema(document, name);
  return ajv;
}

function placeOf(ref) {
  return ref.slice(2).split("/")
    .map((key) => decodeURIComponent(key).replace(/~1/g, "/").replace(/~0/g, "~"));
}

function reference(document, place) {
  const keys = place.map((key) => String(key).replace(/~/g, "~0").replace(/\//g, "~1"));
  return `${document}#/${keys.map(encodeURIComponent).join("/")}`;
}

function schemaPlaces(node, place) {
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const isSchema = key === "schema" || place.join() === "components,schemas";
    return isSchema ? [[...place, key]] : schemaPlaces(child, [...place, key]);
  });
}

/**
 * The document with every member of an object, and every entry of a list, holding nothing that the
 * contract does not name. Alternatives stay open: what they leave over is judged where they meet.
 */
function closed(node) {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => {
    if (key === "properties") return [key, membersSealed(child)];
    return [key, ["items", "additionalProperties"].includes(key) ? sealed(child) : closed(child)];
  }));
}

function membersSealed(properties) {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, sealed(schema)]));
}

function sealed(schema) {
  return typeof schema === "object" ? { unevaluatedProperties: false, ...closed(schema) } : schema;
}

/** In words, without values: they may be secrets, and the same fault is to read the same each time. */
function faults(check, value) {
  if (check(value)) return [];
  const texts = check.errors.map(({ instancePath, message, params }) => {
    const name = params.additionalProperty ?? params.unevaluatedProperty;
    const where = instancePath.replace(/\/\d+(?=\/|$)/g, "/*");
    return `${where} ${message}${name === undefined ? "" : `: ${name}`}`.trim();
  });
  return [...new Set(texts)];
}
