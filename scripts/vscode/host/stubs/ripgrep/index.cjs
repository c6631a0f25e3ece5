"use strict";

const path = require("node:path");

/** Stands in for a package that downloads its program while it is installed: this one carries it along. */
exports.rgPath = path.join(
  __dirname,
  "../../node_modules/@vscode/ripgrep-universal",
  "bin",
  `${process.platform}-${process.arch}`,
  "rg",
);
