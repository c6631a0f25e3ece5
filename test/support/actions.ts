import { type Action, codeActions } from "../../server/src/features/actions.ts";
import type { Edit } from "../../server/src/model/diagnostic.ts";
import { after, type Scene, scene } from "./features.ts";
import { PLAN, type Sources } from "./kit.ts";

/** What tests of code actions are written with: one `<|>` in a text is the cursor, two are a selection. */

export interface Selected extends Scene {
  readonly path: string;
  readonly range: { readonly start: number; readonly end: number };
}

export function select(sources: Sources, rules?: object): Selected {
  const texts: Record<string, string> = {};
  let found: Pick<Selected, "path" | "range"> | undefined;
  for (const [path, text] of Object.entries(typeof sources === "string" ? { [PLAN]: sources } : sources)) {
    const [before = "", ...rest] = text.split("<|>");
    texts[path] = before + rest.join("");
    if (rest.length === 0) continue;
    if (found !== undefined || rest.length > 2) throw new Error("There must be one cursor or one selection.");
    const end = before.length + (rest.length === 2 ? (rest[0] ?? "").length : 0);
    found = { path, range: { start: before.length, end } };
  }
  if (found === undefined) throw new Error("There is no cursor.");
  return { ...scene(texts, rules), ...found };
}

export function actionsAt({ host, path, range }: Selected, only?: readonly string[]): readonly Action[] {
  return codeActions(host, path, range, only);
}

export function titles(selected: Selected, only?: readonly string[]): readonly string[] {
  return actionsAt(selected, only).map(({ title }) => title);
}

/** The action whose title is this, or begins so. */
export function actionOf(selected: Selected, title: string, only?: readonly string[]): Action {
  const actions = actionsAt(selected, only);
  const found =
    actions.find((action) => action.title === title) ?? actions.find((action) => action.title.startsWith(title));
  if (found === undefined) {
    throw new Error(`There is no action "${title}", only:\n${actions.map((action) => action.title).join("\n")}`);
  }
  return found;
}

/** All texts after an action, as a client has them that takes no snippets. */
export function applied(texts: Readonly<Record<string, string>>, action: Action): Record<string, string> {
  const made = Object.fromEntries((action.newFiles ?? []).map(({ path, text }) => [path, text]));
  return { ...texts, ...made, ...after(texts, plainOf(action)) };
}

export function plainOf({ edits, plainEdits }: Action): readonly Edit[] {
  return plainEdits ?? edits;
}

/** The text of the file with the cursor after the action of that title. */
export function take(sources: Sources, title: string): string {
  const selected = select(sources);
  return applied(selected.texts, actionOf(selected, title))[selected.path] ?? "";
}
