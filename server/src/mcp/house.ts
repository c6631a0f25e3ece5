import type { House, Room } from "../assistant/house.ts";
import type { AssistantIo } from "../assistant/io.ts";
import { Refusal } from "../assistant/refusal.ts";
import { day } from "../model/wording.ts";
import { createWorkspace, type Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { ProjectHost } from "../workspace/host.ts";
import { resolve } from "../workspace/paths.ts";
import { dayOf } from "../workspace/today.ts";
import { Remembered } from "./remembered.ts";

/** How the addresses of plans begin. */
export const PLAN = "strategy://plan/";

/**
 * The folder as it is now. Other programs write files at any time, and what is told to an assistant must never be an older
 * state: so everything that was looked at is looked at once more, and where anything differs, all is worked out anew.
 */
export class Houses {
  readonly #io: AssistantIo;
  #kept: { readonly house: House; readonly files: Remembered; readonly today: string } | undefined;

  constructor(io: AssistantIo) {
    this.#io = io;
  }

  /** Begins anew: after a fault nobody knows what of it is right. */
  forget(): void {
    this.#kept = undefined;
  }

  now(): House {
    const today = this.#io.today ?? day(dayOf(undefined));
    const kept = this.#kept;
    if (kept !== undefined && kept.today === today && kept.files.isAsItWas()) return kept.house;
    const files = new Remembered(this.#io.files);
    const house = houseOf(this.#io, files.files, today);
    this.#kept = { house, files, today };
    return house;
  }
}

function houseOf(io: AssistantIo, files: Files, today: string): House {
  const over = (others: Files): Workspace =>
    createWorkspace({
      files: others,
      today,
      onFailure: ({ code, error }) => io.log(`the rule ${code} failed, which is our fault: ${String(error)}`),
    });
  const workspace = over(files);
  const host = new ProjectHost(workspace.project, files);
  const { past } = io;
  const room: Room = {
    prefix: "",
    workspace,
    host,
    files,
    paths: () => host.paths(),
    scratch: () => over(io.files),
    over,
    ...(past === undefined ? {} : { past: (revision: string) => asRefusal(() => past(revision)) }),
  };
  return {
    rooms: [room],
    today,
    usersTemplates: () => io.templates,
    locate: (given) => {
      const path = pathOf(given, io.roots);
      return path === undefined ? undefined : { room, path };
    },
  };
}

/** What is said of the outside world, said to the assistant. */
export function asRefusal<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? "" : "."}`);
  }
}

/** The path that an address or an absolute path means; undefined where it lies outside. */
function pathOf(given: string, roots: readonly string[]): string | undefined {
  if (given.startsWith(PLAN)) return normal(decoded(given.slice(PLAN.length)));
  const absolute = /^file:/i.test(given) ? decoded(given.replace(/^file:(\/\/[^/]*)?/i, "")) : given;
  if (absolute === undefined) return undefined;
  const plain = withSmallDrive(absolute.replace(/^\/([A-Za-z]:)/, "$1"));
  for (const root of roots) {
    const folder = `${withSmallDrive(root).replace(/\/+$/, "")}/`;
    if (plain.startsWith(folder)) return normal(plain.slice(folder.length));
  }
  return undefined;
}

/** The letter of a drive is written both ways. */
function withSmallDrive(path: string): string {
  return path.replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

function normal(path: string | undefined): string | undefined {
  const found = path === undefined ? undefined : resolve("", path);
  return found === "" ? undefined : found;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
