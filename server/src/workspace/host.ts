import { translated } from "../base/say.ts";
import type { Host, RuleInfo } from "../features/host.ts";
import type { SourceFile } from "../model/source.ts";
import { allRules } from "../rules/index.ts";
import { pages } from "../rules/pages.generated.ts";
import { isSuppressible } from "../rules/rule.ts";
import type { Files } from "./files.ts";
import type { Project } from "./workspace.ts";

const ENDING = ".strategy";

let infos: readonly RuleInfo[] | undefined;

function rules(): readonly RuleInfo[] {
  infos ??= allRules.map((rule) => ({
    code: rule.code,
    section: rule.section,
    severity: rule.severity,
    get summary() {
      return summaryOf(rule.code);
    },
    page: pages.get(rule.code)?.page ?? "",
    suppressible: isSuppressible(rule),
  }));
  return infos;
}

/** One sentence: what a rule says is wrong. */
export function summaryOf(code: string): string {
  return translated(pages.get(code)?.summary ?? "");
}

/** The files of one root as editor features see them. */
export class ProjectHost implements Host {
  readonly #project: Project;
  readonly #files: Files;
  #paths: readonly string[] | undefined;

  constructor(project: Project, files: Files) {
    this.#project = project;
    this.#files = files;
  }

  get rules(): readonly RuleInfo[] {
    return rules();
  }

  source(path: string) {
    return this.#project.source(path);
  }

  plan(path: string) {
    return this.#project.plan(path);
  }

  findings(path: string) {
    return this.#project.check(path)?.findings ?? [];
  }

  paths(): readonly string[] {
    this.#paths ??= strategyPaths(this.#files);
    const open = this.#project.openPaths().filter((path) => path.endsWith(ENDING));
    return [...new Set([...this.#paths, ...open])].sort();
  }

  /** Looks at the folders anew from here on: a file came or went. */
  forgetPaths(): void {
    this.#paths = undefined;
  }

  importersOf(path: string): readonly string[] {
    const target = this.#project.source(path);
    if (target === undefined) return [];
    const by = new Map<SourceFile, SourceFile[]>();
    for (const other of this.paths()) {
      const file = this.#project.resolved(other);
      for (const { target: imported } of file?.imports ?? []) {
        if (imported === undefined || file === undefined) continue;
        const there = by.get(imported);
        if (there === undefined) by.set(imported, [file]);
        else there.push(file);
      }
    }
    const found = new Set(by.get(target));
    for (const each of found) for (const other of by.get(each) ?? []) found.add(other);
    found.delete(target);
    return [...found].map((file) => file.path).sort();
  }
}

/** Every plan and library below the root; hidden folders and `node_modules` are left out. */
export function strategyPaths(files: Files): readonly string[] {
  const found: string[] = [];
  const folders = [""];
  for (const folder of folders) {
    for (const name of files.list(folder)) {
      const full = folder === "" ? name : `${folder}/${name}`;
      if (!name.endsWith("/")) {
        if (name.endsWith(ENDING)) found.push(full);
      } else if (!name.startsWith(".") && name !== "node_modules/") folders.push(full.slice(0, -1));
    }
  }
  return found.sort();
}
