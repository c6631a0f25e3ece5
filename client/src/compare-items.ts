import { t } from "./l10n.ts";

/** What a plan can be compared with, and how its other side is brought together: as much as needs no editor. */

/** A name that Git has for a commit. */
export interface Named {
  readonly name: string;
  readonly kind: "branch" | "remote" | "tag";
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly author: string;
  /** In words, such as `2026-11-22`. */
  readonly date: string;
}

export type Choice =
  | { readonly kind: "revision"; readonly revision: string; readonly label: string; readonly detail: string }
  | { readonly kind: "ask" | "file"; readonly label: string; readonly detail: string }
  | { readonly kind: "title"; readonly label: string };

const kinds: Readonly<Record<Named["kind"], () => string>> = {
  branch: () => t("branch"),
  remote: () => t("remote branch"),
  tag: () => t("tag"),
};

/** More names than anybody reads through. */
const MOST_NAMES = 30;

/**
 * What is offered, the likely first: the last commit, where the branch began, the commits that changed the file, the
 * other branches, and any file.
 *
 * @param branch the one that is checked out; undefined where none is.
 */
export function choices(branch: string | undefined, names: readonly Named[], commits: readonly Commit[]): Choice[] {
  const main = mainOf(names, branch);
  const others = names.filter(({ name }) => name !== branch && name !== main && !name.endsWith("/HEAD"));
  const likely: Choice[] = [
    { kind: "revision", revision: "HEAD", label: t("The last commit"), detail: t("What is not committed yet") },
    ...(main === undefined
      ? []
      : [
          {
            kind: "revision" as const,
            revision: `${main}...`,
            label: t("Where this branch left {0}", main),
            detail: t("What a pull request would bring"),
          },
        ]),
  ];
  return [
    ...likely,
    ...titled(
      t("commits that changed the plan"),
      commits.map(({ hash, message, author, date }) => ({
        kind: "revision",
        revision: hash,
        label: message.split("\n")[0]?.trim() || hash.slice(0, 8),
        detail: [hash.slice(0, 8), date, author].filter((part) => part !== "").join(", "),
      })),
    ),
    ...titled(
      t("branches and tags"),
      others
        .slice(0, MOST_NAMES)
        .map(({ name, kind }) => ({ kind: "revision", revision: name, label: name, detail: kinds[kind]() })),
    ),
    { kind: "title", label: t("something else") },
    { kind: "ask", label: t("Another revision…"), detail: t("A branch, a tag or a commit by its name") },
    { kind: "file", label: t("A file…"), detail: t("Another plan, or an older copy of this one") },
  ];
}

function titled(label: string, of: readonly Choice[]): readonly Choice[] {
  return of.length === 0 ? [] : [{ kind: "title", label }, ...of];
}

/** The branch that others begin at, as it was fetched last; undefined where that is the one that is checked out. */
function mainOf(names: readonly Named[], branch: string | undefined): string | undefined {
  const known = new Set(names.map(({ name }) => name));
  const likely = ["main", "master", "trunk"].filter((name) => name !== branch);
  return likely.flatMap((name) => [`origin/${name}`, name]).find((name) => known.has(name));
}

/** An answer that cannot be given before more texts are there. */
interface Needing {
  readonly needs: readonly string[];
}

/** Longer chains of imports than anybody writes. */
const MOST_ROUNDS = 50;

/**
 * Asks, and asks again with the texts that the answer lacks: which files belong to the other side shows as it is read.
 *
 * @param read gives a text, or null where there is no such file.
 * @returns undefined where there is no answer.
 */
export async function answered<A extends Needing>(
  ask: (texts: readonly { uri: string; text: string | null }[]) => Promise<A | null | undefined>,
  read: (uri: string) => Promise<string | null>,
): Promise<A | undefined> {
  const texts = new Map<string, string | null>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const answer = await ask([...texts].map(([uri, text]) => ({ uri, text })));
    if (answer === null || answer === undefined) return undefined;
    const missing = answer.needs.filter((uri) => !texts.has(uri));
    if (missing.length === 0) return answer;
    const found = await Promise.all(
      missing.map(async (uri): Promise<[string, string | null]> => [uri, await read(uri)]),
    );
    for (const [uri, text] of found) texts.set(uri, text);
  }
  return undefined;
}

/** A page without its pictures, for editors that would show how these are written. Its tables say the same. */
export function withoutPictures(markdown: string): string {
  return markdown.replace(/^```mermaid\n[\s\S]*?^```\n+/gm, "");
}
