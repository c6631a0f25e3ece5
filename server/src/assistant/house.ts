import { nearest } from "../base/nearest.ts";
import type { Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import type { ProjectHost } from "../workspace/host.ts";
import { included } from "../workspace/included.ts";
import { resolve } from "../workspace/paths.ts";
import { Refusal } from "./refusal.ts";

/** What an assistant is told about: one folder of plans on the command line, all folders of an editor. */
export interface House {
  readonly rooms: readonly Room[];
  /** The day that rules about time compare with, as in `2026-11-22`. */
  readonly today: string;
  /** The user's own templates; absent where there can be none. */
  usersTemplates?(): { readonly files: Files; readonly name: string } | undefined;
  /** Finds what is named in another way than by a path: an address, or the absolute path of a file; undefined where it lies outside. */
  locate(given: string): Place | undefined;
}

/** A folder with its plans. */
export interface Room {
  /** What stands before its paths, so that those of several folders differ: empty, or `folder/`. */
  readonly prefix: string;
  readonly workspace: Workspace;
  readonly host: ProjectHost;
  /** The texts that count: those of an editor where it has them. */
  readonly files: Files;
  /** Every plan and shared file that may be spoken of, sorted. */
  paths(): readonly string[];
  /** The same in a workspace of its own, to try texts in. */
  scratch(): Workspace;
  /** A workspace over other files that goes by the same options. */
  over(files: Files): Workspace;
  /**
   * The files as they were at a git revision; absent where there is no git.
   *
   * @throws Refusal where there is no such revision.
   */
  past?(revision: string): Files;
}

/** A file. */
export interface Place {
  readonly room: Room;
  /** Relative to the room's folder, with `/`. */
  readonly path: string;
}

export const ENDING = ".strategy";

/** What the tool is called that lists plans, for messages. */
const LIST = "list_plans shows what there is.";

/** A path as assistants are told it. */
export function shown({ room, path }: Place): string {
  return room.prefix + path;
}

/** All plans and shared files that the configurations include, by their paths. */
export function everything(house: House): readonly Place[] {
  const isIncluded = included();
  return house.rooms.flatMap((room) =>
    room
      .paths()
      .filter((path) => room.files.locate(path) === "file" && isIncluded(path, room))
      .map((path) => ({ room, path })),
  );
}

/**
 * Where a path leads, whether something is there or not.
 *
 * @throws Refusal for a path that leads out of the folders, over `..`, from the root of the disk, or over a link.
 */
export function placeOf(house: House, given: string): Place {
  const place = resolved(house, given);
  if (place.room.files.locate(place.path) === "outside") {
    throw new Refusal(`${given} is a link that leads out of the folder of the plans, so it is not followed. ${LIST}`);
  }
  return place;
}

function resolved(house: House, given: string): Place {
  if (given.trim() === "") throw new Refusal(`A path is empty. ${LIST}`);
  if (given.includes("\0")) throw new Refusal(`A path holds a character that no path has. ${LIST}`);
  const plain = given.replaceAll("\\", "/");
  if (/^[a-z][a-z0-9+.-]+:|^\/|^[A-Za-z]:/i.test(plain)) {
    const place = house.locate(plain);
    if (place === undefined) throw outside(given);
    return place;
  }
  const path = resolve("", plain);
  if (path === undefined || path === "") throw outside(given);
  const named = house.rooms.find(({ prefix }) => prefix !== "" && path.startsWith(prefix));
  if (named !== undefined) return { room: named, path: path.slice(named.prefix.length) };
  const holding = house.rooms.find(({ files }) => files.locate(path) !== "missing");
  const room = holding ?? house.rooms[0];
  if (room === undefined) throw new Refusal("No folder is open, so there are no plans. Open a folder first.");
  return { room, path };
}

function outside(given: string): Refusal {
  return new Refusal(`${given} lies outside of the folder of the plans, of which nothing is read. ${LIST}`);
}

/**
 * A plan or shared file that is there.
 *
 * @throws Refusal where it is not, is no file of the language, or lies outside.
 */
export function fileAt(house: House, given: string): Place {
  const place = placeOf(house, given);
  needEnding(place, given);
  if (place.room.files.locate(place.path) !== "file" || place.room.workspace.text(place.path) === undefined) {
    const close = nearest(shown(place), everything(house).map(shown));
    const hint = close.length > 0 ? `Did you mean ${close.join(" or ")}?` : LIST;
    throw new Refusal(`There is no plan ${given}, or it cannot be read. ${hint}`);
  }
  return place;
}

/** @throws Refusal for a path that is none of a plan or shared file. */
export function needEnding({ path }: Place, given: string): void {
  if (path.endsWith(ENDING) && !path.endsWith(`/${ENDING}`) && path !== ENDING) return;
  throw new Refusal(`${given} is no plan or shared file: their names end in ${ENDING}.`);
}

/**
 * The files that a path means: one file, or those below a folder that its configuration includes.
 *
 * @throws Refusal where there are none.
 */
export function filesAt(house: House, given: string): readonly Place[] {
  const all = everything(house);
  const folder = given.replaceAll("\\", "/").replace(/\/+$/, "");
  if (folder === "." || folder === "") return all;
  const room = house.rooms.find(({ prefix }) => prefix === `${folder}/`);
  if (room !== undefined) return all.filter((place) => place.room === room);
  const place = placeOf(house, folder);
  if (place.path.endsWith(ENDING)) return [fileAt(house, given)];
  const below = all.filter(
    ({ room: other, path }) => other === place.room && (place.path === "" || path.startsWith(`${place.path}/`)),
  );
  if (below.length > 0) return below;
  throw new Refusal(`There is no plan or shared file in ${given}. ${LIST}`);
}
