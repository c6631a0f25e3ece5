import { type Report, reportOf } from "../report/report.ts";
import { allRules } from "../rules/index.ts";
import type { RuleFailure } from "../rules/run.ts";
import { Configs, type ResolvedConfig } from "./config.ts";
import { type Diagnostic, type SilencedDiagnostic, toDiagnostic } from "./diagnostics.ts";
import type { Files } from "./files.ts";
import { dayOf } from "./today.ts";
import { Project } from "./workspace.ts";

export interface WorkspaceOptions {
  /** How to get at files: in memory or on disk. */
  readonly files: Files;
  /** The folder that `file:` addresses and absolute paths lie in; paths relative to it do without. */
  readonly root?: string;
  /** The day that rules about time compare with, as a plan writes it (`2026-11-22`); today where it is left out. */
  readonly today?: string;
  /** A configuration file, relative to the root, in place of those that lie beside the plans. */
  readonly config?: string;
  /** Told of a rule that failed: a fault of ours, which costs that rule's diagnostics and nothing else. */
  readonly onFailure?: (failure: RuleFailure) => void;
}

/** `length` UTF-16 code units from `offset` on become `text`. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * The language, for scripts and tools. A file is named by its path relative to the root, by an absolute path within it
 * or by a `file:` address.
 */
export interface Workspace {
  /** An editor's text wins over the file's until it is closed. */
  open(uri: string, text: string): void;
  /** Applies changes one after the other, each to the text that the one before left. Throws for a file that cannot be read. */
  change(uri: string, changes: readonly TextChange[]): void;
  /** Back to the text of the file. */
  close(uri: string): void;
  /** Tells that a file changed, came or went on disk. */
  changed(uri: string): void;
  /**
   * What the checker says of a file, in the order of the text; undefined where it cannot be read. Related places and
   * fixes are worked out when they are asked for, in the texts as they are then: ask before the next change.
   */
  diagnostics(uri: string): readonly Diagnostic[] | undefined;
  /** How many diagnostics of a file its comments suppress. */
  suppressed(uri: string): number;
  /** The diagnostics of a file that its comments suppress, with the reasons. */
  silenced(uri: string): readonly SilencedDiagnostic[];
  /** The report of a plan; undefined for a library and for a file that cannot be read. */
  report(uri: string): Report | undefined;
  /** The configuration that holds for a file, with what is wrong in it. */
  config(uri: string): ResolvedConfig;
  /** The text that counts for a file. */
  text(uri: string): string | undefined;
  /** Drops a file that no other rests on from memory; it is read again when it is asked for. */
  release(uri: string): void;
  /** The linked files, for what the package itself builds on them. */
  readonly project: Project;
}

/** Throws a `RangeError` for a `today` that is no date. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { files, root } = options;
  const today = dayOf(options.today);
  const configs = new Configs(
    {
      read: (path) => {
        const content = files.read(path);
        return content === undefined || typeof content === "string" ? content : new TextDecoder().decode(content);
      },
    },
    allRules,
    options.config === undefined ? {} : { override: options.config },
  );
  const project = new Project({
    files,
    today,
    config: (path) => configs.for(path),
    ...(options.onFailure === undefined ? {} : { onFailure: options.onFailure }),
  });
  const at = (uri: string): string => relative(uri, root);
  return {
    project,
    open: (uri, text) => project.open(at(uri), text),
    change: (uri, changes) => {
      const path = at(uri);
      const [only] = changes;
      if (changes.length === 1 && only !== undefined) {
        project.edit(path, only.offset, only.offset + only.length, only.text);
        return;
      }
      let text = project.textOf(path);
      if (text === undefined) throw new Error(`There is no file ${path} to change.`);
      for (const change of changes) {
        text = text.slice(0, change.offset) + change.text + text.slice(change.offset + change.length);
      }
      project.open(path, text);
    },
    close: (uri) => project.close(at(uri)),
    changed: (uri) => {
      const path = at(uri);
      if (path.endsWith(".json")) {
        configs.forget();
        project.recheck();
      } else project.changed(path);
    },
    diagnostics: (uri) => project.check(at(uri))?.findings.map(toDiagnostic),
    suppressed: (uri) => project.check(at(uri))?.suppressed ?? 0,
    silenced: (uri) =>
      (project.check(at(uri))?.silenced ?? []).map(({ finding, by }) => ({
        diagnostic: toDiagnostic(finding),
        reason: by.reason,
        range: finding.file.lines.range(by.start, by.end),
      })),
    report: (uri) => {
      const plan = project.plan(at(uri));
      return plan === undefined ? undefined : reportOf(plan);
    },
    config: (uri) => configs.for(at(uri)),
    text: (uri) => project.textOf(at(uri)),
    release: (uri) => project.release(at(uri)),
  };
}

/** A `file:` address or an absolute path as a path relative to the root; others as they are. */
function relative(uri: string, root: string | undefined): string {
  let path = uri;
  if (/^file:/i.test(path)) path = decodeURIComponent(new URL(path).pathname).replace(/^\/([A-Za-z]:)/, "$1");
  if (root !== undefined) {
    const base = /^file:/i.test(root)
      ? decodeURIComponent(new URL(root).pathname).replace(/^\/([A-Za-z]:)/, "$1")
      : root;
    const folder = `${base.replaceAll("\\", "/").replace(/\/+$/, "")}/`;
    const normal = path.replaceAll("\\", "/");
    if (normal.startsWith(folder)) return normal.slice(folder.length);
  }
  return path.replace(/^\.\//, "");
}
