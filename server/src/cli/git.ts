import childProcess from "node:child_process";
import fs from "node:fs";
import nodePath from "node:path";
import process from "node:process";
import { CommandError } from "./command.ts";

/** A file of a revision, as git keeps it. */
export interface TreeFile {
  /** Relative to the repository's folder, with `/`. */
  readonly path: string;
  /** The id of its content. */
  readonly blob: string;
  /** Links and other repositories have no text of their own. */
  readonly kind: "file" | "link" | "other";
}

/** What became of a file between two states. */
export interface FileChange {
  readonly kind: "added" | "modified" | "deleted" | "renamed";
  /** Where it is afterwards; of a deleted one, where it was. */
  readonly path: string;
  /** Where it was before; absent for an added one. */
  readonly from: string | undefined;
  /** Its content before; absent for an added one, and for what was no plain file. */
  readonly blob: string | undefined;
}

const MOST_OUTPUT = 1 << 30;
/** The files of a large repository are listed quickly; a server that does not answer is not waited for. */
const LONGEST = 120_000;

/** How a shallow clone gets the rest of its history. */
const DEEPEN = "fetch more of it with git fetch --unshallow, or on GitHub check out with fetch-depth: 0";

/**
 * Finds the git repository that a folder lies in.
 *
 * @throws CommandError where git is missing or refuses, or the folder lies in no repository.
 */
export function findRepository(folder: string): Repository {
  // Git would be said to be missing where its folder is.
  if (!fs.existsSync(folder)) throw new CommandError(`there is no folder ${folder}`);
  const { code, out, err } = git(folder, ["rev-parse", "--show-toplevel"]);
  const root = out.toString("utf8").replace(/\r?\n$/, "");
  if (code === 0 && root !== "") return new Repository(fs.realpathSync(nodePath.resolve(folder, root)));
  if (/not a git repository/.test(err)) throw new CommandError(`${folder} lies in no git repository`);
  if (/must be run in a work tree/.test(err) || code === 0) {
    throw new CommandError(`${folder} lies in a git repository without files`);
  }
  throw refusal(err);
}

/** A repository with its files. Everything in it is asked for with paths relative to its folder, with `/`. */
export class Repository {
  /** The folder of the repository, over no link. */
  readonly root: string;
  #shallow: boolean | undefined;
  /** Ids of commits that are here. */
  readonly #known = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** Whether the older part of the history was left out when the repository was fetched. */
  get shallow(): boolean {
    this.#shallow ??= this.#text(["rev-parse", "--is-shallow-repository"]).trim() === "true";
    return this.#shallow;
  }

  /** Whether it has a branch, a tag or a commit of that name. */
  has(revision: string): boolean {
    return this.#commit(revision) !== undefined;
  }

  /**
   * The id of the commit that a revision means: `main`, `v1.2`, `HEAD~3`, `4f2a9c1`. With three dots at its end, or
   * between two, it is the last commit that both sides share: `main...` is where this branch left `main`.
   *
   * @throws CommandError where there is no such revision here.
   */
  resolve(revision: string): string {
    if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision) && this.#known.has(revision)) return revision;
    const dots = revision.indexOf("...");
    if (dots >= 0) return this.mergeBase(revision.slice(0, dots) || "HEAD", revision.slice(dots + 3) || "HEAD");
    const commit = this.#commit(revision);
    if (commit !== undefined) {
      this.#known.add(commit);
      return commit;
    }
    const why = this.shallow ? `: this clone is shallow, so ${DEEPEN}` : "";
    throw new CommandError(`git knows no revision ${revision} here${why}`);
  }

  /**
   * The last commit that two revisions share.
   *
   * @throws CommandError where one of them is unknown, or they share none that is known here.
   */
  mergeBase(one: string, other: string): string {
    const { code, out, err } = this.#run(["merge-base", this.resolve(one), this.resolve(other)]);
    const [commit] = out.toString("utf8").split("\n");
    if (code === 0 && commit !== undefined && commit !== "") {
      this.#known.add(commit);
      return commit;
    }
    if (code !== 1) throw refusal(err);
    const why = this.shallow ? `: this clone is shallow, so ${DEEPEN}` : "";
    throw new CommandError(`${one} and ${other} share no commit here${why}`);
  }

  /** The files of a revision, in the order of their paths; of all, or of those below some folders. */
  files(revision: string, below: readonly string[] = []): readonly TreeFile[] {
    const folders = below.filter((folder) => folder !== "");
    const wanted = folders.length < below.length ? [] : folders;
    const listed = this.#text(["ls-tree", "-r", "-z", "--full-tree", this.resolve(revision), "--", ...wanted]);
    return parts(listed).flatMap((line) => {
      // `100644 blob 4f2a…<TAB>path`; paths may hold tabs of their own.
      const tab = line.indexOf("\t");
      const [mode = "", , blob = ""] = line.slice(0, tab).split(" ");
      return tab < 0 ? [] : [{ path: line.slice(tab + 1), blob, kind: kindOf(mode) }];
    });
  }

  /** The files that git follows now. */
  followed(patterns: readonly string[] = []): readonly TreeFile[] {
    const listed = this.#text(["ls-files", "-z", "--stage", "--", ...patterns]);
    return parts(listed).flatMap((line) => {
      // `100644 4f2a… 0<TAB>path`
      const tab = line.indexOf("\t");
      const [mode = "", blob = ""] = line.slice(0, tab).split(" ");
      return tab < 0 ? [] : [{ path: line.slice(tab + 1), blob, kind: kindOf(mode) }];
    });
  }

  /** The content of a file at a revision; undefined where there is none, or it is no plain file. */
  read(revision: string, path: string): Uint8Array | undefined {
    const found = this.files(revision, [path]).find((file) => file.path === path);
    return found?.kind === "file" ? this.blobs([found.blob]).get(found.blob) : undefined;
  }

  /** Contents by their ids, all read at once. */
  blobs(ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
    const wanted = [...new Set(ids)];
    const found = new Map<string, Uint8Array>();
    if (wanted.length === 0) return found;
    const out = this.#bytes(["cat-file", "--batch"], `${wanted.join("\n")}\n`);
    let at = 0;
    for (const id of wanted) {
      // `4f2a… blob 120`, a line break, the content, a line break; or `4f2a… missing`.
      const end = out.indexOf("\n", at);
      if (end < 0) break;
      const [, kind, size] = out.toString("latin1", at, end).split(" ");
      at = end + 1;
      if (size === undefined)
        throw new CommandError(`git lacks the content ${id} that an older revision has: ${DEEPEN}`);
      const content = out.subarray(at, at + Number(size));
      if (kind === "blob") found.set(id, content);
      at += Number(size) + 1;
    }
    return found;
  }

  /**
   * What changed from one revision to another, or to the files as they lie there now, with renamed files as such.
   * Files that git does not follow yet count as added, unless it is told to leave them alone.
   *
   * @param to absent for the files as they are.
   * @param patterns which files, as git writes it (`*.strategy`); all where there is none.
   */
  changes(from: string, to: string | undefined, patterns: readonly string[] = []): readonly FileChange[] {
    const revisions = to === undefined ? [this.resolve(from)] : [this.resolve(from), this.resolve(to)];
    const how = ["--raw", "-z", "--no-abbrev", "-M", "--no-ext-diff", "--no-textconv", "--no-relative"];
    const changes = parseRaw(this.#text(["diff", ...how, "--ignore-submodules", ...revisions, "--", ...patterns]));
    if (to !== undefined) return changes;
    const others = this.#text(["ls-files", "-z", "--others", "--exclude-standard", "--", ...patterns]);
    const known = new Set(changes.map(({ path }) => path));
    for (const path of parts(others)) {
      // What was taken out of git but still lies there was changed, if anything.
      const deleted = known.has(path) ? changes.findIndex((change) => change.path === path) : -1;
      const before = changes[deleted];
      if (before?.kind === "deleted") changes[deleted] = { ...before, kind: "modified" };
      else if (before === undefined) changes.push({ kind: "added", path, from: undefined, blob: undefined });
    }
    return changes;
  }

  /** Where files that were renamed between two states came from, by where they are afterwards. */
  renames(from: string, to: string | undefined, patterns: readonly string[] = []): ReadonlyMap<string, string> {
    const renamed = new Map<string, string>();
    for (const { kind, path, from: before } of this.changes(from, to, patterns)) {
      if (kind === "renamed" && before !== undefined) renamed.set(path, before);
    }
    return renamed;
  }

  /** The path of a file in this repository; undefined where it lies outside. */
  pathOf(absolute: string): string | undefined {
    const relative = nodePath.relative(this.root, absolute);
    const outside = relative === ".." || relative.startsWith(`..${nodePath.sep}`) || nodePath.isAbsolute(relative);
    return outside ? undefined : relative.split(nodePath.sep).join("/");
  }

  #commit(revision: string): string | undefined {
    // What begins with a dash would be an option.
    if (revision.startsWith("-") || revision.includes("\0")) return undefined;
    const { code, out } = this.#run(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
    const commit = out.toString("latin1").trim();
    return code === 0 && commit !== "" ? commit : undefined;
  }

  #run(args: readonly string[], input?: string): Ran {
    return git(this.root, args, input);
  }

  #bytes(args: readonly string[], input?: string): Buffer {
    const { code, out, err } = this.#run(args, input);
    if (code !== 0) throw refusal(err);
    return out;
  }

  #text(args: readonly string[]): string {
    return this.#bytes(args).toString("utf8");
  }
}

interface Ran {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs git in a folder. It writes nothing, asks nobody and answers in English. */
function git(folder: string, args: readonly string[], input?: string): Ran {
  // Otherwise Windows would run a program of that name that lies in the repository itself.
  if (process.platform === "win32") process.env.NoDefaultCurrentDirectoryInExePath = "1";
  const settings = ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "diff.autoRefreshIndex=true"];
  const ran = childProcess.spawnSync("git", [...settings, ...args], {
    cwd: folder,
    env: environment(),
    input: input ?? "",
    maxBuffer: MOST_OUTPUT,
    timeout: LONGEST,
    windowsHide: true,
  });
  if (ran.error !== undefined) {
    const code = "code" in ran.error ? ran.error.code : undefined;
    if (code === "ENOENT") throw new CommandError("git is not installed, or not found on the PATH");
    if (code === "ETIMEDOUT") throw new CommandError("git took too long to answer");
    throw new CommandError(`git cannot be run: ${ran.error.message}`);
  }
  return { code: ran.status, out: ran.stdout, err: ran.stderr.toString("utf8") };
}

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  // A hook of git has these set for its own command, with paths that hold in another folder.
  if (env.GIT_WORK_TREE === undefined) delete env.GIT_DIR;
  delete env.GIT_INDEX_FILE;
  delete env.GIT_PREFIX;
  delete env.GIT_EXTERNAL_DIFF;
  return env;
}

function refusal(err: string): CommandError {
  const [line = ""] = err.split("\n").filter((each) => /^(fatal|error): /.test(each));
  const said = line.replace(/^(fatal|error): /, "") || "it gives no reason";
  return new CommandError(`git refuses: ${said}`);
}

/** What stands between the zero characters of a list. */
function parts(text: string): string[] {
  return text.split("\0").filter((part) => part !== "");
}

function kindOf(mode: string): TreeFile["kind"] {
  return mode.startsWith("100") ? "file" : mode === "120000" ? "link" : "other";
}

/** Reads `:100644 100644 4f2a… 77b1… M`, the path, and of a renamed file its new path, each ended by a zero. */
function parseRaw(text: string): FileChange[] {
  const changes: FileChange[] = [];
  const words = text.split("\0");
  let at = 0;
  while (at < words.length) {
    const [mode = "", , blob, , status = ""] = (words[at] ?? "").split(" ");
    if (!mode.startsWith(":")) break;
    const first = words[at + 1] ?? "";
    const isRename = status.startsWith("R") || status.startsWith("C");
    const path = isRename ? (words[at + 2] ?? "") : first;
    at += isRename ? 3 : 2;
    const kind = kindOfChange(status);
    const plain = kind !== "added" && kindOf(mode.slice(1)) === "file";
    changes.push({ kind, path, from: kind === "added" ? undefined : first, blob: plain ? blob : undefined });
  }
  return changes;
}

function kindOfChange(status: string): FileChange["kind"] {
  switch (status[0]) {
    case "A":
    case "C":
      return "added";
    case "D":
      return "deleted";
    case "R":
      return "renamed";
    default:
      return "modified";
  }
}
