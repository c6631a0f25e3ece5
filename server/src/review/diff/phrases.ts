import { plural } from "../../model/wording.ts";
import type {
  Accepted,
  AcceptedChange,
  Change,
  FieldChange,
  FileDiff,
  Principle,
  RuleChange,
  SubjectKind,
} from "./types.ts";
import { joined, parted, say, short, text, title, type Words } from "./words.ts";

/** What changed, in sentences that every rendering shares. */

export const principleTitles: Readonly<Record<Principle, string>> = {
  plan: "The plan itself",
  specialization: "Specialization",
  differentiation: "Differentiation",
  segmentation: "Segmentation",
  concentration: "Concentration",
  service: "Service",
  economics: "Economics and goals",
  posture: "Posture",
};

export const kindWords: Readonly<Record<SubjectKind, readonly [one: string, many: string]>> = {
  imports: ["import", "imports"],
  strategy: ["plan", "plans"],
  specialization: ["specialization", "specializations"],
  value: ["value", "values"],
  usp: ["USP", "USPs"],
  competitor: ["competitor", "competitors"],
  segment: ["segment", "segments"],
  persona: ["persona", "personas"],
  concentration: ["concentration", "concentrations"],
  focus: ["focus", "focuses"],
  service: ["service", "services"],
  goal: ["goal", "goals"],
  posture: ["posture", "postures"],
};

const alone: ReadonlySet<SubjectKind> = new Set(["imports", "specialization", "posture", "concentration"]);

/** How many lines of something new are shown. */
const MOST_LINES = 8;

export function changeWords(change: Change): Words {
  const [kind] = kindWords[change.kind];
  const named = whatIs(change);
  switch (change.change) {
    case "added": {
      const fields = change.fields.filter(({ field }) => field !== "note");
      const shown = fields.slice(0, MOST_LINES).map(plainField);
      const left = fields.length - shown.length;
      const rest = left > 0 ? `; ${plural(left, "more line")}` : "";
      return shown.length === 0 ? say`New ${named}` : say`New ${named}: ${parted(shown, "; ")}${rest}`;
    }
    case "removed":
      return say`${capital(named)} is gone`;
    case "in-play":
      return say`Now uses ${named} of ${text(change.from ?? "")}`;
    case "out-of-play":
      return say`No longer uses ${named} of ${text(change.from ?? "")}`;
    case "renamed": {
      const details = detailsOf(change);
      const head = say`${capital([`${kind} `, text(change.was ?? "")])} is called ${text(change.name ?? "")} now`;
      return details.length === 0 ? head : say`${head}; ${parted(details, "; ")}`;
    }
    case "changed": {
      const details = parted(detailsOf(change), "; ");
      // There is one of each in a plan, and it stands under a heading of its name.
      return alone.has(change.kind) ? details : say`${capital(named)}: ${details}`;
    }
  }
}

/** `USP ‘Roasted to order’`, `focus on ‘Small offices’`, `posture`. */
function whatIs({ kind, title: own, of }: Change): Words {
  const [word] = kindWords[kind];
  if (kind === "focus") return say`focus on ${title(own)}`;
  if (kind === "persona") return say`persona ${title(own)} of ${text(of ?? "")}`;
  if (kind === "strategy") return ["header"];
  if (kind === "imports") return ["imports"];
  return own === "" || kind === "posture" || kind === "concentration" ? [word] : say`${word} ${title(own)}`;
}

function capital([first = "", ...rest]: Words): Words {
  return typeof first === "string" ? [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest] : [first, ...rest];
}

function detailsOf({ title: own, titleWas, fields }: Change): readonly Words[] {
  const retitled = titleWas === undefined ? [] : [retitledWords(titleWas, own)];
  return [...retitled, ...fields.map(fieldWords)];
}

function retitledWords(was: string, own: string): Words {
  if (was === "") return say`title ${title(own)} (new)`;
  return own === "" ? say`title ${title(was)} (gone)` : say`title ${title(was)} → ${title(own)}`;
}

/** `premium 15% → 20%`, `delivers Speed 4 → 5, + Choice 3, − Ease 5`. */
export function fieldWords(change: FieldChange): Words {
  const { before, after, added = [], removed = [], levels = [] } = change;
  const label = labelOf(change.field);
  if (before !== undefined && after !== undefined) {
    const [was, now] = apart(before, after);
    return say`${label} ${text(was)} → ${text(now)}`;
  }
  if (after !== undefined) return say`${label} ${text(after)} (new)`;
  if (before !== undefined) return say`${label} ${text(before)} (gone)`;
  const parts = [
    ...levels.map(({ item, before: was, after: now }) => say`${text(item)} ${text(was || "–")} → ${text(now || "–")}`),
    ...added.map((item) => say`+ ${text(item)}`),
    ...removed.map((item) => say`− ${text(item)}`),
  ];
  return say`${label} ${parted(parts, ", ")}`;
}

function plainField({ field, before, after }: FieldChange): Words {
  return say`${labelOf(field)} ${text(after ?? before ?? "")}`;
}

/** A keyword as it stands in the file; with its block where the bare word would be another one. */
function labelOf(field: string): string {
  const [block = "", keyword] = field.split(".");
  if (keyword === undefined) return block;
  return block === "demographics" && keyword === "revenue" ? "demographics revenue" : keyword;
}

/** How much of a text is shown before the place where it differs. */
const LEAD = 24;
const LONG = 70;

/** Two texts, from shortly before the place where they differ, so that the difference is seen where they are long. */
function apart(before: string, after: string): readonly [string, string] {
  if (Math.max(before.length, after.length) <= LONG) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = before.lastIndexOf(" ", Math.max(0, same - LEAD)) + 1;
  if (from === 0) return [before, after];
  return [`…${before.slice(from)}`, `…${after.slice(from)}`];
}

export function acceptedWords({ change, accepted, before }: AcceptedChange): Words {
  const what = say`${text(accepted.codes.join(", "))} at ${text(accepted.where ?? "the whole file")}`;
  const reason = accepted.reason === "" ? say` (no reason given)` : say`: ${text(short(accepted.reason, 160))}`;
  switch (change) {
    case "added":
      return say`Accepted now${untilWords(accepted)}: ${what}${reason}`;
    case "removed":
      return say`No longer accepted: ${what}`;
    case "expired":
      return say`Ended${accepted.until === undefined ? "" : say` on ${accepted.until}`}: ${what}${reason}`;
    case "changed": {
      const dates =
        before?.until === accepted.until
          ? ""
          : ` (until ${before?.until ?? "for good"} → ${accepted.until ?? "for good"})`;
      return say`Accepted otherwise${dates}: ${what}${reason}`;
    }
  }
}

function untilWords({ until }: Accepted): string {
  return until === undefined ? "" : ` until ${until}`;
}

/** `usp-unvalued error → off (4 files)`, without the code, which renderings mark. */
export function ruleWords({ before, after, files }: RuleChange): string {
  return `${before} → ${after} (${plural(files, "file")})`;
}

/** What became of a file, where that is more than that it changed. */
export function statusWords(diff: FileDiff): Words | undefined {
  const { status, kind, was, through, affects, titleWas } = diff;
  const parts: Words[] = [];
  if (status === "added") parts.push([kind === "plan" ? "new plan" : "new shared file"]);
  if (status === "removed") parts.push([kind === "plan" ? "plan removed" : "shared file removed"]);
  if (was !== undefined) parts.push(say`${status === "renamed" ? "renamed from" : "before:"} ${text(was)}`);
  if (titleWas !== undefined) parts.push(say`titled ${title(titleWas)} before`);
  if (through.length > 0) {
    const only = status === "affected" ? "changed only through" : "also through";
    parts.push(say`${only} ${joined(through.map((path) => [text(path)]))}`);
  }
  if (affects.length > 0) {
    const plans = affects.slice(0, 12).map((plan) => say`${title(plan.title)}`);
    const left = affects.length - plans.length;
    const all: readonly Words[] = left > 0 ? [...plans, [`${left} more`]] : plans;
    parts.push(say`shared by ${joined(all)}`);
  }
  return parts.length === 0 ? undefined : parted(parts, "; ");
}

/** What a file that came or went declares: `3 values, 2 USPs and 1 segment`. */
export function inventory(changes: readonly Change[]): string {
  const counts = new Map<SubjectKind, number>();
  for (const { kind, name } of changes) {
    if (name !== undefined && kind !== "strategy" && kind !== "focus") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = [...counts].map(([kind, n]) => plural(n, ...kindWords[kind]));
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** Whether a change of the plan's header is all that there is to tell. */
export function headerAlone(diff: FileDiff): Change | undefined {
  const { changes, numbers, consequences, findings, accepted, status } = diff;
  const rest = [numbers, consequences, findings.added, findings.fixed, accepted];
  const [only] = changes;
  return changes.length === 1 && only?.kind === "strategy" && status === "changed" && rest.every((l) => l.length === 0)
    ? only
    : undefined;
}

/** What a reviewer of a plan whose words alone changed wants to know. */
export function calmWords({ kind, status, changes, numbers, consequences }: FileDiff): string | undefined {
  const isCalm = kind === "plan" && status === "changed" && changes.length > 0;
  return isCalm && numbers.length + consequences.length === 0 ? "No number of the plan changes." : undefined;
}

/** `2 plans and 1 shared file changed`. */
export function summary(files: readonly FileDiff[]): string {
  const plans = files.filter(({ kind }) => kind === "plan").length;
  const shared = files.length - plans;
  const parts = [...(plans > 0 ? [plural(plans, "plan")] : []), ...(shared > 0 ? [plural(shared, "shared file")] : [])];
  return `${parts.join(" and ")} changed`;
}

export const NOTHING = "Nothing changed in what the plan says.";
export const NOTHING_AT_ALL = "No plan and no shared file changed.";
