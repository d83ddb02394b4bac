// SPDX-License-Identifier: Apache-2.0
// The rules of redocly.yaml, put to a contract.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import core from "@redocly/openapi-core";

const rules = fileURLToPath(new URL("redocly.yaml", import.meta.url));

// Made from text: a configuration that is loaded as a file looks for tokens of the linter's maker.
const config = await core.createConfig(readFileSync(rules, "utf8"), { configPath: rules });

/** What is wrong with the contract in this file. */
export async function findingsOf(file) {
  return reported(await core.lint({ ref: file, config }));
}

/** What is wrong with a contract that is given as text. */
export async function findingsOfText(text) {
  return reported(await core.lintFromString({ source: text, config }));
}

function reported(problems) {
  return problems.filter((problem) => !problem.ignored);
}

export function print(findings) {
  core.formatProblems(findings, { format: "stylish", totals: core.getTotals(findings), version: "" });
}
