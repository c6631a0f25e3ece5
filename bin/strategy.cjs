#!/usr/bin/env node
"use strict";

// Starts the command line. This file stays small and plain: it is read on every start, before anything is cached.
//
// What V8 compiled is kept between two starts, with every function that ran: compiling them again takes longer than
// checking a plan. Node's own cache (`module.enableCompileCache`) keeps only what is compiled when a file is loaded.

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** Each has a file of compiled code of its own, because each runs other functions. */
const commands = ["check", "format", "report", "diff", "pull-request", "explain", "rules", "lsp", "mcp", "help"];
const command = commands.includes(process.argv[2]) ? process.argv[2] : "other";

/** The language server is a program of its own; the command line is asked only where something is wrong with its options. */
const isServer =
  command === "lsp" &&
  process.argv.includes("--stdio") &&
  process.argv.slice(3).every((word) => word === "--stdio" || /^--clientProcessId=\d+$/.test(word));

/** What the files of compiled code are called, before and after the name of the program's content. */
const PREFIX = `strategy-${command}-`;
const SUFFIX = `-${process.version}-${process.arch}`;

/** Where the program lies; undefined where it is not built. */
function findProgram() {
  try {
    return require.resolve(isServer ? "../dist/server.cjs" : "../dist/cli.cjs");
  } catch {
    return undefined;
  }
}

/** Folders where compiled code can be kept, the best first; none where the user wants none. */
function folders() {
  const {
    NODE_DISABLE_COMPILE_CACHE: off,
    NODE_COMPILE_CACHE: chosen,
    XDG_CACHE_HOME,
    LOCALAPPDATA,
    HOME,
  } = process.env;
  if (off === "1") return [];
  if (chosen) return [chosen];
  // An installation for all users is often read-only: then it is kept for one user, where no other can write.
  const own = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && path.join(HOME, ".cache"));
  const beside = path.join(__dirname, "..", ".cache", "compiled");
  return own ? [beside, path.join(own, "strategy-lang")] : [beside];
}

/**
 * V8 trusts what it is given, and a damaged file would end the program at every start. So a file holds the code twice,
 * and is used where both are the same: comparing them takes less time than loading what makes a checksum.
 */
function readKept(name) {
  for (const folder of folders()) {
    try {
      const twice = fs.readFileSync(path.join(folder, name));
      const once = twice.subarray(0, twice.length / 2);
      if (once.length > 0 && once.equals(twice.subarray(once.length))) return once;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

/** Writes a file as a whole or not at all, since other starts may read it at the same time; removes what it replaces. */
function keep(name, data) {
  for (const folder of folders()) {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      const draft = path.join(folder, `${name}.${process.pid}`);
      fs.writeFileSync(draft, Buffer.concat([data, data]), { mode: 0o600 });
      fs.renameSync(draft, path.join(folder, name));
      for (const other of fs.readdirSync(folder)) {
        if (other !== name && other.startsWith(PREFIX) && other.endsWith(SUFFIX))
          fs.unlinkSync(path.join(folder, other));
      }
      return;
    } catch {
      // Read-only, perhaps: the next one.
    }
  }
}

/** Runs the program as `require` would, with the compiled code that is kept. */
function start(file) {
  // The build writes ASCII, for which this is the fastest way to a string.
  const text = fs.readFileSync(file, "latin1");
  // The program begins with a comment that names its content, so that no other content's code is ever taken.
  const content = /^\/\*(\w+)\*\//.exec(text)?.[1] ?? "unnamed";
  const name = `${PREFIX}${content}${SUFFIX}`;
  const cachedData = content === "unnamed" ? undefined : readKept(name);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const script = new vm.Script(wrapped, { filename: file, cachedData });
  if (content !== "unnamed" && (cachedData === undefined || script.cachedDataRejected)) {
    // At the end, when all functions that this command needs are compiled.
    process.once("exit", () => keep(name, script.createCachedData()));
  }
  const Module = module.constructor;
  const program = new Module(file, module);
  program.filename = file;
  program.paths = module.paths;
  require.cache[file] = program;
  const load = (id) => program.require(id);
  script.runInThisContext().call(program.exports, program.exports, load, program, file, path.dirname(file));
  program.loaded = true;
}

const program = findProgram();
if (program === undefined) {
  process.stderr.write("strategy is not built yet: run `npm run build` first.\n");
  process.exitCode = 2;
} else {
  start(program);
}
