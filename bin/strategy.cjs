#!/usr/bin/env node
"use strict";

// Starts the command line. This file stays small and plain: it is read on every start, before anything is cached.

const fs = require("node:fs");
const nodeModule = require("node:module");
const path = require("node:path");

const program = path.join(__dirname, "..", "dist", "cli.cjs");
const cache = path.join(__dirname, "..", ".cache", "compiled");

/** Whether compiled code can be kept beside the package; an installation for all users is often read-only. */
function canKeep(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

// Node 22 and later can keep what V8 compiled between two starts; without a folder it uses one for temporary files.
if (typeof nodeModule.enableCompileCache === "function") {
  nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE ?? (canKeep(cache) ? cache : undefined));
}

if (fs.existsSync(program)) {
  require(program);
} else {
  process.stderr.write("strategy is not built yet: run `npm run build` first.\n");
  process.exitCode = 2;
}
