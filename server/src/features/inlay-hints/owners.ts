import type { Span } from "../../base/span.ts";
import type { Entry } from "../../model/content.ts";
import type { Declaration, Focus, Owner, Plan } from "../../model/plan.ts";

/** Finds the focus, segment or goal that a statement belongs to. */
export class Owners {
  readonly #foci: readonly Focus[];
  readonly #declarations: readonly Declaration[];

  constructor(plan: Plan) {
    this.#foci = plan.concentration?.foci ?? [];
    this.#declarations = plan.file.declarations;
  }

  focus(entry: Entry): Focus | undefined {
    return around(this.#foci, entry);
  }

  declaration(entry: Entry): Declaration | undefined {
    return around(this.#declarations, entry);
  }
}

/** The thing around a statement, or that it is; things stand in the order of the text, so it is found by halves. */
function around<T extends Owner>(owners: readonly T[], entry: Entry): T | undefined {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle]?.statement.start ?? 0) <= entry.start) low = middle + 1;
    else high = middle;
  }
  const found = owners[low - 1];
  return found !== undefined && holds(found.statement, entry) ? found : undefined;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
