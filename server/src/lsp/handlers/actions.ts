import {
  type CodeAction,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
} from "vscode-languageserver";
import { type Action, codeActions } from "../../features/actions.ts";
import type { Finding } from "../../model/diagnostic.ts";
import type { Door } from "../door.ts";
import { spanIn, uriIn } from "../from-proto.ts";
import { extractCommand } from "../protocol.ts";
import { Ids } from "../reports.ts";
import type { Located } from "../roots.ts";
import type { Session } from "../session.ts";
import { at } from "../settings.ts";
import { Recall } from "./recall.ts";

interface Offered {
  readonly located: Located;
  readonly action: Action;
}

/** What can be done at a place. Its edits are written down when the user chooses it, where the client can ask then. */
export function actions(door: Door): void {
  const recall = new Recall<Offered>();
  door.request(CodeActionRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const span = located === undefined ? undefined : spanIn(located, params.range);
    if (located === undefined || span === undefined) return null;
    const only: unknown = at(params, "context", "only");
    const kinds = Array.isArray(only) ? only.map(String) : undefined;
    const offered = codeActions(located.root.host, located.path, span, kinds, session.recheck(located.root))
      .map((action) => ({ located, action }))
      .filter((each) => canBeDone(each, session));
    const data = recall.keep(offered);
    const mended = new Mended(params, located);
    return offered.map(({ action }, index): CodeAction => {
      if (action.extracts === true && session.uses.own) return asking(action, params);
      const diagnostic = action.finding === undefined ? undefined : mended.of(action.finding);
      const edit = session.uses.resolveActions ? undefined : editOf({ located, action }, session);
      return {
        title: action.title,
        kind: action.kind,
        ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
        ...(action.preferred && session.uses.preferredActions ? { isPreferred: true } : {}),
        ...(edit === undefined ? { data: data(index) } : { edit }),
      };
    });
  });
  door.request(CodeActionResolveRequest.type, { title: "" }, (action, session) => {
    const offered = recall.of(action.data);
    const edit = offered === undefined ? undefined : editOf(offered, session);
    return edit === undefined ? action : { ...action, edit };
  });
}

/** An action for whose file our own client asks. */
function asking({ title, kind }: Action, { textDocument, range }: CodeActionParams): CodeAction {
  const asks = `${title}…`;
  return { title: asks, kind, command: { title: asks, command: extractCommand, arguments: [textDocument.uri, range] } };
}

/** Files are made for clients that can do so, and places to fill in for those that know them. */
function canBeDone({ action }: Offered, { uses }: Session): boolean {
  return (action.newFiles ?? []).length === 0 || uses.edits.create;
}

function editOf({ located, action }: Offered, session: Session) {
  const { edits, plainEdits, newFiles, snippet } = action;
  const asSnippets = snippet === true && session.uses.edits.snippets;
  const used = snippet === true && !asSnippets ? (plainEdits ?? edits) : edits;
  return session.toProto(located.root).workspaceEdit(used, newFiles, asSnippets);
}

/** The client's diagnostics that findings stand for: by the name that they carry, or by their code and place. */
class Mended {
  readonly #given: readonly Diagnostic[];
  readonly #ids = new Map<Finding, string>();
  readonly #located: Located;

  constructor(params: CodeActionParams, located: Located) {
    const given: unknown = at(params, "context", "diagnostics");
    this.#given = Array.isArray(given) ? params.context.diagnostics : [];
    this.#located = located;
    const ids = new Ids();
    for (const finding of located.root.host.findings(located.path)) this.#ids.set(finding, ids.of(finding));
  }

  of(finding: Finding): Diagnostic | undefined {
    const id = this.#ids.get(finding);
    const byName = this.#given.find(({ data }) => data !== undefined && data === id);
    if (byName !== undefined) return byName;
    const lines = this.#located.root.host.plan(this.#located.path)?.file.lines;
    const start = lines?.position(finding.at.start);
    return this.#given.find(
      ({ code, range }) =>
        code === finding.code && range.start.line === start?.line && range.start.character === start.character,
    );
  }
}
