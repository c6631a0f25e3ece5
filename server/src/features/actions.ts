import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import { type Action, actionKinds, inLineEnds, type Scene, touches } from "./actions/action.ts";
import { declarations } from "./actions/declare.ts";
import { extractions } from "./actions/extract.ts";
import { fixAll, type Recheck } from "./actions/fix-all.ts";
import { missingPrinciples } from "./actions/principles.ts";
import { quickFixes } from "./actions/quick-fixes.ts";
import { rebalancing } from "./actions/rebalance.ts";
import { rewrites } from "./actions/rewrite.ts";
import { suppressions } from "./actions/suppress.ts";
import type { Host } from "./host.ts";

export { type Action, actionKinds, type NewFile } from "./actions/action.ts";
export { fixAll, type Recheck } from "./actions/fix-all.ts";

/** What makes actions, with the kinds that it makes. */
const makers: readonly { readonly kinds: readonly string[]; readonly make: (scene: Scene) => readonly Action[] }[] = [
  { kinds: [actionKinds.fix], make: quickFixes },
  { kinds: [actionKinds.fix], make: missingPrinciples },
  { kinds: [actionKinds.fix], make: declarations },
  { kinds: [actionKinds.fix], make: suppressions },
  { kinds: [actionKinds.rewrite], make: rebalancing },
  { kinds: [actionKinds.rewrite], make: rewrites },
  { kinds: [actionKinds.extract, actionKinds.move], make: extractions },
];

/**
 * What can be done at a place: fixes of what is found there first, then ways to write it otherwise.
 *
 * @param range what is selected, or the cursor; actions are about what it touches.
 * @param only the kinds that are asked for, with their sub-kinds: `refactor` is also `refactor.extract`. Without it all
 * are, but for actions on the whole file such as `source.fixAll.strategy`, which must be asked for by their kind.
 * @param recheck lets the fix of the whole file see what its own edits bring up.
 */
export function codeActions(
  host: Host,
  path: string,
  range: Span,
  only?: readonly string[],
  recheck?: Recheck,
): readonly Action[] {
  const plan = host.plan(path);
  if (plan === undefined) return [];
  const findings = host.findings(path).filter(({ at }) => touches(at, range));
  const scene: Scene = { host, plan, file: plan.file, range, findings };
  const actions = makers
    .filter(({ kinds }) => kinds.some((kind) => isWanted(kind, only)))
    .flatMap(({ make }) => make(scene))
    .filter(({ kind, edits }) => isWanted(kind, only) && edits.length > 0)
    .map(withLineEnds);
  if (only === undefined || !isWanted(actionKinds.fixAll, only)) return actions;
  const edits = fixAll(host, path, recheck);
  if (edits.length === 0) return actions;
  const title = say`Fix everything that can be fixed without asking`;
  return [...actions, { title, kind: actionKinds.fixAll, edits, preferred: false }];
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function withLineEnds(action: Action): Action {
  const edits = inLineEnds(action.edits);
  return action.plainEdits === undefined
    ? { ...action, edits }
    : { ...action, edits, plainEdits: inLineEnds(action.plainEdits) };
}
