/** A process that runs tests against changes. It is one of its own because a change may make a loop endless. */
import path from "node:path";
import process from "node:process";
import { type Plugin, runnerImport } from "vite";
import { type Answer, isJob, type Job } from "./job.ts";
import { instrument } from "./sites.ts";

const here = import.meta.dirname;
const rulesFolder = `${path.resolve(here, "../../server/src/rules").split(path.sep).join("/")}/`;
const testFolder = `${path.resolve(here, "..").split(path.sep).join("/")}/`;

/** Builds the changes into the rules, and gives their tests a Vitest of our own. */
const changes: Plugin = {
  name: "changes",
  enforce: "pre",
  transform(code, id) {
    const file = id.split("?")[0] ?? id;
    if (file.startsWith(rulesFolder)) {
      const name = file.slice(rulesFolder.length);
      if (!name.includes("/") || name.endsWith("/index.ts")) return undefined;
      const access = `import { mutation as __mutation } from ${JSON.stringify(path.join(here, "switch.ts"))};\n`;
      return { code: access + instrument(name, code).code, map: null };
    }
    if (!file.startsWith(testFolder)) return undefined;
    return { code: code.replace('from "vitest"', `from ${JSON.stringify(path.join(here, "vitest.ts"))}`), map: null };
  },
};

interface Session {
  fails(job: Job): Promise<boolean>;
}

const { module } = await runnerImport<Session>(path.join(here, "session.ts"), {
  configFile: false,
  logLevel: "error",
  plugins: [changes],
});

function answer(message: Answer): void {
  process.send?.(message);
}

process.on("message", (message) => {
  if (!isJob(message)) return;
  module.fails(message).then(
    (failed) => answer({ failed }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on("disconnect", () => process.exit());
answer({ ready: true });
