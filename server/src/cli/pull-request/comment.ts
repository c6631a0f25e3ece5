import type { Answer, Api, Trouble } from "./api.ts";

/** The one comment of a pull request: found again by a mark that nobody sees, and changed in place. */

/** A place where pull requests are talked about. */
export interface Forge {
  readonly api: Api;
  /** All comments that begin with a mark and that we wrote, the oldest first. */
  find(mark: string): Promise<Found | Trouble>;
  create(body: string): Promise<Answer>;
  update(comment: Comment, body: string): Promise<Answer>;
  /** Where people see a comment, from what the service said of it. */
  address(body: unknown): string | undefined;
}

export interface Found {
  readonly kind: "found";
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly id: number;
  readonly body: string;
}

export type Posted =
  | { readonly kind: "created" | "updated"; readonly address: string | undefined }
  /** There is nothing to say, and there was nothing said. */
  | { readonly kind: "same" | "silent" }
  | Trouble;

const TRIES = 3;

/** What services take is 65,536 characters, of which some are left for what they may count in another way. */
const LONGEST = 65_000;

/** What a comment begins with. Only plain letters go into it, so that it cannot be ended early. */
export function markOf(key: string): string {
  return `<!-- strategy-comment: ${key.replace(/[^A-Za-z0-9_.]+/g, "-").slice(0, 100)} -->`;
}

/**
 * Writes the comment, or changes it where it is there.
 *
 * @param text in Markdown.
 * @param quiet leaves it out where there is no comment yet: what was said before is replaced only.
 */
export async function post(forge: Forge, key: string, text: string, quiet = false): Promise<Posted> {
  const mark = markOf(key);
  const body = `${mark}\n${shortened(text)}`;
  for (let tries = 1; ; tries++) {
    const found = await forge.find(mark);
    if (found.kind !== "found") return found;
    const [there] = found.comments;
    if (there === undefined && quiet) return { kind: "silent" };
    if (there?.body.trimEnd() === body.trimEnd()) return { kind: "same" };
    const answer = await (there === undefined ? forge.create(body) : forge.update(there, body));
    if (answer.kind === "done") {
      return { kind: there === undefined ? "created" : "updated", address: forge.address(answer.body) };
    }
    // Somebody may have removed it meanwhile. And a comment may be there although the service failed to say so.
    const again =
      there === undefined ? answer.kind === "failed" : answer.kind === "refused" && [404, 410].includes(answer.status);
    if (!again || tries === TRIES || !(await forge.api.rest(tries))) return answer;
  }
}

/** A text that is not too long for a comment. It ends after a line, and what is open in it is closed. */
export function shortened(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.lastIndexOf("\n");
  const kept = end > 0 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, "");
  const fences = kept.match(/^```/gm)?.length ?? 0;
  const details = (kept.match(/<details>/g)?.length ?? 0) - (kept.match(/<\/details>/g)?.length ?? 0);
  return [
    kept,
    ...(fences % 2 === 1 ? ["```"] : []),
    ...Array.from({ length: Math.max(0, details) }, () => "\n</details>"),
    "\n_There is more, which does not fit into a comment._\n",
  ].join("\n");
}

/**
 * A text of which nothing is known, as it may be said in our name: it calls nobody, bears no mark of ours, and hides
 * nothing.
 */
export function untrusted(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (char) =>
      char === "\n" || char === "\t" ? char : "\ufffd",
    )
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/@(?=[\p{L}\p{N}_])/gu, "@\u200b");
}
