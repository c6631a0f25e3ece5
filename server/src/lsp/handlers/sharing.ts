import { extractionAt, extractTo } from "../../features/actions/extract.ts";
import { arrivals, importable, importing, type Pick } from "../../features/import-from.ts";
import { declarationsAt, plansUsing } from "../../features/plans-using.ts";
import type { Declaration } from "../../model/plan.ts";
import { kinds } from "../../model/source.ts";
import type { Door } from "../door.ts";
import { BadParams, spanIn, uriIn } from "../from-proto.ts";
import {
  type ExtractParams,
  type ExtractResult,
  extractMethod,
  type FileParams,
  type ImportableResult,
  type ImportPreviewParams,
  type ImportPreviewResult,
  importableMethod,
  importPreviewMethod,
  type PlainEdit,
  type PlansUsingParams,
  plansUsingMethod,
  type SharedDeclaration,
} from "../protocol.ts";
import type { Located } from "../roots.ts";
import { type Scratch, Scratches } from "../scratch.ts";
import type { Session } from "../session.ts";
import { edited, without } from "../trial.ts";
import { spot } from "./spot.ts";
import { warm } from "./warm.ts";

/** What plans share: what one can import, what that would bring, and which plans something is in play in. */
export function sharing(door: Door): void {
  const scratches = new Scratches();
  door.ownRequest<FileParams, ImportableResult>(
    importableMethod,
    null,
    async (params, session, token) => {
      const located = session.locate(uriIn(params));
      // Before the client has brought its files, there would seem to be none.
      if (located === undefined || !session.isReady) return null;
      await session.pulse.each(
        located.root.host.paths(),
        () => token.isCancellationRequested,
        (path) => located.root.host.source(path),
      );
      if (token.isCancellationRequested) return null;
      const toProto = session.toProto(located.root);
      return importable(located.root.host, located.path).map((file) => ({ ...file, uri: toProto.uri(file.path) }));
    },
    { slow: true },
  );
  door.ownRequest<ImportPreviewParams, ImportPreviewResult | null>(importPreviewMethod, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const { from } = params;
    if (typeof from !== "string") throw new BadParams("The address of the file to import from is missing.");
    const source = session.locate(from);
    const picks = picksIn(params);
    if (located === undefined || source?.root !== located.root) return null;
    return previewed(located, source.path, picks, scratches.of(located.root, session), session);
  });
  door.ownRequest<ExtractParams, ExtractResult | null>(extractMethod, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const range = located === undefined ? undefined : spanIn(located, params.range);
    const plan = located?.root.host.plan(located.path);
    if (located === undefined || range === undefined || plan === undefined) return null;
    const { host } = located.root;
    const found = extractionAt(host, plan, range);
    if (found === undefined || typeof params.to !== "string") return found ?? null;
    const moved = extractTo(host, plan, range, params.to);
    if (typeof moved === "string") return { ...found, why: moved };
    const edit = session.toProto(located.root).workspaceEdit(moved.edits, moved.newFiles);
    return edit === undefined ? found : { ...found, edit };
  });
  door.ownRequest<PlansUsingParams, readonly SharedDeclaration[]>(
    plansUsingMethod,
    [],
    async (params, session, token) => {
      const located = session.locate(uriIn(params));
      if (located === undefined) return [];
      await warm([located.root], session, token);
      const here = spot(params, session);
      if (here === undefined || token.isCancellationRequested) return [];
      return declarationsAt(here.host, here.place).map((each) => shared(located, each, session));
    },
    { slow: true },
  );
}

function previewed(
  { root, path }: Located,
  from: string,
  picks: readonly Pick[],
  scratch: Scratch,
  session: Session,
): ImportPreviewResult | null {
  const before = root.host.plan(path);
  const source = root.host.source(from);
  if (before === undefined || source === undefined || from === path) return null;
  const { text } = before.file;
  const edits = importing(before, source, picks).map(({ start, end, newText }): PlainEdit => ({ start, end, newText }));
  scratch.show(path, edited(text, edits));
  const after = scratch.project.plan(path);
  const found = scratch.project.check(path)?.findings ?? [];
  const arrived = after === undefined ? undefined : arrivals(before, after, from, picks);
  const was = root.host.findings(path);
  const [came, went] = [without(found, was), without(was, found)];
  // The next try may be about a file that sees this one.
  scratch.show(path, text);
  if (arrived === undefined) return null;
  const toProto = session.toProto(root);
  const paths = [arrived.comes, arrived.waits, arrived.leaves].flat().map((each) => each.path);
  return {
    ...arrived,
    version: root.open.get(path)?.version ?? null,
    edits,
    came,
    went,
    uris: Object.fromEntries(paths.map((each) => [each, toProto.uri(each)])),
  };
}

function shared({ root }: Located, declaration: Declaration, session: Session): SharedDeclaration {
  const toProto = session.toProto(root);
  const { kind, name, title, file, nameAt } = declaration;
  return {
    kind,
    name,
    title,
    place: toProto.location({ file, at: nameAt }),
    plans: plansUsing(root.host, declaration).map(({ plan, at, why, parts, excluded }) => ({
      path: plan.file.path,
      name: plan.strategy?.name ?? plan.file.path,
      title: plan.strategy?.title ?? "",
      place: toProto.location({ file: plan.file, at }),
      why,
      parts,
      excluded,
    })),
  };
}

function picksIn({ picks }: ImportPreviewParams): readonly Pick[] {
  if (!Array.isArray(picks)) throw new BadParams("What to import is missing.");
  for (const each of picks) {
    if (typeof each?.name !== "string" || !kinds.includes(each.kind)) {
      throw new BadParams("What is imported needs a kind and a name.");
    }
  }
  return picks;
}
