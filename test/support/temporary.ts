import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

/**
 * One folder for all that a run of the tests leaves behind, which goes with its end: the processes that run the tests are
 * ended from outside, and could not clear up by themselves. What they start inherits it, too.
 */
export default function setup(): () => void {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "strategy-tests-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
