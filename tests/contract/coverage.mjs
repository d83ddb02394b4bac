// SPDX-License-Identifier: Apache-2.0
// Every operation of the contract must have succeeded at least once while the tests ran, and
// Qorgan's own code must have been heard. Reads what traffic.mjs left.
// Usage: coverage.mjs <openapi.yaml> <folder of recordings>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Contract } from "./contract.mjs";
import { faultsOfCoverage } from "./exchange.mjs";

const [contractFile, folder] = process.argv.slice(2);
const succeeded = JSON.parse(readFileSync(join(folder, "succeeded.json"), "utf8"));
const faults = faultsOfCoverage(Contract.read(contractFile), succeeded);
for (const fault of faults) console.log(fault);
console.log(faults.length ? `coverage: ${faults.length} fault(s)` : "coverage: complete");
process.exitCode = faults.length ? 1 : 0;
