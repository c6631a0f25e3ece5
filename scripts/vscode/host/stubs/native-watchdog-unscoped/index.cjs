"use strict";

/** Stands in for the native watchdog: ends the process when the one that started it is gone. */
exports.start = (parent) => {
  const look = () => {
    try {
      process.kill(parent, 0);
    } catch {
      process.kill(process.pid, "SIGKILL");
    }
  };
  setInterval(look, 2000).unref();
};

exports.exit = (code) => process.reallyExit(code ?? 0);
