"use strict";

// The floor of a check of many files: the least that any program does with the same plans in its own notation. It reads
// every JSON file below a folder and parses it.

const fs = require("node:fs");
const path = require("node:path");

const folder = process.argv[2];
let count = 0;
for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".json")) continue;
  JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
  count++;
}
process.stdout.write(`${count}\n`);
