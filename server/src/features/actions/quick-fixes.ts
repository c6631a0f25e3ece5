import { say } from "../../base/say.ts";
import type { Edit, Finding } from "../../model/diagnostic.ts";
import { type Action, actionKinds, type Scene } from "./action.ts";
import { fixTogether, safeFixOf } from "./fix-all.ts";
import { summaryOf } from "./summary.ts";

/** Every way to mend what the range touches, as the rules know it; the first safe one is preferred. */
export function quickFixes({ host, file, findings }: Scene): readonly Action[] {
  const actions: Action[] = [];
  const seen = new Set<string>();
  const all = new Set<string>();
  for (const finding of findings) {
    // They are worked out anew each time that a finding is asked for them.
    const { fixes } = finding;
    const preferred = safeFixOf({ fixes });
    for (const fix of fixes) {
      if (fix.edits.length === 0) continue;
      const key = keyOf(fix.title, fix.edits);
      // One fix may mend several findings at one place: it is offered once.
      if (seen.has(key)) continue;
      seen.add(key);
      actions.push({
        title: fix.title,
        kind: actionKinds.fix,
        edits: fix.edits,
        preferred: fix === preferred,
        finding,
      });
    }
    if (preferred !== undefined && !all.has(finding.code)) {
      all.add(finding.code);
      const alike = alikeOf(host.findings(file.path), finding);
      const edits = alike.length < 2 ? [] : fixTogether(file, alike);
      if (edits.length > 1) {
        const title = say`Fix this everywhere in the file ("${summaryOf(host, finding.code)}")`;
        actions.push({ title, kind: actionKinds.fix, edits, preferred: false, finding });
      }
    }
  }
  return actions;
}

/** The findings of the same rule that can be mended without asking. */
function alikeOf(findings: readonly Finding[], { code }: Finding): readonly Finding[] {
  return findings.filter((other) => other.code === code && safeFixOf(other) !== undefined);
}

function keyOf(title: string, edits: readonly Edit[]): string {
  return JSON.stringify([title, ...edits.map(({ file, start, end, newText }) => [file.path, start, end, newText])]);
}
