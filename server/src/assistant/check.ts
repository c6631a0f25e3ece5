import { severities } from "../model/diagnostic.ts";
import { ConfigProblems } from "../workspace/config-problems.ts";
import type { Diagnostic } from "../workspace/diagnostics.ts";
import type { Workspace } from "../workspace/facade.ts";
import { type Answer, count, pageOf } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { type Counts, countsOf, inWords, reaches } from "./counts.ts";
import { everything, filesAt, type House, needEnding, type Place, placeOf, type Room, shown } from "./house.ts";
import { Refusal } from "./refusal.ts";
import { check as tool, usual } from "./tools.ts";

interface Checked {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly prefix: string;
}

/** What the checker says of files, folders or texts: the object of `check --format json`, a stretch of its diagnostics. */
export function check(asked: Asked, house: House): Answer {
  const { places, workspaceOf } = asFiles(asked, house);
  const { files, suppressed, unread } = checked(places, workspaceOf);
  const counts = countsOf(files.flatMap(({ diagnostics }) => diagnostics));
  const least = asked.choice("min_severity", severities) ?? "information";
  const all = files.flatMap((file) =>
    file.diagnostics
      .filter(({ severity }) => reaches(severity, least))
      .map((diagnostic) => ({ path: file.path, prefix: file.prefix, diagnostic })),
  );
  const offset = asked.number("offset") ?? 0;
  const { items, next } = pageOf(all, offset, asked.number("limit") ?? usual.shown);
  const byPath = new Map<string, Diagnostic[]>();
  for (const { path, prefix, diagnostic } of items) {
    byPath.set(path, [...(byPath.get(path) ?? []), withPrefix(diagnostic, prefix)]);
  }
  const lines = items.map(({ path, diagnostic }) => lineOf(path, diagnostic));
  const more = next === undefined ? [] : [`… and ${all.length - next} more: ask again with offset ${next}.`];
  return {
    text: [headline(counts, files.length), ...lines, ...more, ...unread.map((path) => `${path} cannot be read.`)].join(
      "\n",
    ),
    data: {
      version: 1,
      files: [...byPath].map(([path, diagnostics]) => ({ path, diagnostics })),
      summary: { files: files.length, ...counts, suppressed },
      listed: all.length,
      offset,
      ...(next === undefined ? {} : { next }),
      ...(unread.length === 0 ? {} : { unread }),
    },
  };
}

function headline(counts: Counts, files: number): string {
  return `${count(files, "file")} checked: ${inWords(counts)}.`;
}

/** `plans/coffee.strategy:12:4 error … usp-unvalued` */
function lineOf(path: string, { range, severity, message, code }: Diagnostic): string {
  return `${path}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${message} [${code}]`;
}

/** What is to be checked, and the workspace that holds the texts for each of it. */
function asFiles(asked: Asked, house: House): { places: readonly Place[]; workspaceOf: (room: Room) => Workspace } {
  const scratches = new Map<Room, Workspace>();
  const found: Place[] = [];
  const texts = asked.list("texts", fieldsOfTexts());
  for (const each of texts) {
    const given = each.needed("path");
    const place = placeOf(house, given);
    needEnding(place, given);
    const scratch = scratches.get(place.room) ?? place.room.scratch();
    scratches.set(place.room, scratch);
    scratch.open(place.path, each.needed("text"));
    found.push(place);
  }
  const paths = asked.texts("paths");
  for (const given of paths) if (!found.some((place) => shown(place) === given)) found.push(...filesAt(house, given));
  if (paths.length === 0 && texts.length === 0) found.push(...everything(house));
  if (found.length === 0)
    throw new Refusal("There are no plans here to check. Give texts to check what is not stored.");
  const places = [...new Map(found.map((place) => [shown(place), place])).values()];
  places.sort((a, b) => (shown(a) < shown(b) ? -1 : 1));
  return { places, workspaceOf: (room) => scratches.get(room) ?? room.workspace };
}

function fieldsOfTexts() {
  const { texts } = tool.fields;
  return texts?.kind === "list" ? texts.of : {};
}

function checked(
  places: readonly Place[],
  workspaceOf: (room: Room) => Workspace,
): { files: readonly Checked[]; suppressed: number; unread: readonly string[] } {
  const files: Checked[] = [];
  const unread: string[] = [];
  const problems = new Map<string, ConfigProblems>();
  let suppressed = 0;
  for (const place of places) {
    const { room, path } = place;
    const workspace = workspaceOf(room);
    const inConfigs = problems.get(room.prefix) ?? new ConfigProblems();
    problems.set(room.prefix, inConfigs);
    inConfigs.add(workspace.config(path).problems);
    const diagnostics = workspace.diagnostics(path);
    if (diagnostics === undefined) {
      unread.push(shown(place));
      continue;
    }
    suppressed += workspace.suppressed(path);
    files.push({ path: shown(place), diagnostics, prefix: room.prefix });
  }
  for (const [prefix, each] of problems) {
    for (const { path, diagnostics } of each.results()) files.push({ path: prefix + path, diagnostics, prefix });
  }
  return { files, suppressed, unread };
}

/** A diagnostic whose places are named as assistants know them. */
function withPrefix(diagnostic: Diagnostic, prefix: string): Diagnostic {
  const { code, severity, message, range, related, fixes, tags, docs } = diagnostic;
  const named = <T extends { readonly path: string }>(place: T): T => ({ ...place, path: prefix + place.path });
  return {
    code,
    severity,
    message,
    range,
    related: related.map(named),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(named) })),
    ...(tags === undefined ? {} : { tags }),
    docs,
  };
}
