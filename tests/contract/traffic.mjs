// SPDX-License-Identifier: Apache-2.0
// Holds every recorded exchange against the contract, and leaves beside the recordings which
// operations have succeeded, for coverage.mjs.
// Usage: traffic.mjs <openapi.yaml> <folder of recordings>
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Contract } from "./contract.mjs";
import { Sender, examine } from "./exchange.mjs";
import { recordingsOf } from "./recordings.mjs";

const [contractFile, folder] = process.argv.slice(2);
const contract = Contract.read(contractFile);
const faults = new Map();
const succeeded = {};

function remember(fault, place) {
  const seen = faults.get(fault) ?? { times: 0, place };
  faults.set(fault, { ...seen, times: seen.times + 1 });
}

for (const sender of Object.values(Sender)) {
  const names = new Set();
  let files = 0;
  let count = 0;
  for (const { file, exchanges } of recordingsOf(folder, sender)) {
    files += 1;
    let line = 0;
    for (const exchange of exchanges) {
      line += 1;
      const { operation, faults: found } = examine(contract, exchange, sender);
      if (operation && exchange.status < 300) names.add(operation);
      const what = `${operation ?? `${exchange.method} ${exchange.target}`} ${exchange.status}`;
      for (const fault of found) remember(`${what} ${fault}`, `${file}:${line}`);
    }
    count += line;
  }
  succeeded[sender] = [...names].sort();
  console.log(`${sender}: ${count} exchanges in ${files} recordings, ` +
    `${names.size} of ${contract.operations.length} operations succeeded`);
}

mkdirSync(folder, { recursive: true, mode: 0o700 });
writeFileSync(join(folder, "succeeded.json"), JSON.stringify(succeeded));
for (const [fault, { times, place }] of faults)
  console.log(`${fault} (${times} times, first in ${place})`);
console.log(faults.size ? `traffic: ${faults.size} fault(s)` : "traffic: clean");
process.exitCode = faults.size ? 1 : 0;
