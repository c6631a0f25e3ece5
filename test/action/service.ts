import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

/** A small server on this machine that stands for the services where pull requests are talked about. */

export interface StoredComment {
  readonly id: number;
  body: string;
  /** Of whom: a program, or a person by name. */
  readonly by: string;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** An answer in place of the usual one. */
export interface Trouble {
  /** The kind of request that it is for; any where it is left out. */
  readonly method?: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What is asked for is done all the same. */
  readonly done?: boolean;
  /** The connection is cut. */
  readonly cut?: boolean;
}

const servers: Service[] = [];
afterAll(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

export class Service {
  readonly comments: StoredComment[] = [];
  readonly asked: Asked[] = [];
  /** The next answers, the first first. */
  readonly troubles: Trouble[] = [];
  /** What `GET /repos/…/pulls` lists. */
  pulls: readonly object[] = [];
  /** Whose token it is: a program's, or that of a person. */
  me = "github-actions[bot]";
  readonly #server = http.createServer((request, response) => this.#answer(request, response));
  #ids = 100;

  static async start(): Promise<Service> {
    const service = new Service();
    servers.push(service);
    await new Promise<void>((resolve) => service.#server.listen(0, "127.0.0.1", resolve));
    return service;
  }

  get address(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${isTcp(address) ? address.port : 0}`;
  }

  /** The kinds of requests that came in. */
  get methods(): readonly string[] {
    return this.asked.map(({ method }) => method);
  }

  add(body: string, by = "github-actions[bot]"): StoredComment {
    const comment = { id: ++this.#ids, body, by };
    this.comments.push(comment);
    return comment;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const asked = {
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      this.asked.push(asked);
      const trouble = this.troubles[0];
      if (trouble !== undefined && (trouble.method ?? asked.method) === asked.method) {
        this.troubles.shift();
        if (trouble.done === true) this.#does(asked);
        if (trouble.cut === true) request.socket.destroy();
        else response.writeHead(trouble.status, trouble.headers).end(trouble.body ?? "{}");
        return;
      }
      const { status = 200, headers = {}, body } = this.#does(asked);
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    });
  }

  #does({ method, path, body }: Asked): { status?: number; headers?: Record<string, string>; body: unknown } {
    const { pathname, searchParams } = new URL(path, this.address);
    if (pathname === "/user") {
      return this.me.endsWith("[bot]")
        ? { status: 403, body: { message: "Resource not accessible by integration" } }
        : { body: { login: this.me, id: idOf(this.me) } };
    }
    if (pathname.endsWith("/pulls")) return { body: this.pulls };
    if (!/^\/repos\/acme\/plans\/issues\/(7\/comments|comments\/\d+)$|merge_requests\/7\/notes/.test(pathname)) {
      return { status: 404, body: { message: "Not Found" } };
    }
    if (method === "GET") return this.#list(searchParams);
    const text: unknown = JSON.parse(body).body;
    if (method === "POST") return { status: 201, body: shown(this.add(String(text), this.me)) };
    const there = this.comments.find(({ id }) => pathname.endsWith(`/${id}`));
    if (there === undefined) return { status: 404, body: { message: "Not Found" } };
    there.body = String(text);
    return { body: shown(there) };
  }

  #list(query: URLSearchParams): { headers: Record<string, string>; body: unknown } {
    const [page, size] = [Number(query.get("page")), Number(query.get("per_page"))];
    const isMore = this.comments.length > page * size;
    const next = { link: `<${this.address}/x?page=${page + 1}>; rel="next"`, "x-next-page": String(page + 1) };
    return {
      headers: isMore ? next : { "x-next-page": "" },
      body: this.comments.slice((page - 1) * size, page * size).map(shown),
    };
  }
}

function shown({ id, body, by }: StoredComment): object {
  return {
    id,
    body,
    system: false,
    html_url: `https://github.com/acme/plans/pull/7#issuecomment-${id}`,
    user: { login: by, type: by.endsWith("[bot]") ? "Bot" : "User" },
    author: { id: idOf(by), username: by },
  };
}

function idOf(name: string): number {
  return [...name].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) % 100_000;
}

function isTcp(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
