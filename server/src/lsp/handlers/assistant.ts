import { URI } from "vscode-uri";
import type { House, Place, Room } from "../../assistant/house.ts";
import { answer, editToMake } from "../../assistant/index.ts";
import { Refusal } from "../../assistant/refusal.ts";
import { editorTools, editPlan, report } from "../../assistant/tools.ts";
import { differenceOf } from "../../base/difference.ts";
import type { Door } from "../door.ts";
import { BadParams } from "../from-proto.ts";
import { type AssistantEdit, type AssistantParams, type AssistantResult, assistantMethod } from "../protocol.ts";
import type { Root } from "../roots.ts";
import type { Session } from "../session.ts";
import { nameOf } from "../uris.ts";

const fault: AssistantResult = {
  refused: true,
  texts: ["The question could not be answered, which is a fault of the language server. Its output says more."],
};

/** What assistants in the editor ask. */
export function assistant(door: Door): void {
  door.ownRequest<AssistantParams, AssistantResult>(
    assistantMethod,
    fault,
    async ({ tool, input }, session) => {
      const known = editorTools.find(({ name }) => name === tool);
      if (known === undefined) throw new BadParams(`There is no tool ${String(tool)}.`);
      try {
        if (!session.isReady) throw new Refusal("The plans are still being read. Ask again in a moment.");
        const house = new Open(session);
        if (known === editPlan) return edited(input, house, session);
        const { text, data } = await answer(known, input, house);
        // Numbers are to be taken as they are, not from a page that rounds them.
        return { refused: false, texts: known === report ? [text, JSON.stringify(data)] : [text] };
      } catch (error) {
        if (error instanceof Refusal) return { refused: true, texts: [error.message] };
        throw error;
      }
    },
    { slow: true },
  );
}

function edited(input: unknown, house: Open, session: Session): AssistantResult {
  const { place, before, after, told } = editToMake(input, house);
  if (before === after) return { refused: true, texts: [told] };
  const root = house.rootOf(place.room);
  const { offset, length, text } = differenceOf(before ?? "", after);
  const edit: AssistantEdit = {
    uri: session.roots.uriOf(root, place.path),
    path: place.room.prefix + place.path,
    isNew: before === undefined,
    version: root.open.get(place.path)?.version ?? null,
    start: offset,
    end: offset + length,
    newText: text,
  };
  return { refused: false, texts: [told], edit };
}

/** The folders of the editor, and what lies in none but is open, as assistants see them. */
class Open implements House {
  readonly #session: Session;
  readonly #roots = new Map<Room, Root>();
  readonly #rooms = new Map<Root, Room>();

  constructor(session: Session) {
    this.#session = session;
    const { roots } = session;
    const isOne = roots.folders().length < 2;
    for (const root of roots.all()) {
      const room = this.#roomOf(root, root.isFolder && !isOne ? `${nameOf(root.folder)}/` : "");
      this.#roots.set(room, root);
      this.#rooms.set(root, room);
    }
  }

  get today(): string {
    return this.#session.roots.day;
  }

  usersTemplates() {
    return this.#session.usersTemplates(undefined);
  }

  get rooms(): readonly Room[] {
    return [...this.#roots.keys()];
  }

  rootOf(room: Room): Root {
    const root = this.#roots.get(room);
    if (root === undefined) throw new Error("The folder is closed.");
    return root;
  }

  locate(given: string): Place | undefined {
    const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(given);
    const located = this.#session.roots.locate(isAddress ? given : URI.file(given).toString());
    const room = located === undefined ? undefined : this.#rooms.get(located.root);
    return located === undefined || room === undefined ? undefined : { room, path: located.path };
  }

  #roomOf(root: Root, prefix: string): Room {
    const { workspace, host, files } = root;
    const { roots } = this.#session;
    return {
      prefix,
      workspace,
      host,
      // Around a loose file lies what nobody opened.
      files: root.isFolder ? files : { ...files, locate: (path) => (root.open.has(path) ? "file" : "missing") },
      paths: () => (root.isFolder ? host.paths() : [...root.open.keys()].sort()),
      scratch: () => roots.scratch(root),
      over: (others) => roots.beside(others),
    };
  }
}
