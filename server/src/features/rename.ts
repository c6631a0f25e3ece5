import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type { Edit } from "../model/diagnostic.ts";
import { either, listed, quoted } from "../model/wording.ts";
import { name as endOfName } from "../syntax/scan.ts";
import { AtomKind } from "../syntax/tree.ts";
import { collision } from "./collisions.ts";
import type { Host, Place } from "./host.ts";
import { type Named, occurrencesIn, type Standing, standingAt } from "./names.ts";
import { filesNaming } from "./references.ts";
import { spotAt } from "./spot.ts";

/** Why something cannot be renamed, in words for the person who asked. */
export interface Refused {
  readonly refused: string;
}

/** The name that would be renamed, as it stands at the cursor. */
export interface Renamable {
  readonly at: Span;
  readonly name: string;
}

/** Whether what stands at a place can be renamed. */
export function prepareRename(host: Host, at: Place): Renamable | Refused {
  const found = renamable(host, at);
  if ("refused" in found) return found;
  const { file, standing } = found;
  return { at: standing.at, name: file.text.slice(standing.at.start, standing.at.end) };
}

/**
 * The changes that give another name to what stands at a place: to its declaration and to all that names it, here and in
 * every file that imports it. No changes where the name stays the same after Unicode NFC. Refused where a file would
 * mean something else afterwards.
 *
 * A name after `use` that stands for several kinds renames all of them; renaming one of them elsewhere keeps the others
 * in that `use`.
 *
 * @param name as it was typed; blanks around it do not count.
 */
export function rename(host: Host, at: Place, name: string): { readonly edits: readonly Edit[] } | Refused {
  const found = renamable(host, at);
  if ("refused" in found) return found;
  const { means } = found.standing;
  const wanted = name.trim().normalize("NFC");
  if (!isName(wanted)) return { refused: notAName(wanted) };
  if (means.every((named) => named.name.value === wanted)) return { edits: [] };
  const files = filesNaming(host, means);
  for (const named of means) {
    const reason = collision(files, named, wanted);
    if (reason !== undefined) return { refused: reason };
  }
  return { edits: files.flatMap((file) => editsIn(file, means, wanted)) };
}

function editsIn(file: Parameters<typeof occurrencesIn>[0], means: readonly Named[], wanted: string): Edit[] {
  const entries = new Set<unknown>(means.map(({ entry }) => entry));
  const edits: Edit[] = [];
  for (const { at, role } of occurrencesIn(file, means)) {
    // What a text says is prose; where it means a segment by its name, renaming has been refused.
    if (role === "text") continue;
    const use = role === "use" ? file.uses.find((each) => each.name.start === at.start) : undefined;
    const keeps = use?.targets.some(({ statement }) => !entries.has(statement)) === true;
    edits.push({ file, ...at, newText: keeps ? `${wanted}, ${file.text.slice(at.start, at.end)}` : wanted });
  }
  return edits;
}

/** Whether a text is a name of the language. */
function isName(text: string): boolean {
  return text !== "" && endOfName(text, 0) === text.length && !text.endsWith("-");
}

function notAName(text: string): string {
  const rule = say`A name starts with a letter, goes on with letters, digits, _ and -, and does not end in -`;
  if (text === "") return say`A name is missing. ${rule}.`;
  const mended = mend(text);
  return say`${quoted(text)} is no name. ${rule}${mended === undefined ? "" : say`, as in ${mended}`}.`;
}

/** A name that is close to a text that is none, such as SmallOffices for "small offices". */
function mend(text: string): string | undefined {
  const words = text.split(/[^\p{L}\p{M}\p{Nd}_-]+/u).filter((word) => word !== "");
  const joined =
    words.length > 1 ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("") : words[0];
  const mended = joined?.replace(/^[^\p{L}_]+/u, "").replace(/-+$/, "");
  return mended !== undefined && isName(mended) && mended.length <= 40 ? mended : undefined;
}

const whatHasNames = (): string => say`
  Names can be renamed: those of values, USPs, competitors, segments, personas, services, goals and of the plan itself`;

/** What stands at a place with all that it means, where it can be renamed. */
function renamable(host: Host, at: Place): { file: Named["file"]; standing: Standing } | Refused {
  const file = host.plan(at.path)?.file;
  if (file === undefined) return { refused: say`${at.path} cannot be read, so nothing in it can be renamed.` };
  const standing = standingAt(file, at.offset);
  if (standing === undefined || standing.role === "text")
    return { refused: `${notRenamable(file, at.offset)}. ${whatHasNames()}.` };
  if (!standing.settled) return { refused: unsettled(standing) };
  const lost = standing.means.find((named) => host.plan(named.file.path) === undefined);
  if (lost === undefined) return { file, standing };
  return {
    refused: say`${lost.file.path}, which declares ${lost.name.value}, cannot be read, so it cannot be renamed.`,
  };
}

function unsettled({ name, means, kinds }: Standing): string {
  const what = kinds.length === 1 ? `${either(kinds)} ` : "";
  if (means.length === 0) {
    return say`
      There is no ${what}${name} here, so there is nothing to rename. Declare it, or import the file that has it.`;
  }
  const places = [...new Set(means.map(({ file }) => file.path))];
  return say`
    ${name} is declared in ${listed(places)}, and it is not clear which is meant. Rename it where it is declared.`;
}

/** What stands at an offset instead of a name, as the beginning of a sentence. */
function notRenamable(file: Named["file"], offset: number): string {
  const inComment = file.tree.comments.some(({ start, end }) => start <= offset && offset <= end);
  const spot = spotAt(file, offset);
  if (inComment && spot?.atom === undefined) return say`This is a comment, not a name`;
  if (spot?.atom === undefined) return say`There is no name here`;
  if (spot.isKeyword) return say`"${spot.atom.text}" is a word of the language, not a name that the plan gives`;
  switch (spot.atom.kind) {
    case AtomKind.Text:
    case AtomKind.TextBlock:
    case AtomKind.OpenText:
      return say`This is a text, which can be changed where it stands`;
    case AtomKind.Name:
      return say`"${spot.atom.text}" is not the name of anything that the plan declares`;
    case AtomKind.Figure:
      return say`This is a number or a date, which can be changed where it stands`;
    default:
      return say`There is no name here`;
  }
}
