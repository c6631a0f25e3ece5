import * as vscode from "vscode";
import type { Commit, Named } from "./compare-items.ts";

/** Earlier versions of files, from the Git of the editor. It is an extension of its own, and may be missing or off. */

/** As much of https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts as is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}
interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined };
  getRefs(query: { readonly sort?: "alphabetically" | "committerdate" }): Promise<readonly Ref[]>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly LogEntry[]>;
  getCommit(ref: string): Promise<{ readonly hash: string }>;
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>;
  diffBetween(ref1: string, ref2: string): Promise<readonly Change[]>;
  show(ref: string, path: string): Promise<string>;
}
interface Ref {
  /** 0 is a branch of one's own, 1 one that was fetched, 2 a tag. */
  readonly type: number;
  readonly name?: string;
}
interface LogEntry {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}
interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** How many commits of a file are offered. */
const MOST_COMMITS = 20;

/** The past of a file. */
export class Past {
  readonly #repository: Repository;
  readonly #uri: vscode.Uri;

  private constructor(repository: Repository, uri: vscode.Uri) {
    this.#repository = repository;
    this.#uri = uri;
  }

  /** Undefined where Git is missing or off, or the file lies in no repository. */
  static async of(uri: vscode.Uri): Promise<Past | undefined> {
    try {
      const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
      const git = extension?.isActive === true ? extension.exports : await extension?.activate();
      // A version of Git that is off refuses to answer.
      const repository = git?.enabled === true ? git.getAPI(1).getRepository(uri) : null;
      return repository === null ? undefined : new Past(repository, uri);
    } catch {
      return undefined;
    }
  }

  get branch(): string | undefined {
    return this.#repository.state.HEAD?.name;
  }

  async names(): Promise<readonly Named[]> {
    const kinds = ["branch", "remote", "tag"] as const;
    const refs = await this.#repository.getRefs({ sort: "committerdate" }).catch(() => []);
    return refs.flatMap(({ type, name }) => {
      const kind = kinds[type];
      return kind === undefined || name === undefined ? [] : [{ name, kind }];
    });
  }

  async commits(): Promise<readonly Commit[]> {
    const path = this.#uri.fsPath;
    const entries = await this.#repository.log({ maxEntries: MOST_COMMITS, path }).catch(() => []);
    return entries.map(({ hash, message, authorName = "", authorDate }) => ({
      hash,
      message,
      author: authorName,
      date: authorDate?.toISOString().slice(0, 10) ?? "",
    }));
  }

  /** The commit that a revision means, `main...` being where this branch left `main`; undefined where there is none. */
  async commit(revision: string): Promise<string | undefined> {
    try {
      const left = /^(.+)\.\.\.$/.exec(revision)?.[1];
      if (left !== undefined) return await this.#repository.getMergeBase(left, "HEAD");
      return (await this.#repository.getCommit(revision)).hash;
    } catch {
      return undefined;
    }
  }

  /** Where the file was at a commit: it may have had another name. */
  async place(commit: string): Promise<vscode.Uri> {
    if ((await this.text(commit, this.#uri)) !== null) return this.#uri;
    const changes = await this.#repository.diffBetween(commit, "HEAD").catch(() => []);
    const now = this.#uri.toString();
    const renamed = changes.find(({ uri, renameUri }) => (renameUri ?? uri).toString() === now);
    return renamed?.originalUri ?? this.#uri;
  }

  /** The text of a file at a commit; null where it was not there. */
  async text(commit: string, uri: vscode.Uri): Promise<string | null> {
    try {
      return await this.#repository.show(commit, uri.fsPath);
    } catch {
      return null;
    }
  }
}
