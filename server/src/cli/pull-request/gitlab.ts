import { type Answer, Api, type Clock, type Trouble } from "./api.ts";
import type { Comment, Forge, Found } from "./comment.ts";
import { at, idAt, listIn, textAt } from "./json.ts";

export interface GitLabOptions {
  /** `https://gitlab.com/api/v4`, or that of a server of one's own. */
  readonly address: string;
  /** The project that the merge request goes to. */
  readonly project: string;
  /** The number of the merge request. */
  readonly number: string;
  readonly token: string;
  readonly clock?: Clock;
}

/** More notes than any merge request has. */
const MOST_PAGES = 100;

/** The notes of a merge request on GitLab. */
export class GitLab implements Forge {
  readonly api: Api;
  readonly #notes: string;

  constructor({ address, project, number, token, clock }: GitLabOptions) {
    this.api = new Api({
      address: address.replace(/\/+$/, ""),
      headers: { "private-token": token },
      secret: token,
      ...(clock === undefined ? {} : { clock }),
    });
    this.#notes = `/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`;
  }

  /** Anybody may begin a note with our mark: only those of the token's owner count. */
  async find(mark: string): Promise<Found | Trouble> {
    const marked: { readonly comment: Comment; readonly by: number | undefined }[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const path = `${this.#notes}?sort=asc&order_by=created_at&per_page=100&page=${page}`;
      const answer = await this.api.ask({ method: "GET", path });
      if (answer.kind !== "done") return answer;
      for (const each of listIn(answer.body)) {
        const [id, body] = [idAt(each, "id"), textAt(each, "body")];
        if (id === undefined || body?.startsWith(mark) !== true || at(each, "system") === true) continue;
        marked.push({ comment: { id, body }, by: idAt(each, "author", "id") });
      }
      if ((answer.headers.get("x-next-page") ?? "") === "") break;
    }
    if (marked.length === 0) return { kind: "found", comments: [] };
    const who = await this.api.ask({ method: "GET", path: "/user" });
    if (who.kind !== "done") return who;
    const me = idAt(who.body, "id");
    return { kind: "found", comments: marked.filter(({ by }) => by === me).map(({ comment }) => comment) };
  }

  create(body: string): Promise<Answer> {
    return this.api.ask({ method: "POST", path: this.#notes, body: { body: withoutActions(body) } });
  }

  update({ id }: Comment, body: string): Promise<Answer> {
    return this.api.ask({ method: "PUT", path: `${this.#notes}/${id}`, body: { body: withoutActions(body) } });
  }

  /** What GitLab says of a note does not tell where it is seen. */
  address(): string | undefined {
    return undefined;
  }
}

/** A line such as `/close` would be done rather than shown. */
function withoutActions(body: string): string {
  return body.replace(/^([ \t]*)\/(?=[a-z])/gim, "$1\\/");
}
