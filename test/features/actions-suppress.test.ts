import { describe, expect, test } from "vitest";
import { codeActions } from "../../server/src/features/actions.ts";
import { cases } from "../properties/corpus.ts";
import { actionOf, actionsAt, applied, plainOf, select, take, titles } from "../support/actions.ts";
import { scene } from "../support/features.ts";
import { diagnose, PLAN } from "../support/kit.ts";

const HERE = "Accept this on purpose";
const UNTIL = "Accept this until 2027-02-22";
const FILE = "Accept this in the whole file";

/** A plan with a USP for which nothing speaks. */
const BARE = 'value Care "Care"\nusp Kind "Kind" {\n  delivers Care 5\n  proof "We asked" 2026-09\n}\n';

function lineOf(text: string, part: string): string {
  return text.split(/\r\n|\r|\n/).find((line) => line.includes(part)) ?? "";
}

/** The codes that the checker gives the plan. */
function codesOf(text: string): readonly string[] {
  return diagnose(text).map(({ code }) => code);
}

function at(text: string, word: string): string {
  return text.replace(word, `<|>${word}`);
}

describe("accepting a finding", () => {
  test("puts a comment above its statement", () => {
    const selected = select(at(BARE, "Kind"));
    const action = actionOf(selected, HERE);
    expect(action.kind).toBe("quickfix");
    expect(action.finding?.code).toBe("reason-missing");
    expect(applied(selected.texts, action)[PLAN]).toBe(
      'value Care "Care"\n// strategy-ignore reason-missing: why this is accepted\nusp Kind "Kind" {\n  delivers Care 5\n  proof "We asked" 2026-09\n}\n',
    );
    expect(codesOf(applied(selected.texts, action)[PLAN] ?? "")).not.toContain("reason-missing");
  });

  test("has a place to fill in for clients that take snippets, and says what it silences", () => {
    const action = actionOf(select(at(BARE, "Kind")), HERE);
    expect(action.snippet).toBe(true);
    expect(action.edits[0]?.newText).toMatch(/^\/\/ strategy-ignore reason-missing: \$\{1:why this is accepted\}\n$/);
    expect(plainOf(action)[0]?.newText).not.toContain("$");
    expect(action.title).toMatch(/^Accept this on purpose \(silence ".+[^.]" here\)$/);
  });

  test("can be for three months", () => {
    expect(take(at(BARE, "Kind"), UNTIL)).toContain(
      "\n// strategy-ignore reason-missing until 2027-02-22: why this is accepted\nusp",
    );
  });

  test("can be for the whole file", () => {
    const result = take(at(BARE, "Kind"), FILE);
    expect(result.startsWith("// strategy-ignore-file reason-missing: why this is accepted\n\nvalue Care")).toBe(true);
    expect(codesOf(result)).not.toContain("reason-missing");
  });

  test("keeps the description with its declaration", () => {
    const text =
      'value Care "Care"\n/// What we are known for.\n/// Truly.\nusp Kind "Kind" {\n  delivers Care 5\n  proof "We asked" 2026-09\n}\n';
    expect(take(at(text, "Kind"), HERE)).toContain('accepted\n/// What we are known for.\n/// Truly.\nusp Kind "Kind"');
  });

  test("is indented as its statement", () => {
    const text =
      'value Care "Care"\nusp Kind "Kind" {\n    delivers Care 5\n    because "x"\n    proof "98%" 2019-01\n}\n';
    expect(take(at(text, "2019"), HERE)).toMatch(/\n {4}\/\/ strategy-ignore proof-stale: .*\n {4}proof/);
  });

  test("joins the exception that is there", () => {
    const text = BARE.replace("usp", "// strategy-ignore claim-unproven: we know\nusp");
    const result = take(at(text, "Kind"), HERE);
    expect(result).toContain("// strategy-ignore claim-unproven, reason-missing: we know\nusp");
    expect(codesOf(result)).not.toContain("reason-missing");
    const wide = `// strategy-ignore-file claim-unproven: we know\n\n${BARE}`;
    expect(take(at(wide, "Kind"), FILE)).toContain("// strategy-ignore-file claim-unproven, reason-missing: we know\n");
  });

  test("joins the one at the end of the line", () => {
    const text = BARE.replace("{", "{ // strategy-ignore claim-unproven: we know");
    expect(take(at(text, "Kind"), HERE)).toContain("{ // strategy-ignore claim-unproven, reason-missing: we know\n");
  });

  test("does not join one that ends on a day", () => {
    const text = BARE.replace("usp", "// strategy-ignore claim-unproven until 2027-12-31: we know\nusp");
    const result = take(at(text, "Kind"), HERE);
    expect(result).toContain("until 2027-12-31: we know\n// strategy-ignore reason-missing: why");
    expect(codesOf(result)).not.toContain("reason-missing");
  });

  test("agrees on a new day where the old one has passed, or on none", () => {
    const text = BARE.replace("usp", "// strategy-ignore reason-missing until 2026-01-31: we know\nusp");
    expect(take(at(text, "Kind"), UNTIL)).toContain("// strategy-ignore reason-missing until 2027-02-22: we know\n");
    expect(take(at(text, "Kind"), HERE)).toContain("// strategy-ignore reason-missing: we know\n");
    expect(codesOf(take(at(text, "Kind"), HERE))).not.toContain("suppression-expired");
  });

  test("works where several statements stand on one line", () => {
    const text = 'value Care "Care"\nusp Kind "Kind" { delivers Care 5; because "x"; proof "98%" 2019-01 }\n';
    const result = take(at(text, "2019"), HERE);
    expect(lineOf(result, "strategy-ignore")).toBe("// strategy-ignore proof-stale: why this is accepted");
    expect(codesOf(result)).not.toContain("proof-stale");
    const beside = 'value Care "Care"; usp Kind "Kind" { delivers Care 5; proof "We asked" 2026-09 }\n';
    const trailing = take(at(beside, "Kind"), HERE);
    expect(trailing).toBe(`${beside.trim()} // strategy-ignore reason-missing: why this is accepted\n`);
    expect(codesOf(trailing)).not.toContain("reason-missing");
  });

  test("keeps line ends and the byte-order mark", () => {
    const text = `\ufeff${BARE.replace('value Care "Care"\n', "").replaceAll("\n", "\r\n")}value Care "Care"\r\n`;
    for (const title of [HERE, UNTIL, FILE]) {
      const result = take(at(text, "Kind"), title);
      expect(result.startsWith("\ufeff//")).toBe(true);
      expect(result.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(codesOf(result)).not.toContain("reason-missing");
    }
  });

  test("is not offered for errors of the language, and once for each rule", () => {
    expect(titles(select('segment A "A" { psychographics { values Nob<|>ody 5 } }\n')).join()).not.toContain("Accept");
    const selected = select(`${at(BARE, "usp")}`);
    const found = actionsAt({ ...selected, range: { start: 0, end: BARE.length } }).map(({ title }) => title);
    expect(new Set(found).size).toBe(found.length);
  });
});

test("accepting silences the finding and nothing of another rule, wherever it is found", () => {
  /** How often each code was tried: a few times is enough. */
  const tried = new Map<string, number>();
  for (const { text, path } of cases) {
    const { host, texts } = scene(text);
    const suppressible = new Set(host.rules.filter((rule) => rule.suppressible).map(({ code }) => code));
    const before = host.findings(PLAN);
    for (const { code, at: place } of before) {
      const times = tried.get(code) ?? 0;
      if (!suppressible.has(code) || times >= 4) continue;
      tried.set(code, times + 1);
      const offered = codeActions(host, PLAN, place).filter(
        ({ title, finding }) => finding?.code === code && title.startsWith("Accept"),
      );
      expect(offered.length, `${path} ${code}`).toBe(3);
      for (const action of offered) {
        const after = scene(applied(texts, action)[PLAN] ?? "").host.findings(PLAN);
        const counts = (findings: readonly { code: string }[], of: string) =>
          findings.filter((each) => each.code === of).length;
        expect(counts(after, code), `${path} ${code} ${action.title}`).toBeLessThan(counts(before, code));
        for (const other of new Set([...after, ...before].map((each) => each.code))) {
          if (other !== code && !other.startsWith("suppression-")) {
            expect(counts(after, other), `${path} ${code} ${other}`).toBe(counts(before, other));
          }
        }
      }
    }
  }
  expect(tried.size).toBeGreaterThan(60);
});
