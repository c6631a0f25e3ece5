import { importedPathItems } from "./completion/files.ts";
import type { CompletionList } from "./completion/item.ts";
import { keywordItems } from "./completion/keywords.ts";
import { Scene } from "./completion/scene.ts";
import { commentItems } from "./completion/suppressions.ts";
import { declarationItems } from "./completion/undeclared.ts";
import { valueItems } from "./completion/values.ts";
import { contextAt } from "./context.ts";
import type { Host, Place } from "./host.ts";

export type { CompletionItem, CompletionKind, CompletionList } from "./completion/item.ts";

const nothing: CompletionList = { items: [], incomplete: false };

/** What may be written at the cursor: keywords, names, words, codes, figures, paths, and rules in comments. */
export function complete(host: Host, at: Place): CompletionList {
  const plan = host.plan(at.path);
  if (plan === undefined) return nothing;
  const context = contextAt(plan.file, at.offset);
  const scene = new Scene(host, plan, context, Math.max(0, Math.min(at.offset, plan.file.text.length)));
  switch (context.at) {
    case "keyword":
      return { items: [...keywordItems(scene, context), ...declarationItems(scene, context)], incomplete: false };
    case "value":
      return valueItems(scene, context);
    case "text":
      // Within a text, people write what they like.
      return context.keyword.name === "import" ? importedPathItems(scene, context) : nothing;
    case "comment":
      return commentItems(scene, context);
    default:
      return nothing;
  }
}
