import type { Diagnostic, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { say } from "../base/say.ts";
import { type Finding, severities } from "../model/diagnostic.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { Included } from "./included.ts";
import type { WorkspaceCheck } from "./protocol.ts";
import { diagnosticsOf } from "./reports.ts";
import type { Located, Root } from "./roots.ts";
import type { Session } from "./session.ts";
import { keyOf } from "./uris.ts";

/** From how many files on the first check shows how far it is. */
const MANY = 20;

/** A file whose diagnostics are shown although it is not open. */
export interface Listed extends Located {
  readonly uri: string;
}

/** Checks the files of all folders, open or not, between the requests of the editor. */
export class Scan {
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  readonly #scanned: () => Promise<void>;
  readonly #included = new Included();
  #running: Promise<void> | undefined;
  #isWanted = false;
  #isFirst = true;

  /** @param scanned called after each check of everything, when the configurations have been read. */
  constructor(session: Session, diagnostics: Diagnostics, scanned: () => Promise<void>) {
    this.#session = session;
    this.#diagnostics = diagnostics;
    this.#scanned = scanned;
  }

  /** Starts; once more at the end where it is running already. Resolves when all is checked. */
  start(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** The closed files that are shown: those of the folders that the configuration does not rule out. */
  closedFiles(): readonly Listed[] {
    const { roots, settings } = this.#session;
    if (settings.diagnostics.scope === "openFiles") return [];
    return roots.folders().flatMap((root) =>
      root.host
        .paths()
        .filter((path) => !root.open.has(path) && this.#included.has(path, root.workspace.config(path)))
        .map((path) => ({ root, path, uri: roots.uriOf(root, path) }))
        .filter(({ uri }) => roots.locate(uri)?.root === root),
    );
  }

  /** What is wrong in the configurations that hold for the files that are shown, by address. */
  configProblems(): ReadonlyMap<string, Diagnostic[]> {
    const { roots, settings } = this.#session;
    const found = new Map<string, Diagnostic[]>();
    for (const root of roots.all()) {
      const paths = new Set(root.open.keys());
      if (root.isFolder && settings.diagnostics.scope === "workspace") {
        for (const path of root.host.paths()) paths.add(path);
      }
      for (const [path, problems] of problemsOf(root, paths)) {
        const uri = roots.uriOf(root, path);
        found.set(uri, [...(found.get(uri) ?? []), ...diagnosticsOf(problems, this.#session.toProto(root))]);
      }
    }
    return found;
  }

  /** Reads and checks every shown file again, open ones too; what was found is counted and shown. */
  async everything(isOver: () => boolean): Promise<WorkspaceCheck> {
    const { roots, documents, reports, pulse } = this.#session;
    for (const root of roots.all()) roots.reread(root);
    const open = documents.all().flatMap(({ uri }) => roots.locate(uri) ?? []);
    const counts = { files: 0, error: 0, warning: 0, information: 0, hint: 0 };
    await pulse.each([...open, ...this.closedFiles()], isOver, ({ root, path }) => {
      const found = reports.of({ root, path }).counts;
      counts.files++;
      for (const severity of severities) counts[severity] += found[severity];
    });
    await this.start();
    return counts;
  }

  async #run(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      try {
        await this.#once();
      } catch (error) {
        this.#session.fault("The check of the folders failed", error);
      }
    }
  }

  async #once(): Promise<void> {
    const { pulse, reports } = this.#session;
    await pulse.quiet();
    this.#diagnostics.now();
    await pulse.quiet();
    const files = this.closedFiles();
    const progress = await this.#progress(files.length);
    const shown = new Set<string>();
    let percent = 0;
    await pulse.each(
      files,
      () => this.#isWanted,
      ({ root, path, uri }, index) => {
        const done = Math.floor((index / files.length) * 100);
        if (done > percent) progress?.report(done, say`${index} of ${files.length}`);
        percent = Math.max(percent, done);
        shown.add(keyOf(uri));
        // It may have been opened in the meantime.
        if (!root.open.has(path)) this.#diagnostics.sendClosed(uri, reports.of({ root, path }));
      },
    );
    progress?.done();
    if (this.#isWanted) return;
    for (const [uri, items] of this.configProblems()) {
      shown.add(keyOf(uri));
      this.#diagnostics.sendClosed(uri, { id: JSON.stringify(items), items });
    }
    this.#diagnostics.clearOthers(shown);
    await this.#scanned();
  }

  async #progress(count: number): Promise<WorkDoneProgressServerReporter | undefined> {
    const { connection, uses } = this.#session;
    if (!this.#isFirst || count < MANY || !uses.progress) return undefined;
    this.#isFirst = false;
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(say`Checking plans`, 0, `0 of ${count}`, false);
    return progress;
  }
}

/** The problems of the configurations of these paths, each once, by the path of the configuration. */
function problemsOf(root: Root, paths: Iterable<string>): Map<string, Finding[]> {
  const byPath = new Map<string, Finding[]>();
  const seen = new Set<readonly Finding[]>();
  for (const path of paths) {
    const { problems } = root.workspace.config(path);
    if (problems.length === 0 || seen.has(problems)) continue;
    seen.add(problems);
    for (const problem of problems) {
      const there = byPath.get(problem.file.path) ?? [];
      byPath.set(problem.file.path, there);
      // A configuration that several extend brings its problems along with each of them.
      const isKnown = there.some(({ at, message }) => at.start === problem.at.start && message === problem.message);
      if (!isKnown) there.push(problem);
    }
  }
  return byPath;
}
