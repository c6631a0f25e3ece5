import { words } from "../../base/say.ts";
import { outline } from "../../features/outline.ts";
import { allRules } from "../../rules/index.ts";
import { pages } from "../../rules/pages.generated.ts";
import { summaryOf } from "../../workspace/host.ts";
import type { Door } from "../door.ts";
import { BadParams, uriIn } from "../from-proto.ts";
import {
  checkWorkspaceMethod,
  type ExplainResult,
  explainMethod,
  type FileParams,
  type OutlineResult,
  outlineMethod,
  type ReportResult,
  type RuleParams,
  type RuleSummary,
  reportMethod,
  rulesMethod,
  type WordsResult,
  type WorkspaceCheck,
  wordsMethod,
} from "../protocol.ts";
import type { Session } from "../session.ts";
import type { Checks } from "./sync.ts";

/** What our own client asks for beyond the standard protocol. */
export function own(door: Door, checks: (session: Session) => Checks): void {
  door.ownRequest<FileParams, ReportResult>(reportMethod, null, (params, session) => {
    const located = session.locate(uriIn(params));
    return located?.root.workspace.report(located.path) ?? null;
  });
  door.ownRequest<FileParams, OutlineResult>(outlineMethod, null, (params, session) => {
    const located = session.locate(uriIn(params));
    return located === undefined ? null : (outline(located.root.host, located.path) ?? null);
  });
  door.ownQuestion<readonly RuleSummary[]>(rulesMethod, [], () =>
    allRules.map(({ code, section, severity }) => ({
      code,
      section,
      severity,
      summary: summaryOf(code),
    })),
  );
  door.ownQuestion<WordsResult>(wordsMethod, null, () => words() ?? null);
  door.ownRequest<RuleParams, ExplainResult>(explainMethod, null, ({ code }) => {
    if (typeof code !== "string") throw new BadParams("The code of the rule is missing.");
    return pages.get(code)?.page ?? null;
  });
  door.ownQuestion<WorkspaceCheck>(
    checkWorkspaceMethod,
    { files: 0, error: 0, warning: 0, information: 0, hint: 0 },
    (_params, session, token) => checks(session).scan.everything(() => token.isCancellationRequested),
  );
}
