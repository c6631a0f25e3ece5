import { type Answer, Api, type Clock, type Trouble } from "./api.ts";
import type { Comment, Forge, Found } from "./comment.ts";
import { at, idAt, listIn, textAt } from "./json.ts";

export interface GitHubOptions {
  /** `https://api.github.com`, or that of a server of one's own. */
  readonly address: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  readonly clock?: Clock;
}

/** More comments than any pull request has. */
const MOST_PAGES = 100;

export function gitHubApi({ address, token, clock }: GitHubOptions): Api {
  return new Api({
    address: address.replace(/\/+$/, ""),
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "x-github-api-version": "2022-11-28",
    },
    secret: token,
    ...(clock === undefined ? {} : { clock }),
  });
}

/** The comments of a pull request on GitHub. */
export class GitHub implements Forge {
  readonly api: Api;
  readonly #repository: string;
  readonly #number: number;

  constructor(api: Api, repository: string, number: number) {
    this.api = api;
    this.#repository = repository;
    this.#number = number;
  }

  /** Anybody may begin a comment with our mark: only those count that a program wrote, or the owner of the token. */
  async find(mark: string): Promise<Found | Trouble> {
    const others: { readonly comment: Comment; readonly by: string | undefined }[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const path = `/repos/${this.#repository}/issues/${this.#number}/comments?per_page=100&page=${page}`;
      const answer = await this.api.ask({ method: "GET", path });
      if (answer.kind !== "done") return answer;
      for (const each of listIn(answer.body)) {
        const [id, body] = [idAt(each, "id"), textAt(each, "body")];
        if (id === undefined || body?.startsWith(mark) !== true) continue;
        const comment = { id, body };
        if (at(each, "user", "type") === "Bot") return { kind: "found", comments: [comment] };
        others.push({ comment, by: textAt(each, "user", "login") });
      }
      if (!/\brel="?next"?/.test(answer.headers.get("link") ?? "")) break;
    }
    if (others.length === 0) return { kind: "found", comments: [] };
    // A token of a person, who is asked for only now: that of the workflow may not.
    const who = await this.api.ask({ method: "GET", path: "/user" });
    const me = who.kind === "done" ? textAt(who.body, "login") : undefined;
    const own = others.filter(({ by }) => me !== undefined && by === me);
    return { kind: "found", comments: own.map(({ comment }) => comment) };
  }

  create(body: string): Promise<Answer> {
    return this.api.ask({
      method: "POST",
      path: `/repos/${this.#repository}/issues/${this.#number}/comments`,
      body: { body },
    });
  }

  update({ id }: Comment, body: string): Promise<Answer> {
    return this.api.ask({ method: "PATCH", path: `/repos/${this.#repository}/issues/comments/${id}`, body: { body } });
  }

  address(body: unknown): string | undefined {
    return textAt(body, "html_url");
  }
}

export interface Branch {
  /** Whose repository it is in. */
  readonly owner: string;
  readonly name: string;
  /** What it pointed to. */
  readonly commit: string;
}

/**
 * The open pull request that brings a commit of a branch: the newest where there are several. Undefined where it is
 * closed or brings other commits by now.
 */
export async function pullRequestOf(
  api: Api,
  repository: string,
  { owner, name, commit }: Branch,
): Promise<Trouble | { readonly kind: "number"; readonly number: number | undefined }> {
  const head = encodeURIComponent(`${owner}:${name}`);
  const path = `/repos/${repository}/pulls?state=open&head=${head}&per_page=100`;
  const answer = await api.ask({ method: "GET", path });
  if (answer.kind !== "done") return answer;
  const numbers = listIn(answer.body)
    .filter((each) => at(each, "head", "sha") === commit)
    .flatMap((each) => idAt(each, "number") ?? []);
  return { kind: "number", number: numbers.length === 0 ? undefined : Math.max(...numbers) };
}
