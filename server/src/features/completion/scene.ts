import type { Declaration, Plan } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import type { BlockName } from "../../vocabulary/schema.ts";
import type { Kind } from "../../vocabulary/values.ts";
import type { Context } from "../context.ts";
import type { Host } from "../host.ts";
import { inSight, type Sight } from "./sight.ts";

/** Everything that a completion looks at. What costs time is worked out when it is asked for. */
export class Scene {
  readonly host: Host;
  readonly plan: Plan;
  readonly context: Context;
  readonly offset: number;
  readonly #sights = new Map<Kind, Sight>();

  constructor(host: Host, plan: Plan, context: Context, offset: number) {
    this.host = host;
    this.plan = plan;
    this.context = context;
    this.offset = offset;
  }

  get file(): SourceFile {
    return this.plan.file;
  }

  /** The declarations of a kind that a name in this file can stand for: its own first, then the imported ones. */
  named(kind: Kind): readonly Declaration[] {
    return this.sight(kind).named;
  }

  sight(kind: Kind): Sight {
    let sight = this.#sights.get(kind);
    if (sight === undefined) {
      sight = inSight(this.file, kind);
      this.#sights.set(kind, sight);
    }
    return sight;
  }

  /** The currencies that amounts can be in without an error: the plan's own and those with a rate, if it has one. */
  get currencies(): { readonly first: readonly string[]; readonly closed: boolean } {
    const own = this.plan.numbers.currency;
    const content = this.file.content.find("strategy")?.content;
    if (own === undefined) return { first: this.file.currencies, closed: false };
    const rates = (content?.all("rate") ?? []).flatMap(({ first }) => (first?.type === "code" ? [first.value] : []));
    return { first: [own, ...rates], closed: true };
  }

  /** The currency that a new amount is most likely in. */
  get currency(): string {
    return this.currencies.first[0] ?? "EUR";
  }

  /** Whether a block of that name is around the cursor. */
  isIn(block: BlockName): boolean {
    return this.context.blocks.some(({ spec }) => spec?.name === block);
  }
}
