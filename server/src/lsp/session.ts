import type { Connection } from "vscode-languageserver";
import type { Recheck } from "../features/actions.ts";
import type { Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { Documents } from "./documents.ts";
import { Memory } from "./memory.ts";
import type { Pulse } from "./pulse.ts";
import { Reports } from "./reports.ts";
import { type Located, type Root, Roots } from "./roots.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { ToProto } from "./to-proto.ts";
import type { Uses } from "./uses.ts";

/** What the server gets from where it runs. */
export interface ServerIo {
  /** The files below a folder of the disk; absent where there is no disk. */
  readonly diskFiles?: (folder: string) => Files;
  /** Calls back on the next turn of the event loop, after the messages that came in. */
  readonly turn: (next: () => void) => void;
  /** The day that rules about time compare with, as in `2026-11-22`; where it is left out, that of the clock. */
  readonly today?: () => string;
  /** Where the user's own templates are; absent where there is no disk. */
  readonly templates?: () => { readonly folder: string; readonly name: string };
}

/** Everything that the server knows of one client. */
export class Session {
  readonly connection: Connection;
  readonly uses: Uses;
  readonly documents = new Documents();
  readonly memory = new Memory();
  readonly roots: Roots;
  readonly reports: Reports;
  readonly pulse: Pulse;
  settings: Settings = defaultSettings;
  /** Whether the files can be read: where the client brings them, once it has brought all. */
  isReady: boolean;
  readonly #io: ServerIo;

  /** @param virtual whether the client alone can read the files. */
  constructor(connection: Connection, io: ServerIo, uses: Uses, virtual: boolean, pulse: Pulse) {
    this.#io = io;
    this.connection = connection;
    this.uses = uses;
    this.pulse = pulse;
    this.isReady = !virtual;
    this.roots = new Roots({
      documents: this.documents,
      memory: this.memory,
      diskFiles: virtual ? undefined : io.diskFiles,
      watched: uses.registerWatchers,
      today: io.today ?? today,
      log: (message) => this.log(message),
    });
    this.reports = new Reports({
      toProto: (root) => this.toProto(root),
      minSeverity: () => this.settings.diagnostics.minSeverity,
    });
  }

  toProto(root: Root): ToProto {
    return new ToProto(root, this.roots, this.uses);
  }

  /** The user's own templates, in a folder that the editor names or the usual one; undefined where there is no disk. */
  usersTemplates(said: string | undefined): { files: Files; name: string; folder: string } | undefined {
    const { diskFiles, templates } = this.#io;
    const own = said === undefined || said === "" ? templates?.() : { folder: said, name: said };
    return diskFiles === undefined || own === undefined ? undefined : { files: diskFiles(own.folder), ...own };
  }

  /** The file that a request is about; undefined where no root holds it, or it cannot be read. */
  locate(uri: string): Located | undefined {
    const located = this.roots.locate(uri);
    return located?.root.host.plan(located.path) === undefined ? undefined : located;
  }

  /** What the checker would say of a file of a root if it held another text. */
  recheck(root: Root): Recheck {
    let scratch: Workspace | undefined;
    return (path, text) => {
      scratch ??= this.roots.scratch(root);
      scratch.open(path, text);
      return scratch.project.check(path)?.findings ?? [];
    };
  }

  /** Tells of a fault of ours, and starts from the texts again: what was half done when it happened may be wrong. */
  fault(what: string, error: unknown): void {
    this.log(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    try {
      this.roots.renew();
    } catch {
      // What cannot be read now is read when it is asked for.
    }
  }

  /** Tells the client of a fault: of ours, or in what it sent. */
  log(message: string): void {
    this.connection.console.error(message);
  }
}

/** The day where the user is. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
