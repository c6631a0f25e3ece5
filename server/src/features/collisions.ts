import { phrases, say } from "../base/say.ts";
import { usable } from "../model/link-marks.ts";
import { TextNode } from "../model/nodes.ts";
import type { SourceFile } from "../model/source.ts";
import { quoted } from "../model/wording.ts";
import type { Kind } from "../vocabulary/values.ts";
import { excludedTexts, imported, type Named, namedBy, seen, titleOf } from "./names.ts";

const called: Readonly<Record<Named["kind"], string>> = phrases({
  value: "value",
  usp: "USP",
  competitor: "competitor",
  segment: "segment",
  service: "service",
  goal: "goal",
  persona: "persona",
  strategy: "plan",
});

/**
 * Why something cannot have a name: what would collide with it, or would mean something else afterwards. Undefined where
 * nothing would.
 *
 * @param files the file that declares it and all that import that one.
 * @param wanted in Unicode NFC, and another name than it has.
 */
export function collision(files: readonly SourceFile[], named: Named, wanted: string): string | undefined {
  const { kind } = named;
  if (kind === "strategy") return undefined;
  if (kind === "persona") return takenByPersona(named, wanted);
  for (const file of files) {
    const reason =
      takenIn(file, named, kind, wanted) ??
      broughtIntoPlay(file, named, kind, wanted) ??
      (kind === "segment" ? excludedBy(file, named, wanted) : undefined);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function takenByPersona({ file, segment }: Named, wanted: string): string | undefined {
  for (const entry of segment?.content?.entries ?? []) {
    const other = namedBy(file, entry, segment);
    if (other?.kind === "persona" && other.name.value === wanted) {
      return say`This segment has a persona ${wanted} already: ${quoted(titleOf(other))}.`;
    }
  }
  return undefined;
}

/** The name stands for something of the same kind in the file already: its own, or what it sees of others. */
function takenIn(file: SourceFile, named: Named, kind: Kind, wanted: string): string | undefined {
  const what = `${called[kind]} ${wanted}`;
  const own = file.own[kind].get(wanted)?.[0];
  if (own !== undefined) {
    return file === named.file
      ? say`There is a ${what} already: ${quoted(own.title)}.`
      : say`${file.path} imports this and has a ${what} of its own, ${quoted(own.title)}, which would hide it there.`;
  }
  const other = imported(file, kind, wanted)[0];
  if (other === undefined) return undefined;
  return file === named.file
    ? say`This would hide the ${what} of ${other.file.path}, which is imported here: ${quoted(other.title)}.`
    : say`
      ${file.path} also sees the ${what} of ${other.file.path}, ${quoted(other.title)}, and could not tell the two
      apart.`;
}

/** After `use`, a name brings every kind into play that has it. */
function broughtIntoPlay(file: SourceFile, named: Named, kind: Kind, wanted: string): string | undefined {
  if (!usable.includes(kind)) return undefined;
  const isUsed = file.uses.some(({ targets }) => targets.some(({ statement }) => statement === named.entry));
  if ((file !== named.file || isUsed) && file.uses.some(({ name }) => name.value === wanted)) {
    return say`${file.path} already says "use ${wanted}", which would then mean this ${called[kind]}, too.`;
  }
  if (!isUsed) return undefined;
  for (const other of usable) {
    const [there] = other === kind ? [] : seen(file, other, wanted);
    // What a file declares itself is in play anyway.
    if (there === undefined || there.file === file) continue;
    return say`
      "use ${wanted}" in ${file.path} would also bring the ${called[other]} ${wanted} of ${there.file.path} into play.`;
  }
  return undefined;
}

/** A text among `excludes` means every segment whose name it is, case aside. */
function excludedBy(file: SourceFile, named: Named, wanted: string): string | undefined {
  const title = named.entry.values[1];
  for (const text of excludedTexts(file)) {
    const excluded = text.value.toLowerCase();
    // By its title it stays excluded, whatever its name.
    if (title instanceof TextNode && title.value.toLowerCase() === excluded) continue;
    const isOld = excluded === named.name.value.toLowerCase();
    const isNew = excluded === wanted.toLowerCase();
    if (isOld === isNew) continue;
    return isNew
      ? say`${file.path} excludes "${text.value}", which would then mean this segment.`
      : say`
        ${file.path} excludes this segment by the text "${text.value}". Write ${named.name.value} there without quotes
        first.`;
  }
  return undefined;
}
