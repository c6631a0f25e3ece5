import type {
  Arrival,
  ImportableDeclaration,
  ImportableUri,
  ImportPreviewResult,
  PlainFinding,
} from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";

/** What is shown at each step of an import: as much as needs no editor. */

type Kind = ImportableDeclaration["kind"];

/** A row of a list; one with nothing but a label is a title of those below it. */
export interface Row<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value?: T;
}

/** The signs of the editor's own outline. */
const signs: Readonly<Record<Kind, string>> = {
  value: "$(symbol-property)",
  usp: "$(symbol-function)",
  competitor: "$(symbol-interface)",
  segment: "$(symbol-class)",
  service: "$(symbol-method)",
  goal: "$(symbol-event)",
};

const severities: Readonly<Record<PlainFinding["severity"], string>> = {
  error: "$(error)",
  warning: "$(warning)",
  information: "$(info)",
  hint: "$(lightbulb)",
};

const FILE = "$(file)";
const DO = "$(check)";

/** A text behind one of the editor's signs. */
function signed(sign: string, text: string): string {
  return `${sign} ${text}`;
}

/** In the order in which a plan is thought of. */
const order: readonly Kind[] = ["segment", "value", "usp", "competitor", "service", "goal"];

const names: Readonly<Record<Kind, { readonly one: () => string; readonly several: () => string }>> = {
  segment: { one: () => t("segment"), several: () => t("Segments") },
  value: { one: () => t("value"), several: () => t("Values") },
  usp: { one: () => t("USP"), several: () => t("USPs") },
  competitor: { one: () => t("competitor"), several: () => t("Competitors") },
  service: { one: () => t("service"), several: () => t("Services") },
  goal: { one: () => t("goal"), several: () => t("Goals") },
};

/** The files to import from: shared ones first, then other plans. */
export function fileRows(files: readonly ImportableUri[]): Row<ImportableUri>[] {
  const rows = (title: string, some: readonly ImportableUri[]): Row<ImportableUri>[] =>
    some.length === 0 ? [] : [{ label: title }, ...some.map(fileRow)];
  return [
    ...rows(
      t("Shared files"),
      files.filter(({ plan }) => plan === undefined),
    ),
    ...rows(
      t("Plans"),
      files.filter(({ plan }) => plan !== undefined),
    ),
  ];
}

function fileRow(file: ImportableUri): Row<ImportableUri> {
  const { importPath, plan, imported, declarations } = file;
  const counted = order.flatMap((kind) => {
    const count = declarations.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${names[kind].several()}: ${count}`];
  });
  return {
    label: signed(FILE, importPath),
    description: [plan ?? "", imported ? t("imported") : ""].filter((part) => part !== "").join(" · "),
    detail: counted.join(" · "),
    value: file,
  };
}

/** What a file declares, by kind; what is in play already comes last. */
export function declarationRows({ declarations }: ImportableUri): Row<ImportableDeclaration>[] {
  const rows: Row<ImportableDeclaration>[] = [];
  for (const kind of order) {
    const some = declarations.filter((each) => each.kind === kind && each.standing !== "play");
    if (some.length > 0) rows.push({ label: names[kind].several() }, ...some.map(declarationRow));
  }
  const inPlay = declarations.filter(({ standing }) => standing === "play");
  if (inPlay.length > 0) rows.push({ label: t("In play already") }, ...inPlay.map(declarationRow));
  return rows;
}

function declarationRow(declaration: ImportableDeclaration): Row<ImportableDeclaration> {
  const { kind, name, title, about } = declaration;
  const standing = standingOf(declaration);
  return {
    label: signed(signs[kind], title),
    description: [name === title ? "" : name, standing].filter((part) => part !== "").join(" · "),
    ...(about === "" ? {} : { detail: about }),
    value: declaration,
  };
}

function standingOf({ standing, kind }: ImportableDeclaration): string {
  switch (standing) {
    case "play":
      return names[kind].one();
    case "sight":
      return t("imported, not in play yet");
    case "excluded":
      return t("the plan excludes it");
    case "hidden":
      return t("the plan has its own of this name");
    case "clash":
      return t("another one of this name is imported");
    case "new":
      return "";
  }
}

/** What a row of the last step does: import, or show where something is declared. */
export type PreviewValue = "import" | Arrival;

/** What comes into play with an import, and what the checker then says. The first row does it. */
export function previewRows(preview: ImportPreviewResult, importPath: string): Row<PreviewValue>[] {
  const { comes, waits, leaves, came, went, edits } = preview;
  const chosen = comes.filter((each) => each.chosen);
  const along = comes.filter((each) => !each.chosen);
  const lines = edits.map(({ newText }) =>
    newText
      .trim()
      .replace(/\s*[\r\n]+\s*/g, " · ")
      .replace(/^, /, "use …, "),
  );
  return [
    edits.length === 0
      ? { label: t("There is nothing to add"), description: t("The plan imports and uses all of it.") }
      : { label: signed(DO, t("Import from {0}", importPath)), description: lines.join(" · "), value: "import" },
    ...group(t("Comes into play: chosen"), chosen, () => ""),
    ...group(t("Comes into play with it"), along, ({ why }) => t("Because {0}", why.replaceAll("`", ""))),
    ...group(t("Not in play yet"), waits, ({ why }) => why),
    ...group(t("No longer in play"), leaves, ({ why }) => why),
    ...findings(t("The checker then also says"), came, true),
    ...findings(t("The checker no longer says"), went, false),
  ];
}

function group(title: string, some: readonly Arrival[], detail: (arrival: Arrival) => string): Row<PreviewValue>[] {
  if (some.length === 0) return [];
  const rows = some.map((arrival): Row<PreviewValue> => {
    const said = detail(arrival);
    return {
      label: signed(signs[arrival.kind], arrival.title),
      description: names[arrival.kind].one(),
      ...(said === "" ? {} : { detail: said }),
      value: arrival,
    };
  });
  return [{ label: title }, ...rows];
}

/** A first sentence and the others; a title in quotes may have full stops of its own. */
const SENTENCE = /^((?:"[^"]*"|„[^“]*“|[^"„])*?[.?!]) (.*)$/s;

/** What the checker says, each once: what is wrong, and for what comes also what to do about it. */
function findings(title: string, some: readonly PlainFinding[], advice: boolean): Row<PreviewValue>[] {
  if (some.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { code, text } of some) counts.set(`${code} ${text}`, (counts.get(`${code} ${text}`) ?? 0) + 1);
  const first = some.filter(
    ({ code, text }, index) => some.findIndex((each) => each.code === code && each.text === text) === index,
  );
  return [
    { label: title },
    ...first.map(({ severity, code, text }) => {
      const times = counts.get(`${code} ${text}`) ?? 1;
      const [, what = text, todo = ""] = SENTENCE.exec(text) ?? [];
      return {
        label: signed(severities[severity], what),
        description: times > 1 ? t("{0} times", times) : "",
        ...(advice && todo !== "" ? { detail: todo } : {}),
      };
    }),
  ];
}
