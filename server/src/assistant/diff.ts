import { diffJson } from "../review/diff/json.ts";
import { diffMarkdown } from "../review/diff/markdown.ts";
import type { Diff } from "../review/diff/types.ts";
import { compare, type State } from "../workspace/compare.ts";
import type { Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { included } from "../workspace/included.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { fileAt, type House, needEnding, type Place, placeOf, type Room, shown } from "./house.ts";
import { Refusal } from "./refusal.ts";

const BASES = ["base_path", "base_revision", "base_text"] as const;

/** What differs between two states of a plan, in the plan's terms. */
export function diff(asked: Asked, house: House): Answer {
  const given = BASES.filter((name) => asked.text(name) !== undefined);
  const [base] = given;
  if (base === undefined || given.length > 1) {
    throw new Refusal(`Compared with what? Give exactly one of ${BASES.join(", ")}.`);
  }
  const path = asked.text("path");
  if (path === undefined) {
    if (base !== "base_revision") throw new Refusal("path is missing: which plan is to be compared?");
    const rooms = house.rooms.filter(({ past }) => past !== undefined);
    return answered(rooms.map((room) => sinceRevision(room, asked.needed(base))));
  }
  const place = asked.text("text") === undefined ? fileAt(house, path) : placeOf(house, path);
  needEnding(place, path);
  return answered([compared(place, base, asked, house)]);
}

function answered(diffs: readonly Diff[]): Answer {
  const [first] = diffs;
  if (first === undefined) throw new Refusal("Revisions of git cannot be read here. Give base_path or base_text.");
  return { text: diffs.map((each) => diffMarkdown(each)).join("\n"), data: diffJson(first) };
}

function compared(place: Place, base: (typeof BASES)[number], asked: Asked, house: House): Diff {
  const { room, path } = place;
  const text = asked.text("text");
  const after = text === undefined ? stateOf(room.workspace, room.files, "now") : tried(room, path, text, "now");
  const value = asked.needed(base);
  switch (base) {
    case "base_path": {
      const other = fileAt(house, value);
      const before = stateOf(other.room.workspace, other.room.files, shown(other));
      return compare(before, after, { pair: { before: other.path, after: path } });
    }
    case "base_text":
      return compare(tried(room, path, value, "the given text"), after, { pair: { before: path, after: path } });
    case "base_revision": {
      const before = pastOf(room, value);
      if (before.files.locate(path) !== "file") throw new Refusal(`${shown(place)} was not there at ${value}.`);
      return compare(before, after, { pair: { before: path, after: path } });
    }
  }
}

function sinceRevision(room: Room, revision: string): Diff {
  const isIncluded = included();
  return compare(pastOf(room, revision), stateOf(room.workspace, room.files, "now"), { wants: isIncluded });
}

function pastOf(room: Room, revision: string): State {
  const files = room.past?.(revision);
  if (files === undefined) throw new Refusal("Revisions of git cannot be read here. Give base_path or base_text.");
  return { workspace: room.over(files), files, name: revision };
}

/** A state of what a workspace holds: texts that were opened count, not what is stored. */
export function stateOf(workspace: Workspace, files: Files, name: string): State {
  const read: Files["read"] = (path) => workspace.text(path) ?? files.read(path);
  return { workspace, files: { ...files, read }, name };
}

/** The state in which a file has another text. */
export function tried(room: Room, path: string, text: string, name: string): State {
  const workspace = room.scratch();
  workspace.open(path, text);
  return stateOf(workspace, room.files, name);
}
