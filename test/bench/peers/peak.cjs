"use strict";

// Loaded before a program with `--require`: writes the most memory that its process ever held (in KiB, code and
// everything else included) to the file that BENCH_PEAK names.

const fs = require("node:fs");

process.on("exit", () => {
  if (process.env.BENCH_PEAK) fs.writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
