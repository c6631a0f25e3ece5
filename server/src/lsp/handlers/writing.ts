import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  LinkedEditingRangeRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { formatDocument, formatOnType, formatRange } from "../../features/formatting.ts";
import { linkedEditing } from "../../features/linked-editing.ts";
import { prepareRename, rename } from "../../features/rename.ts";
import { renameFiles } from "../../features/rename-files.ts";
import type { Edit } from "../../model/diagnostic.ts";
import type { Door } from "../door.ts";
import { BadParams, spanIn, uriIn } from "../from-proto.ts";
import type { Root } from "../roots.ts";
import type { Session } from "../session.ts";
import { joined, toRange } from "../to-proto.ts";
import { parse, within } from "../uris.ts";
import { spot } from "./spot.ts";
import { warm } from "./warm.ts";

/** What changes a plan: names, layout, names of files. */
export function writing(door: Door): void {
  naming(door);
  layout(door);
  door.request(LinkedEditingRangeRequest.type, null, (params, session) => {
    const here = spot(params, session);
    const found = here === undefined ? undefined : linkedEditing(here.host, here.place);
    if (here === undefined || found === undefined) return null;
    return { ranges: found.ranges.map((span) => toRange(here.file, span)), wordPattern: found.pattern };
  });
  door.request(
    WillRenameFilesRequest.type,
    null,
    async ({ files }, session, token) => {
      if (!Array.isArray(files)) throw new BadParams("The files are missing.");
      const moved: WorkspaceEdit[] = [];
      for (const root of session.roots.folders()) {
        await warm([root], session, token);
        const moves = files.flatMap(({ oldUri, newUri }) => {
          const from = within(root.folder, parse(oldUri));
          const to = within(root.folder, parse(newUri));
          return from === undefined || to === undefined ? [] : [{ from, to }];
        });
        const edits = moves.length === 0 ? [] : renameFiles(root.host, moves);
        const edit = edits.length === 0 ? undefined : session.toProto(root).workspaceEdit(edits);
        if (edit !== undefined) moved.push(edit);
      }
      return joined(moved);
    },
    { slow: true },
  );
}

function naming(door: Door): void {
  door.request(PrepareRenameRequest.type, null, (params, session) => {
    const here = spot(params, session);
    if (here === undefined) return null;
    const found = prepareRename(here.host, here.place);
    if ("refused" in found) throw refused(found.refused);
    return { range: toRange(here.file, found.at), placeholder: found.name };
  });
  door.request(
    RenameRequest.type,
    null,
    async (params, session, token) => {
      const located = session.locate(uriIn(params));
      if (located === undefined) return null;
      if (typeof params.newName !== "string") throw new BadParams("The new name is missing.");
      await warm([located.root], session, token);
      const here = spot(params, session);
      if (here === undefined || token.isCancellationRequested) return null;
      const found = rename(here.host, here.place, params.newName);
      if ("refused" in found) throw refused(found.refused);
      return session.toProto(located.root).workspaceEdit(found.edits) ?? null;
    },
    { slow: true },
  );
}

/** The editor shows the message to the user. */
function refused(why: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}

function layout(door: Door): void {
  door.request(DocumentFormattingRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    if (located === undefined) return null;
    return textEdits(located.root, formatDocument(located.root.host, located.path), session);
  });
  door.request(DocumentRangeFormattingRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const span = located === undefined ? undefined : spanIn(located, params.range);
    if (located === undefined || span === undefined) return null;
    return textEdits(located.root, formatRange(located.root.host, located.path, span), session);
  });
  door.request(DocumentOnTypeFormattingRequest.type, null, (params, session) => {
    const here = spot(params, session);
    if (here === undefined) return null;
    if (typeof params.ch !== "string") throw new BadParams("The typed character is missing.");
    return textEdits(here.located.root, formatOnType(here.host, here.place, params.ch), session);
  });
}

function textEdits(root: Root, edits: readonly Edit[], session: Session) {
  return session.toProto(root).textEdits(edits);
}
