import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { ListResourcesResult, ReadResourceResult } from "@modelcontextprotocol/sdk/types.js";
import { everything, fileAt, type House, type Place, shown } from "../assistant/house.ts";
import { reportPage } from "../assistant/report.ts";
import { languagePage, languageTopics, ruleCodes, rulePage } from "../assistant/teach.ts";
import { type Houses, PLAN } from "./house.ts";

const REPORT = "strategy://report/";
const LANGUAGE = "strategy://language/";
const RULE = "strategy://rule/";

/** So many plans are listed; of more, the tools give the rest. */
const MOST_LISTED = 1_000;
/** So many words are offered at once, as the protocol asks. */
const MOST_OFFERED = 100;

/** The list of resources, as far as it depends on files. */
export interface ResourceList {
  /** Tells the client where files came or went since the last look. */
  look(house: House): void;
}

/** What an assistant can read without asking a tool: plans, their reports, the language and the rules. */
export function resources(server: McpServer, houses: Houses): ResourceList {
  plans(server, houses);
  reports(server, houses);
  pages(server);
  let known: string | undefined;
  return {
    look: (house) => {
      const now = pathsOf(house).join("\n");
      if (known !== undefined && known !== now) server.sendResourceListChanged();
      known = now;
    },
  };
}

function plans(server: McpServer, houses: Houses): void {
  server.registerResource(
    "plan",
    new ResourceTemplate(`${PLAN}{+path}`, {
      list: () =>
        listed(houses, (place) => ({ uri: PLAN + encoded(place.path), name: shown(place), ...titled(place) })),
      complete: { path: (given) => offered(pathsOf(houses.now()), given) },
    }),
    { title: "Plans", description: "The text of a plan or shared file.", mimeType: "text/x-strategy" },
    (uri, { path }) => {
      const place = fileAt(houses.now(), PLAN + String(path));
      return read(uri, "text/x-strategy", place.room.workspace.text(place.path) ?? "");
    },
  );
}

function reports(server: McpServer, houses: Houses): void {
  server.registerResource(
    "report",
    new ResourceTemplate(`${REPORT}{+path}`, {
      list: () =>
        listed(houses, (place) => {
          const { title } = titled(place);
          if (title === undefined) return undefined;
          return { uri: REPORT + encoded(place.path), name: `Report of ${shown(place)}`, title: `Report: ${title}` };
        }),
      complete: { path: (given) => offered(pathsOf(houses.now()), given) },
    }),
    {
      title: "Reports",
      description: "Everything that follows from a plan, as Markdown with tables.",
      mimeType: "text/markdown",
    },
    async (uri, { path }) => {
      const place = fileAt(houses.now(), PLAN + String(path));
      const page = await reportPage(place);
      if (page === undefined)
        throw new Error(`${shown(place)} is a shared file, not a plan: there is nothing to report.`);
      return read(uri, "text/markdown", page);
    },
  );
}

function pages(server: McpServer): void {
  server.registerResource(
    "language",
    new ResourceTemplate(`${LANGUAGE}{topic}`, {
      list: () => ({
        resources: languageTopics().map((topic) => ({
          uri: LANGUAGE + topic,
          name: topic === "overview" ? "The strategy language" : `The block ${topic}`,
          mimeType: "text/markdown",
        })),
      }),
      complete: { topic: (given) => offered(languageTopics(), given) },
    }),
    {
      title: "The language",
      description: "How plans are written: an overview, and a page for each block.",
      mimeType: "text/markdown",
    },
    (uri, { topic }) =>
      read(uri, "text/markdown", needed(languagePage(String(topic)), `the language has no page ${topic}`)),
  );
  server.registerResource(
    "rule",
    new ResourceTemplate(`${RULE}{code}`, {
      // They are many, and a remark names the one that matters: explain_rule lists them.
      list: undefined,
      complete: { code: (given) => offered(ruleCodes(), given) },
    }),
    { title: "Rules", description: "What a rule of the checker says, and why it matters.", mimeType: "text/markdown" },
    (uri, { code }) => read(uri, "text/markdown", needed(rulePage(String(code)), `there is no rule ${code}`)),
  );
}

function needed(page: string | undefined, otherwise: string): string {
  if (page === undefined) throw new Error(otherwise);
  return page;
}

function read(uri: URL, mimeType: string, text: string): ReadResourceResult {
  return { contents: [{ uri: uri.href, mimeType, text }] };
}

type Listed = ListResourcesResult["resources"][number];

function listed(houses: Houses, of: (place: Place) => Listed | undefined): ListResourcesResult {
  const places = everything(houses.now()).slice(0, MOST_LISTED);
  return { resources: places.flatMap((place) => of(place) ?? []) };
}

function titled({ room, path }: Place): { title?: string } {
  const title = room.host.plan(path)?.strategy?.title;
  return title === undefined ? {} : { title };
}

function pathsOf(house: House): readonly string[] {
  return everything(house).map(shown);
}

function offered(all: readonly string[], given: string): string[] {
  const wanted = given.toLowerCase();
  return all.filter((each) => each.toLowerCase().includes(wanted)).slice(0, MOST_OFFERED);
}

function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
