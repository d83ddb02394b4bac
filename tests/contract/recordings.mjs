// SPDX-License-Identifier: Apache-2.0
// The folder of recordings: for each sender a folder with a file for each start of a bank.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The recordings of a sender, none when nobody recorded: {file, exchanges} each. */
export function* recordingsOf(folder, sender) {
  const own = join(folder, sender);
  if (!existsSync(own)) return;
  for (const name of readdirSync(own).sort()) {
    const file = join(own, name);
    yield { file, exchanges: exchangesOf(file) };
  }
}

function* exchangesOf(file) {
  const bytes = readFileSync(file);
  let from = 0;
  // What follows the last line feed was cut by the end of the bank.
  for (let to = bytes.indexOf("\n"); to >= 0; to = bytes.indexOf("\n", from)) {
    yield JSON.parse(bytes.toString("utf8", from, to));
    from = to + 1;
  }
}
