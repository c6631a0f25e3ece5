import type { House, Room } from "../assistant/house.ts";
import type { AssistantIo } from "../assistant/io.ts";
import { Refusal } from "../assistant/refusal.ts";
import { day } from "../model/wording.ts";
import { createWorkspace, type Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { ProjectHost } from "../workspace/host.ts";
import { resolve } from "../workspace/paths.ts";
import { dayOf } from "../workspace/today.ts";

/** How the addresses of plans begin. */
export const PLAN = "strategy://plan/";

/**
 * The folder as it is now. It is made anew for every question: other programs write files at any time, and what is told to
 * an assistant must never be an older state.
 */
export function houseNow(io: AssistantIo): House {
  const { files } = io;
  const over = (others: Files): Workspace =>
    createWorkspace({
      files: others,
      ...(io.today === undefined ? {} : { today: io.today }),
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
    scratch: () => over(files),
    over,
    ...(past === undefined ? {} : { past: (revision: string) => asRefusal(() => past(revision)) }),
  };
  return {
    rooms: [room],
    today: io.today ?? day(dayOf(undefined)),
    usersTemplates: () => io.templates,
    locate: (given) => {
      const path = pathOf(given, io.root);
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
function pathOf(given: string, root: string): string | undefined {
  if (given.startsWith(PLAN)) return normal(decoded(given.slice(PLAN.length)));
  const absolute = /^file:/i.test(given) ? decoded(given.replace(/^file:(\/\/[^/]*)?/i, "")) : given;
  const plain = absolute?.replace(/^\/([A-Za-z]:)/, "$1");
  const folder = `${root.replace(/\/+$/, "")}/`;
  if (plain === undefined || !plain.startsWith(folder)) return undefined;
  return normal(plain.slice(folder.length));
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
