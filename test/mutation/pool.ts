/** Processes that run tests, one job at a time each. */
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { type Answer, isAnswer, type Job } from "./job.ts";
import { root } from "./plan.ts";

/** How long the tests of one change may take, in milliseconds; they take a hundredth of it. */
const patience = 15_000;

/** How long a process may take to load, in milliseconds. */
const startPatience = 120_000;

export class Runner {
  #process: ChildProcess | undefined;

  /**
   * Whether the tests fail. Where they do not end, or end the process, they have found the change as well. Rejects
   * where the process cannot be started, or the tests fail without a change.
   */
  async fails(job: Job): Promise<boolean> {
    const running = this.#process ?? (await this.#start());
    this.#process = running;
    const answer = await answerOf(running, patience, () => running.send(job));
    if (answer === undefined) {
      this.stop();
      if (job.change === "") throw new Error("The tests do not end.");
      return true;
    }
    if ("error" in answer) throw new Error(answer.error);
    return "failed" in answer && answer.failed;
  }

  async #start(): Promise<ChildProcess> {
    const started = fork(path.join(root, "scripts/run.mjs"), [path.join(root, "test/mutation/worker.ts")], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    if ((await answerOf(started, startPatience, () => {})) === undefined) {
      started.kill("SIGKILL");
      throw new Error("The tests cannot be loaded.");
    }
    return started;
  }

  stop(): void {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }
}

/** The next answer of a process; undefined where it ends or takes too long. */
function answerOf(from: ChildProcess, most: number, ask: () => void): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (answer: unknown): void => {
      clearTimeout(timer);
      from.off("message", done);
      from.off("exit", gone);
      resolve(isAnswer(answer) ? answer : undefined);
    };
    const gone = (): void => done(undefined);
    const timer = setTimeout(gone, most);
    from.on("message", done);
    from.on("exit", gone);
    ask();
  });
}
