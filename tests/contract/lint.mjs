// SPDX-License-Identifier: Apache-2.0
// Lints the contract; every finding is a fault. Usage: lint.mjs <openapi.yaml>
import { Contract } from "./contract.mjs";
import { findingsOf, print } from "./linter.mjs";

const file = process.argv[2];
const findings = await findingsOf(file);
print(findings);
// What cannot be read has been told.
const schemas = findings.length ? [] : Contract.read(file).faultsOfSchemas();
for (const fault of schemas) console.log(fault);
const count = findings.length + schemas.length;
console.log(count ? `lint: ${count} fault(s)` : "lint: clean");
process.exitCode = count ? 1 : 0;
