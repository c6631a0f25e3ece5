import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Door } from "../door.ts";
import { uriIn } from "../from-proto.ts";
import type { FileReport } from "../reports.ts";
import type { Scan } from "../scan.ts";
import type { Session } from "../session.ts";
import { keyOf } from "../uris.ts";

/** Diagnostics for a client that asks for them. */
export function pull(door: Door, scan: (session: Session) => Scan): void {
  /** Documents of which the client asked by themselves and shows something: a list of all has to take that back. */
  const shown = new Map<string, string>();
  door.request(
    DocumentDiagnosticRequest.type,
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
    (params, session): DocumentDiagnosticReport => {
      const located = session.roots.locate(uriIn(params));
      // Before the files are there, what is imported would seem to be missing; the client is asked to come again then.
      if (located === undefined || !session.isReady) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { id, items } = session.reports.of(located);
      const uri = uriIn(params);
      if (items.length > 0) shown.set(keyOf(uri), uri);
      if (params.previousResultId === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
    },
  );
  door.request(
    WorkspaceDiagnosticRequest.type,
    { items: [] },
    async ({ previousResultIds }, session, token): Promise<WorkspaceDiagnosticReport> => {
      if (!session.isReady) return { items: [] };
      const previous = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const add = (uri: string, version: number | null, report: Pick<FileReport, "id" | "items">): void => {
        const key = keyOf(uri);
        items.push(reportOf(uri, version, report, previous.get(key)?.value));
        previous.delete(key);
        shown.delete(key);
      };
      const open = session.documents.all().flatMap(({ uri, version }) => {
        const located = session.roots.locate(uri);
        return located === undefined ? [] : [{ ...located, uri, version }];
      });
      const closed = scan(session)
        .closedFiles()
        .map((file) => ({ ...file, version: null }));
      await session.pulse.each(
        [...open, ...closed],
        () => token.isCancellationRequested,
        ({ uri, version, ...located }) => add(uri, version, session.reports.of(located)),
      );
      for (const [uri, problems] of scan(session).configProblems()) {
        add(uri, null, { id: JSON.stringify(problems), items: problems });
      }
      if (token.isCancellationRequested) return { items: [] };
      // What is gone, or not shown any more, shows nothing.
      for (const [key, { uri }] of previous) shown.set(key, uri);
      for (const uri of shown.values()) {
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
      }
      shown.clear();
      return { items };
    },
    { slow: true },
  );
}

function reportOf(
  uri: string,
  version: number | null,
  { id, items }: Pick<FileReport, "id" | "items">,
  previous: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  if (previous === id) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id };
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items: [...items] };
}
