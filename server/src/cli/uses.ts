import { nearest } from "../base/nearest.ts";
import type { Host } from "../features/host.ts";
import { nouns } from "../features/in-play.ts";
import { isPlan, type PlanUse, plansUsing, viewersOf } from "../features/plans-using.ts";
import type { Declaration } from "../model/plan.ts";
import { kinds } from "../model/source.ts";
import type { Kind } from "../vocabulary/values.ts";
import { ProjectHost } from "../workspace/host.ts";
import { CommandError, count, Given, list } from "./command.ts";
import { type Colors, colorsFor, print } from "./output.ts";
import { printable, printableJson } from "./printable.ts";
import { openSession, type Session } from "./session.ts";
import { colorModes } from "./specs.ts";

/** A declaration with the plans that can see it, and those of them in which it is in play. */
interface Shared {
  readonly declaration: Declaration;
  readonly seeing: number;
  readonly uses: readonly PlanUse[];
}

/** `strategy uses`. Resolves to the exit code; throws a CommandError for a name that nothing has. */
export async function uses(given: Given): Promise<number> {
  const [wanted, ...paths] = given.arguments;
  if (wanted === undefined) {
    throw new CommandError("uses takes a name, such as that of a segment: strategy uses SmallOffices");
  }
  const session = await openSession(new Given(paths, given.options));
  const host = new ProjectHost(session.workspace.project, session.files);
  const found = declarationsOf(host, wanted);
  const selected = new Set((await session.selection()).paths);
  const shared = found.map((declaration): Shared => {
    const seeing = viewersOf(host, declaration.file).filter((path) => selected.has(path) && isPlan(host.source(path)));
    return { declaration, seeing: seeing.length, uses: plansUsing(host, declaration, seeing) };
  });
  if (given.get("format") === "json") print(asJson(shared));
  else print(asText(shared, session, await colorsFor(given.choice("color", colorModes, "auto"))));
  return 0;
}

/** Everything of a name in the files of the root, what libraries declare first. */
function declarationsOf(host: Host, wanted: string): readonly Declaration[] {
  const { kind, name } = nameIn(wanted);
  const names = new Set<string>();
  const titled = new Set<string>();
  const mentioned = new Set<string>();
  const asTyped = name.toLowerCase();
  const found: Declaration[] = [];
  for (const path of host.paths()) {
    for (const declaration of host.source(path)?.declarations ?? []) {
      if (kind !== undefined && declaration.kind !== kind) continue;
      names.add(declaration.name);
      const title = declaration.title.toLowerCase();
      if (title === asTyped) titled.add(declaration.name);
      else if (asTyped.length > 2 && title.includes(asTyped)) mentioned.add(declaration.name);
      if (declaration.name === name) found.push(declaration);
    }
  }
  if (found.length === 0) {
    const similar = titled.size > 0 ? [...titled] : nearest(name, [...names]);
    const close = similar.length > 0 ? similar : [...mentioned].slice(0, 3);
    const what = kind === undefined ? "nothing is called" : `there is no ${nouns[kind].one}`;
    throw new CommandError(`${what} ${name} here${close.length > 0 ? `: did you mean ${list(close)}?` : ""}`);
  }
  return [...found.filter(({ file }) => !file.isPlan), ...found.filter(({ file }) => file.isPlan)];
}

/** `SmallOffices`, or with its kind `segment:SmallOffices`. */
function nameIn(wanted: string): { readonly kind: Kind | undefined; readonly name: string } {
  const colon = wanted.indexOf(":");
  const name = wanted.slice(colon + 1).normalize("NFC");
  if (colon < 0) return { kind: undefined, name };
  const kind = kinds.find((each) => each === wanted.slice(0, colon));
  if (kind === undefined) {
    throw new CommandError(`${wanted.slice(0, colon)} is no kind of thing that has a name: write ${list(kinds)}`);
  }
  return { kind, name };
}

function asText(shared: readonly Shared[], session: Session, colors: Colors): string {
  return shared.map((each) => `${textOf(each, session, colors)}\n`).join("\n");
}

function textOf({ declaration, seeing, uses }: Shared, session: Session, colors: Colors): string {
  const { kind, name, title, file, nameAt } = declaration;
  const place = placeOf(session, file.path, file.lines.position(nameAt.start));
  const lines = [`${nouns[kind].one} ${colors.bold(name)} "${printable(title)}"  ${colors.dim(place)}`, ""];
  for (const { plan, at, why, parts, excluded } of uses) {
    const where = placeOf(session, plan.file.path, plan.file.lines.position(at.start));
    lines.push(`  ${colors.underline(where)}  ${printable(plan.strategy?.title ?? "")}`);
    const facts = [...(excluded ? [] : [`because ${why}`]), ...parts];
    lines.push(`    ${colors.dim(printable(facts.join(" · ")))}`);
  }
  if (uses.length > 0) lines.push("");
  lines.push(summaryOf(uses, seeing));
  return lines.join("\n");
}

function summaryOf(uses: readonly PlanUse[], seeing: number): string {
  const excluded = uses.filter((use) => use.excluded).length;
  const inPlay = uses.length - excluded;
  const left = excluded === 0 ? "" : `, excluded in ${excluded}`;
  if (seeing === 0) return "No plan here can see it.";
  return `In play in ${inPlay} of ${count(seeing, "plan")} that can see it${left}.`;
}

/** `path:line:column`, as editors and terminals follow it. */
function placeOf({ shown }: Session, path: string, { line, character }: { line: number; character: number }): string {
  return `${shown(path)}:${line + 1}:${character + 1}`;
}

function asJson(shared: readonly Shared[]): string {
  const declarations = shared.map(({ declaration, seeing, uses }) => {
    const { kind, name, title, file, nameAt } = declaration;
    return {
      kind,
      name,
      title,
      path: file.path,
      range: file.lines.range(nameAt.start, nameAt.end),
      seenBy: seeing,
      plans: uses.map(({ plan, at, why, parts, excluded }) => ({
        path: plan.file.path,
        name: plan.strategy?.name ?? "",
        title: plan.strategy?.title ?? "",
        range: plan.file.lines.range(at.start, at.end),
        excluded,
        why,
        says: parts,
        ...(excluded ? {} : numbersOf(plan, declaration)),
      })),
    };
  });
  return `${printableJson({ version: 1, declarations })}\n`;
}

/** What the plan's numbers say of a segment; absent ones are left out. */
function numbersOf({ numbers }: PlanUse["plan"], declaration: Declaration) {
  if (declaration.kind !== "segment") return {};
  const { fit, share, recommendedShare, budget, customersWon } = numbers.segment(declaration);
  return { fit, share, recommendedShare, budget, customersWon };
}
