import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod/v4";
import type { Answer } from "../assistant/answer.ts";
import { placeOf, shown } from "../assistant/house.ts";
import type { NewPlan } from "../assistant/new-plan.ts";
import { needNoErrors, type Proposal } from "../assistant/propose.ts";
import { Refusal } from "../assistant/refusal.ts";
import { asRefusal, type Houses } from "./house.ts";
import type { ResourceList } from "./resources.ts";

/** How many proposals are kept: more than an assistant has in mind. */
const MOST_KEPT = 50;

/** What is offered with `--write`: to store what was proposed, and nothing else. */
export class Writing {
  readonly #houses: Houses;
  readonly #write: (path: string, text: string) => void;
  readonly #proposals = new Map<string, Proposal>();
  #count = 0;

  constructor(houses: Houses, write: (path: string, text: string) => void) {
    this.#houses = houses;
    this.#write = write;
  }

  /** Keeps a proposal, so that what is applied later is what was checked. */
  keep(proposal: Proposal): Answer {
    const { text, data } = proposal.answer;
    if (proposal.before === proposal.after) return proposal.answer;
    const id = this.#add(proposal);
    return { text: `${text}\n\nTo store it: apply_edit with proposal ${id}.`, data: { ...data, proposal: id } };
  }

  /** Keeps the files of a new plan, each as an edit of its own. */
  keepNew({ answer, proposals }: NewPlan): Answer {
    if (proposals.length === 0) return answer;
    // The plan comes first, and what it imports is stored before it.
    const ids = proposals.map((proposal) => ({ path: shown(proposal.place), proposal: this.#add(proposal) })).reverse();
    const lines = ids.map(({ path, proposal }) => `- ${path}: apply_edit with proposal ${proposal}`);
    return {
      text: [answer.text, "", "To store it, in this order:", ...lines].join("\n"),
      data: { ...answer.data, proposals: ids },
    };
  }

  #add(proposal: Proposal): string {
    const id = `edit-${++this.#count}`;
    this.#proposals.set(id, proposal);
    const [oldest] = this.#proposals.keys();
    if (this.#proposals.size > MOST_KEPT && oldest !== undefined) this.#proposals.delete(oldest);
    return id;
  }

  offer(server: McpServer, told: (work: () => Promise<Answer>) => Promise<CallToolResult>, list: ResourceList): void {
    server.registerTool(
      "apply_edit",
      {
        title: "Store an edit",
        description:
          "Writes an edit that propose_edit has tried to its file. Show the person what it changes and get their consent " +
          "first. It is refused where the file has changed since it was tried, and where the edit brings errors that are not " +
          "there now, unless allow_errors says that this is meant.",
        inputSchema: z.strictObject({
          proposal: z.string().describe("What propose_edit called proposal, such as edit-3."),
          allow_errors: z.boolean().optional().describe("Whether it is written although it brings errors."),
        }),
        outputSchema: z.looseObject({ path: z.string(), new_file: z.boolean(), came: z.array(z.looseObject({})) }),
        annotations: {
          title: "Store an edit",
          readOnlyHint: false,
          destructiveHint: true,
          idempotentHint: false,
          openWorldHint: false,
        },
      },
      ({ proposal, allow_errors }) =>
        told(async () => {
          const answer = this.#apply(proposal, allow_errors === true);
          list.look(this.#houses.now());
          return answer;
        }),
    );
  }

  #apply(id: string, allowErrors: boolean): Answer {
    const proposal = this.#proposals.get(id);
    if (proposal === undefined) {
      throw new Refusal(`There is no proposal ${id}, or it was applied already. Try the edit again with propose_edit.`);
    }
    const house = this.#houses.now();
    // Links may have come since.
    const place = placeOf(house, proposal.place.path);
    const path = shown(place);
    const { room } = place;
    const current = room.files.locate(place.path) === "file" ? room.files.read(place.path) : undefined;
    if (textOf(current) !== proposal.before) {
      this.#proposals.delete(id);
      throw new Refusal(
        `${path} is not the text any more that the edit was tried on, so nothing is written. Read it again and try the edit anew with propose_edit.`,
      );
    }
    if (current !== undefined && !isWhole(current, proposal.before)) {
      throw new Refusal(`${path} is not UTF-8, so it is left as it is. Store it as UTF-8 first.`);
    }
    if (!allowErrors) needNoErrors(proposal);
    asRefusal(() => this.#write(place.path, proposal.after));
    this.#proposals.delete(id);
    const isNew = proposal.before === undefined;
    return {
      text: `${path} is written${isNew ? ", a new file" : ""}.`,
      data: { path, new_file: isNew, came: proposal.came },
    };
  }
}

function textOf(content: Uint8Array | string | undefined): string | undefined {
  if (content === undefined || typeof content === "string") return content;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
}

/** Whether writing a text would lose nothing of what the file holds. */
function isWhole(content: Uint8Array | string, text: string | undefined): boolean {
  if (typeof content === "string") return true;
  const bytes = new TextEncoder().encode(text);
  return bytes.length === content.length && bytes.every((byte, index) => byte === content[index]);
}
