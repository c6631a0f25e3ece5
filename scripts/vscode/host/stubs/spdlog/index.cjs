"use strict";

const { appendFileSync } = require("node:fs");
const { mkdir } = require("node:fs/promises");
const path = require("node:path");

const levels = ["trace", "debug", "info", "warning", "error", "critical", "off"];

/** Stands in for the native logger: adds lines to the log file. A log that cannot be written disturbs nobody. */
class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = levels.indexOf("info");
    this.raw = false;
  }

  write(level, message) {
    if (level < this.level) return;
    const line = this.raw ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
    try {
      appendFileSync(this.file, line);
    } catch {}
  }

  trace(message) {
    this.write(0, message);
  }
  debug(message) {
    this.write(1, message);
  }
  info(message) {
    this.write(2, message);
  }
  warn(message) {
    this.write(3, message);
  }
  error(message) {
    this.write(4, message);
  }
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.raw = false;
  }
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {}
}

async function createRotatingLogger(_name, file) {
  await mkdir(path.dirname(file), { recursive: true });
  return new Logger("", "", file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createRotatingLogger;
exports.createAsyncRotatingLogger = createRotatingLogger;
