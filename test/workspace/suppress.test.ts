import { describe, expect, it } from "vitest";
import type { Finding } from "../../server/src/model/diagnostic.ts";
import { SourceFile } from "../../server/src/model/source.ts";
import type { Settings } from "../../server/src/rules/settings.ts";
import { dateOf } from "../../server/src/vocabulary/figures.ts";
import { applySuppressions, suppressionsOf } from "../../server/src/workspace/suppress.ts";

const day = (text: string): number => {
  const date = dateOf(text);
  if (date === undefined || date === "impossible") throw new Error(`${text} is no date`);
  return date.first;
};

interface Outcome {
  /** What is left, as `code@line`, lines from 1. */
  readonly kept: string[];
  readonly suppressed: string[];
  readonly own: string[];
  readonly messages: string[];
}

/**
 * Applies the suppressions of a text. `§code§` marks where a finding of that code starts, and is taken out of the text.
 */
function run(marked: string, today = "2026-11-22", settings?: Settings): Outcome {
  const starts: { code: string; start: number }[] = [];
  let text = "";
  for (const [index, part] of marked.split("§").entries()) {
    if (index % 2 === 0) text += part;
    else starts.push({ code: part, start: text.length });
  }
  const file = new SourceFile("plan.strategy", text);
  const findings = starts.map(
    ({ code, start }): Finding => ({
      code,
      severity: "warning",
      message: code,
      file,
      at: { start, end: start + 1 },
      related: [],
      fixes: [],
      unnecessary: false,
    }),
  );
  const { kept, suppressed, own } = applySuppressions(file, findings, day(today), settings);
  const named = (list: readonly Finding[]): string[] =>
    list.map(({ code, at }) => `${code}@${file.lines.lineOf(at.start) + 1}`);
  return {
    kept: named(kept),
    suppressed: named(suppressed),
    own: named(own),
    messages: own.map(({ message }) => message),
  };
}

const silent = (outcome: Outcome): void => {
  expect(outcome.kept).toEqual([]);
  expect(outcome.own).toEqual([]);
};
const useless = (outcome: Outcome, line = 1): void => {
  expect(outcome.suppressed).toEqual([]);
  expect(outcome.own).toEqual([`suppression-unused@${line}`]);
};

describe("above a statement", () => {
  it("silences it", () => {
    silent(run('// strategy-ignore segment-unsized: why\nsegment §segment-unsized§A "A"'));
    silent(run('//strategy-ignore segment-unsized:why\r\n\tsegment §segment-unsized§A "A"'));
    silent(run('\ufeff  // strategy-ignore segment-unsized: why\rsegment §segment-unsized§A "A"'));
  });

  it("silences its block, too, and what follows it is free", () => {
    const text = `// strategy-ignore expectation-unmet: why
segment A "A" {
  psychographics {
    expects §expectation-unmet§V 4
  }
}
segment B "B" { psychographics { expects §expectation-unmet§V 4 } }`;
    expect(run(text)).toMatchObject({ kept: ["expectation-unmet@7"], suppressed: ["expectation-unmet@4"], own: [] });
  });

  it("works within a block", () => {
    const text = `segment §segment-unsized§A "A" {
  // strategy-ignore segment-unreachable, segment-unsized: why
  reach §segment-unreachable§0%
  growth §segment-unreachable§5%
}`;
    const { kept, suppressed, own } = run(text);
    expect(kept).toEqual(["segment-unsized@1", "segment-unreachable@4"]);
    expect(suppressed).toEqual(["segment-unreachable@3"]);
    expect(own).toEqual([]);
  });

  it("may have comment lines of every form between", () => {
    silent(
      run(
        '// strategy-ignore segment-unsized: why\n// and more\n  /* or\n\n less */\n/// Doc.\nsegment §segment-unsized§A "A"',
      ),
    );
    silent(run('/* x */ // strategy-ignore segment-unsized: why\n/* y */ segment §segment-unsized§A "A"'));
  });

  it("adds up", () => {
    silent(
      run(`// strategy-ignore segment-unsized: why
// strategy-ignore reach-missing: why not
§reach-missing§segment §segment-unsized§A "A"`),
    );
  });

  it("holds for all that starts on the line", () => {
    silent(run('// strategy-ignore reason-missing: why\nusp §reason-missing§A "A"; usp §reason-missing§B "B"'));
  });

  it("may not have a blank line between", () => {
    useless(run('// strategy-ignore segment-unsized: why\n\nsegment §segment-unsized§A "A"'));
    useless(run('// strategy-ignore segment-unsized: why\n  \t\nsegment §segment-unsized§A "A"'));
    useless(run('// strategy-ignore segment-unsized: why\r\n\r\nsegment §segment-unsized§A "A"'));
    useless(run('// strategy-ignore segment-unsized: why\n// more\n\n// and more\nsegment §segment-unsized§A "A"'));
  });

  it("belongs to nothing where no statement follows", () => {
    useless(run('segment §segment-unsized§A "A" {\n// strategy-ignore segment-unsized: why\n}'), 2);
    useless(run('segment §segment-unsized§A "A"\n// strategy-ignore segment-unsized: why'), 2);
    useless(run('segment §segment-unsized§A "A"\n// strategy-ignore segment-unsized: why\n'), 2);
    useless(run('segment §segment-unsized§A "A"\n// strategy-ignore segment-unsized: why\n{\n}'), 2);
    useless(run('segment B "B" {\n// strategy-ignore segment-unsized: why\n}; segment §segment-unsized§A "A"'), 2);
  });

  it("belongs to nothing within a list", () => {
    useless(run('value A "A"\nuse A,\n// strategy-ignore value-unused: why\n§value-unused§B'), 3);
  });
});

describe("at the end of a line", () => {
  it("silences the statement that starts there, with its block", () => {
    silent(run('segment §segment-unsized§A "A" // strategy-ignore segment-unsized: why'));
    silent(run('segment A "A" { // strategy-ignore segment-unreachable: why\n  reach §segment-unreachable§0%\n}'));
    silent(run('segment A "A" // strategy-ignore segment-unreachable: why\n{\n  reach §segment-unreachable§0%\n}'));
    silent(
      run('segment A "A" /* x */ // strategy-ignore segment-unreachable: why\n{\n  reach §segment-unreachable§0%\n}'),
    );
  });

  it("silences all statements that start on its line", () => {
    silent(
      run(
        'usp §reason-missing§A "A" { delivers V 5 }; usp §reason-missing§B "B" // strategy-ignore reason-missing: why',
      ),
    );
    silent(run('segment A "A" {\n} usp §reason-missing§B "B" // strategy-ignore reason-missing: why'));
  });

  it("says nothing about other lines", () => {
    const text = 'segment §segment-unsized§A "A" {\n  reach 5% // strategy-ignore segment-unsized: why\n}';
    expect(run(text)).toMatchObject({ kept: ["segment-unsized@1"], own: ["suppression-unused@2"] });
    const above = 'segment B "B" // strategy-ignore segment-unsized: why\nsegment §segment-unsized§A "A"';
    expect(run(above)).toMatchObject({ kept: ["segment-unsized@2"], own: ["suppression-unused@1"] });
  });

  it("belongs to nothing on a closing brace or a later line of the statement", () => {
    useless(run('segment §segment-unsized§A "A" {\n} // strategy-ignore segment-unsized: why'), 2);
    useless(run('segment A "A" {\n reach §segment-unreachable§0% } // strategy-ignore segment-unsized: why'), 2);
    useless(run("use §value-unused§A,\nB // strategy-ignore value-unused: why"), 2);
  });
});

describe("for the file", () => {
  it("silences everything, wherever it stands outside blocks", () => {
    silent(
      run(
        '// strategy-ignore-file segment-unsized: why\n\nsegment §segment-unsized§A "A"\nsegment §segment-unsized§B "B"',
      ),
    );
    silent(run('segment §segment-unsized§A "A" { reach 5% }\n\n// strategy-ignore-file segment-unsized: why'));
    silent(run('segment §segment-unsized§A "A" { reach 5% } // strategy-ignore-file segment-unsized: why'));
  });

  it("does not count within a block", () => {
    const text = 'segment §segment-unsized§A "A" {\n  // strategy-ignore-file segment-unsized: why\n  reach 5%\n}';
    const outcome = run(text);
    useless(outcome, 2);
    expect(outcome.messages[0]).toMatch(/braces/);
    useless(
      run('segment §segment-unsized§A "A" { economics {\n  // strategy-ignore-file segment-unsized: why\n} }'),
      2,
    );
    useless(run('segment §segment-unsized§A "A" { // strategy-ignore-file segment-unsized: why\n}'));
  });
});

describe("codes", () => {
  it.each(["segment-unsized,reach-missing", "segment-unsized reach-missing", " segment-unsized ,\treach-missing, "])(
    "are parted: %s",
    (codes) => {
      silent(run(`§segment-unsized§segment §reach-missing§A "A" // strategy-ignore ${codes}: why`));
    },
  );

  it("silence no others", () => {
    const outcome = run('segment §segment-unsized§A "A" // strategy-ignore segment-unreachable: why');
    expect(outcome.kept).toEqual(["segment-unsized@1"]);
    useless(outcome);
    expect(outcome.messages[0]).toMatch(/segment-unreachable/);
    useless(run('segment §segment-unsized§A "A" // strategy-ignore Segment-Unsized: why'));
    useless(run('segment §segment-unsized§A "A" // strategy-ignore segmentation/*: why'));
  });

  it("are of use where one of them is", () => {
    silent(run('segment §segment-unsized§A "A" // strategy-ignore segment-unsized, segment-unreachable: why'));
  });

  it("are told where one is unknown, though the others silence", () => {
    const outcome = run('segment §segment-unsized§A "A" // strategy-ignore segment-unsized, reach-mising: why');
    expect(outcome).toMatchObject({ kept: [], suppressed: ["segment-unsized@1"], own: ["suppression-unused@1"] });
    expect(outcome.messages[0]).toMatch(/"reach-mising".*reach-missing/);
  });

  it("cannot be the language's own errors", () => {
    const outcome = run("use §unknown-name§A // strategy-ignore unknown-name: why");
    expect(outcome).toMatchObject({ kept: ["unknown-name@1"], suppressed: [], own: ["suppression-unused@1"] });
    expect(outcome.messages[0]).toMatch(/can silence "unknown-name"/);
  });

  it("may be the one hint of the language", () => {
    silent(run('segment §name-shadowed§A "A" // strategy-ignore name-shadowed: our own figures'));
  });

  it("cannot be those about suppressions", () => {
    const text = `// strategy-ignore-file suppression-unused, suppression-unexplained, config-invalid: we know better
// strategy-ignore segment-unsized
value Fit "Fits"`;
    expect(run(text).own).toEqual(["suppression-unused@1", "suppression-unused@2", "suppression-unexplained@2"]);
  });

  it("have to be there", () => {
    const outcome = run('segment §segment-unsized§A "A" // strategy-ignore: why');
    useless(outcome);
    expect(outcome.messages[0]).toMatch(/names no rule/);
    expect(run('segment A "A" // strategy-ignore').own).toEqual(["suppression-unused@1", "suppression-unexplained@1"]);
  });

  it("count for every comment that silences the same", () => {
    silent(
      run(`// strategy-ignore-file segment-unsized: why
// strategy-ignore segment-unsized: why not
segment §segment-unsized§A "A" // strategy-ignore segment-unsized: yes`),
    );
  });
});

describe("dates", () => {
  const with_ = (until: string, today: string): Outcome =>
    run(`segment §segment-unsized§A "A" // strategy-ignore segment-unsized ${until}: why`, today);

  it.each([
    ["until 2027-05-31", "2027-05-31", "2027-06-01"],
    ["until 2027-05", "2027-05-31", "2027-06-01"],
    ["until 2027-Q2", "2027-06-30", "2027-07-01"],
    ["until 2027", "2027-12-31", "2028-01-01"],
    [",until\t2027-02", "2027-02-28", "2027-03-01"],
  ])("count from their last day: %s", (until, last, after) => {
    silent(with_(until, last));
    const outcome = with_(until, after);
    expect(outcome).toMatchObject({ kept: ["segment-unsized@1"], suppressed: [], own: ["suppression-expired@1"] });
    expect(outcome.messages[0]).toContain(last);
  });

  it("leave nothing else to say once they have passed", () => {
    expect(run('segment A "A" // strategy-ignore until 2026-11-21').own).toEqual(["suppression-expired@1"]);
    expect(run("// strategy-ignore no-such-rule until 2026-11-21").own).toEqual(["suppression-expired@1"]);
    expect(run('segment A "A" {\n// strategy-ignore-file syntax-error until 2026-11-21\n}').own).toEqual([
      "suppression-expired@2",
    ]);
  });

  it("do not reach over to another comment", () => {
    const text = `// strategy-ignore segment-unsized until 2026-01: old
// strategy-ignore segment-unsized until 2027: new
segment §segment-unsized§A "A"`;
    expect(run(text)).toMatchObject({ kept: [], own: ["suppression-expired@1"] });
  });

  it("hold without a reason, which is told", () => {
    expect(run('segment §segment-unsized§A "A" // strategy-ignore segment-unsized until 2027')).toMatchObject({
      kept: [],
      own: ["suppression-unexplained@1"],
    });
  });

  it.each(["until", "until soon", "until 2027-13", "until 2027-02-30", "until 27-05", "Until 2027"])(
    "are none in: %s",
    (until) => {
      const outcome = with_(until, "2030-01-01");
      expect(outcome).toMatchObject({ kept: [], suppressed: ["segment-unsized@1"], own: ["suppression-unused@1"] });
      if (until.startsWith("until")) expect(outcome.messages[0]).toMatch(/date is missing/);
    },
  );

  it("stand last", () => {
    const outcome = run('§reach-missing§segment A "A" // strategy-ignore until 2026-01 reach-missing: why');
    expect(outcome).toMatchObject({ kept: [], own: ["suppression-unused@1"] });
  });
});

describe("reasons", () => {
  it.each(["", ":", ":  \t"])("are missed, though the comment silences: %j", (end) => {
    const outcome = run(`segment §segment-unsized§A "A" // strategy-ignore segment-unsized${end}`);
    expect(outcome).toMatchObject({ kept: [], suppressed: ["segment-unsized@1"], own: ["suppression-unexplained@1"] });
  });

  it("may hold colons", () => {
    silent(run('segment §segment-unsized§A "A" // strategy-ignore segment-unsized: : see https://example.com/a'));
  });
});

describe("what is no suppression", () => {
  it.each([
    ["a doc comment", '/// strategy-ignore segment-unsized: why\nsegment §segment-unsized§A "A"'],
    ["a comment of four slashes", '//// strategy-ignore segment-unsized: why\nsegment §segment-unsized§A "A"'],
    ["a block comment", '/* strategy-ignore segment-unsized: why */\nsegment §segment-unsized§A "A"'],
    ["a text", 'segment §segment-unsized§A "A" { note "// strategy-ignore segment-unsized: why" }'],
    ["another word", '// strategy-ignored segment-unsized: why\nsegment §segment-unsized§A "A"'],
    ["another ending", '// strategy-ignore-files segment-unsized: why\nsegment §segment-unsized§A "A"'],
    ["a comment that speaks of one", '// see strategy-ignore segment-unsized: why\nsegment §segment-unsized§A "A"'],
    ["one in capitals", '// Strategy-ignore segment-unsized: why\nsegment §segment-unsized§A "A"'],
  ])("%s", (_, text) => {
    const outcome = run(text);
    expect(outcome.suppressed).toEqual([]);
    expect(outcome.kept).toHaveLength(1);
    expect(outcome.own).toEqual([]);
  });
});

describe("what is said of suppressions", () => {
  const text = 'segment A "A" // strategy-ignore segment-unsized';

  it("sits at the comment", () => {
    const file = new SourceFile("plan.strategy", text);
    const { own } = applySuppressions(file, [], 0);
    expect(own.map(({ at }) => text.slice(at.start, at.end))).toEqual(
      Array(2).fill("// strategy-ignore segment-unsized"),
    );
    expect(own.map(({ severity, unnecessary }) => [severity, unnecessary])).toEqual([
      ["warning", true],
      ["information", false],
    ]);
  });

  it("has the severity that the team gives it", () => {
    const settings: Settings = (code) => ({ severity: code === "suppression-unused" ? "off" : "error", options: {} });
    const file = new SourceFile("plan.strategy", text);
    expect(applySuppressions(file, [], 0, settings).own).toMatchObject([
      { code: "suppression-unexplained", severity: "error" },
    ]);
  });

  it("stays in the order of the text, as findings do", () => {
    const outcome = run(`// strategy-ignore-file reach-missing
segment §segment-unsized§A "A" // strategy-ignore reach-missing: why
segment §segment-unsized§B "B" // strategy-ignore segment-unsized: why`);
    expect(outcome.kept).toEqual(["segment-unsized@2"]);
    expect(outcome.own).toEqual(["suppression-unused@1", "suppression-unexplained@1", "suppression-unused@2"]);
  });
});

describe("broken text", () => {
  it("can be silenced around its errors", () => {
    const outcome = run(
      'segment §segment-unsized§A "A" { // strategy-ignore segment-unsized: why\n  size §syntax-error§&\n',
    );
    expect(outcome).toMatchObject({ kept: ["syntax-error@2"], suppressed: ["segment-unsized@1"], own: [] });
    useless(run("§syntax-error§} // strategy-ignore segment-unsized: why"));
  });
});

describe("size", () => {
  it("is no matter: thousands of comments and findings take well under a second", () => {
    const block = (
      index: number,
    ): string => `segment §segment-unsized§A${index} "A" { // strategy-ignore segment-unsized: why
  reach 5%
}
`;
    const started = performance.now();
    silent(run(Array.from({ length: 5000 }, (_, index) => block(index)).join("")));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("costs nothing where there is no suppression", () => {
    const file = new SourceFile("plan.strategy", '// A comment.\nsegment A "A"');
    expect(suppressionsOf(file)).toBe(suppressionsOf(new SourceFile("other.strategy", "")));
  });
});
