import { describe, expect, it } from "vitest";
import { asked, type Filled, type FillOptions, faultIn, fill } from "../../../server/src/features/templates/fill.ts";
import { readTemplate, type Template } from "../../../server/src/features/templates/read.ts";
import { SourceFile } from "../../../server/src/model/source.ts";
import { dayOf } from "../../../server/src/workspace/today.ts";
import { stall } from "../../support/templates.ts";

/** What comes of a template: the text of the new plan, and its snippet. */

const today = dayOf("2026-11-22");

function template(text = stall): Template {
  const read = readTemplate([{ path: "stall.strategy", text }]);
  if ("fault" in read) throw new Error(read.fault.message);
  expect(read.problems).toEqual([]);
  return read;
}

/** A template with these lines in its plan, and these in its head. */
function withLines(lines: string, questions = "", file = ""): Template {
  const head = `/// # A test\n///\n/// Questions:\n///\n${questions}\n`;
  return template(`${head}\nstrategy Old "A plan" {\n${lines}\n}\n${file}`);
}

function made(from: Template, options: Partial<FillOptions> = {}): Filled {
  return fill(from, { today, ...options });
}

function textOf(from: Template, options: Partial<FillOptions> = {}): string {
  const filled = made(from, options);
  expect(filled.problems).toEqual([]);
  return filled.files[0]?.text ?? "";
}

describe("filling", () => {
  it("takes the defaults where nothing is answered, and takes the head and the marks away", () => {
    const text = textOf(template());
    expect(text).toMatch(
      /^strategy PearCorner2027 "Pear Corner 2027" \{\n {2}period 2027\n {2}currency EUR\n {2}status draft\n\}/,
    );
    expect(text).toContain('usp Today "Picked this morning, or your money back" {');
    expect(text).toContain("  region DE\n");
    expect(text).not.toMatch(/<|\/\/\//);
  });

  it("keeps the comments that teach, and what is written after a mark", () => {
    const text = textOf(template());
    expect(text).toContain("// What do you do better than anyone? Say how you know.\nusp");
    expect(text).toContain("  size 4_000 households // Count those within ten minutes on foot.\n");
  });

  it("puts answers in their places", () => {
    const text = textOf(template(), { answers: { stall: "Plum Corner", budget: "5k EUR", status: "approved" } });
    expect(text).toContain('strategy PlumCorner2027 "Plum Corner 2027" {');
    expect(text).toContain("  status approved\n");
    expect(text).toContain("  budget 5k EUR\n");
  });

  it("takes a title with quotes in it as it was typed", () => {
    const head = "/// # A test\n///\n/// Questions:\n///\n/// - title: What is it called?\n";
    const from = template(`${head}\nstrategy Old "A plan" { // <title>\n  period 2027\n}\n`);
    const filled = made(from, { answers: { title: '"Acme" \\new rises' } });
    expect(filled.title).toBe('"Acme" \\new rises');
    expect(filled.files[0]?.text).toMatch(/^strategy \w+ "\\"Acme\\" \\\\new rises" \{/);
  });

  it("takes the default for an answer of nothing but blanks", () => {
    expect(textOf(template(), { answers: { stall: "  ", budget: "" } })).toBe(textOf(template()));
  });

  it("escapes what a text cannot hold", () => {
    const text = textOf(template(), { answers: { stall: '5" \\ {x}\n// "; }\u0007' } });
    expect(text).toContain('"5\\" \\\\ {x}\\n// \\"; }\\u{7} 2027"');
  });

  it("tells of an answer that the keyword cannot take, and leaves the default", () => {
    const filled = made(template(), { answers: { budget: "a lot", status: "drft" } });
    expect(filled.problems).toEqual([
      { name: "budget", message: "budget takes an amount with its currency code, such as 600k EUR." },
      { name: "status", message: 'status does not know "drft". Did you mean draft?' },
    ]);
    expect(filled.files[0]?.text).toContain("budget 3k EUR");
  });

  it.each([
    ["3,500 EUR", "3_500 EUR"],
    ["1 250 000 EUR", "1_250_000 EUR"],
    ["3'500.50 EUR", "3_500.50 EUR"],
    ["3,5k EUR", "3.5k EUR"],
  ])("takes %s for the number that people mean by it", (answer, budget) => {
    expect(textOf(template(), { answers: { budget: answer } })).toContain(`budget ${budget}\n`);
  });

  it("tells of a point that stands for thousands, and takes one that stands before decimals", () => {
    expect(
      textOf(withLines("  currency EUR\n  rate USD 1 // <rate>", "/// - rate: What is a dollar?"), {
        answers: { rate: "USD 1.085" },
      }),
    ).toContain("rate USD 1.085");
    expect(made(template(), { answers: { budget: "3.500 EUR" } }).problems).toEqual([
      { name: "budget", message: "3.500 is 3.5 here, for a point stands before decimals. Write 3_500." },
    ]);
  });

  it.each([
    ["another statement", "1 EUR; people 5"],
    ["a block", "1 EUR { }"],
    ["the end of a block", "1 EUR }"],
    ["a comment", "1 EUR // yes"],
    ["an open comment", "1 EUR /*"],
    ["a second line", "1 EUR\npeople 5"],
    ["a list that goes on", "1 EUR,"],
    ["two amounts", "1 EUR, 2 EUR"],
  ])("takes no %s for a value", (_, answer) => {
    const filled = made(template(), { answers: { budget: answer } });
    expect(filled.problems).toHaveLength(1);
    expect(filled.files[0]?.text).toBe(textOf(template()));
  });

  it("names the questions that are close to one that is not asked", () => {
    expect(made(template(), { answers: { stal: "x" } }).problems).toEqual([
      { name: "stal", message: "This template asks nothing called stal. Did you mean stall?" },
    ]);
  });
});

describe("questions", () => {
  it("are of the kind that the vocabulary knows", () => {
    expect(asked(template(), today)).toEqual([
      { name: "stall", question: "What is your stall called?", initial: "Pear Corner", kind: "text" },
      {
        name: "budget",
        question: "How much can you spend in the year?",
        initial: "3k EUR",
        kind: "value",
        takes: "an amount with its currency code, such as 600k EUR",
      },
      {
        name: "status",
        question: "How far is the plan?",
        initial: "draft",
        kind: "choice",
        choices: ["draft", "review", "approved", "retired"].map((word) => ({ word, about: "" })),
      },
    ]);
  });

  it("offer what is declared where a name is due", () => {
    const file =
      'segment A "First"\nsegment B "Second"\nconcentration {\n  focus A 50% {\n  }\n}\nvalue V "V"\nusp U "U" {\n  delivers V 1\n  for A // <whom>\n}\n';
    const from = withLines("", "/// - whom: For whom?", file.replace("  }\n}\nusp", "}\n}\nusp"));
    // A list of names is typed; what is no name of a segment is refused.
    expect(asked(from, today)[0]).toMatchObject({ kind: "value", initial: "A" });
    expect(faultIn(from, "whom", "B")).toBeUndefined();
    expect(faultIn(from, "whom", "Bb")).toBe("There is no segment Bb in this plan. Write B.");
  });

  it("take a text without quotes, and lists of texts with or without", () => {
    const from = withLines(
      '  owner "Jo \\"J\\" Doe" // <owner>',
      "/// - owner: Who?\n/// - trades: Which?",
      'segment S "S" {\n  demographics {\n    industry "Bakers" // <trades>\n  }\n}\n',
    );
    expect(asked(from, today)[0]).toMatchObject({ kind: "text", initial: 'Jo "J" Doe' });
    expect(textOf(from, { answers: { owner: 'Ada "A" Moss' } })).toContain('owner "Ada \\"A\\" Moss"');
    expect(textOf(from, { answers: { trades: "Bakers, Smiths" } })).toContain('industry "Bakers", "Smiths"');
    expect(textOf(from, { answers: { trades: '"Bakers, all", "Smiths"' } })).toContain(
      'industry "Bakers, all", "Smiths"',
    );
  });

  it("stand in texts, too, where they mark values", () => {
    const from = withLines(
      '  owner "Jo \\"J\\"" // <owner>\n  summary """\n    Ask <owner>,\n      or <budget>.\n    """',
      "/// - owner: Who?\n/// - budget: How much?",
      "concentration {\n  budget 3k EUR // <budget>\n}\n",
    );
    const summary = (answers = {}) => {
      const text = textOf(from, { answers });
      return new SourceFile("plan.strategy", text).content.find("strategy")?.content?.find("summary")?.first;
    };
    expect(summary()).toMatchObject({ value: 'Ask Jo "J",\n  or 3k EUR.' });
    expect(summary({ owner: 'A """ B\nC', budget: "4k EUR" })).toMatchObject({
      value: 'Ask A """ B\nC,\n  or 4k EUR.',
    });
  });

  it("have defaults that follow the answers", () => {
    const from = withLines(
      "  period 2027 // <period>\n  currency EUR // <currency>\n  reviewed 2026-01-01",
      "/// - period: When?\n/// - currency: Which?\n/// - budget: How much?",
      "concentration {\n  budget 3k EUR // <budget>\n}\n",
    );
    expect(asked(from, today, { currency: "GBP" }).map(({ initial }) => initial)).toEqual(["2027", "EUR", "3k GBP"]);
    expect(textOf(from, { answers: { currency: "GBP" } })).toMatch(/currency GBP[\s\S]*budget 3k GBP/);
  });
});

describe("dates", () => {
  const dated = withLines(
    '  period 2027\n  reviewed 2026-11-02\n  summary "What we do in 2027, after 12_027 sales, since 1998"',
    "",
    'goal G "G" {\n  by 2027-Q3 // 2027 is near\n}\nvalue V "V"\nusp U "U" {\n  delivers V 1\n  proof "In 2026" "https://example.com/2026" 2026-09\n}\n// strategy-ignore reach-missing until 2027-03-31: later\nsegment S "S"\n',
  );
  const on = (date: string) => textOf(dated, { today: dayOf(date) });

  it("are those of this year until June, and of the next from July on", () => {
    expect(on("2027-06-30")).toContain("period 2027\n");
    expect(on("2027-07-01")).toContain("period 2028\n");
    expect(on("2026-11-22")).toContain("period 2027\n");
  });

  it("move in goals, texts and comments; what is history or no year stays", () => {
    const text = on("2030-02-01");
    expect(text).toContain("by 2030-Q3 // 2030 is near");
    expect(text).toContain("until 2030-03-31: later");
    expect(text).toContain('"What we do in 2030, after 12_027 sales, since 1998"');
  });

  it("never put a proof ahead of today, and say that the plan was looked at today", () => {
    expect(on("2030-02-01")).toContain('proof "In 2029" "https://example.com/2026" 2029-09');
    expect(on("2027-07-01")).toContain('"https://example.com/2026" 2026-09');
    expect(on("2030-02-01")).toContain("reviewed 2030-02-01");
  });

  it("go by the period that somebody asks for", () => {
    const from = withLines("  period 2027 // <time>", "/// - time: When?", 'goal G "G" {\n  by 2027-02\n}\n');
    expect(textOf(from, { answers: { time: "2029-07..2030-06" } })).toMatch(
      /period 2029-07\.\.2030-06[\s\S]*by 2029-02\n/,
    );
    expect(asked(from, dayOf("2028-09-01"))[0]?.initial).toBe("2029");
  });

  it("keep the last day of February", () => {
    const from = withLines("  period 2028", "", 'goal G "G" {\n  by 2028-02-29\n}\n');
    expect(textOf(from, { today: dayOf("2029-01-01") })).toContain("by 2029-02-28");
  });
});

describe("the name of a plan", () => {
  const named = (stallName: string): string =>
    /strategy (\S+) /.exec(textOf(template(), { answers: { stall: stallName } }))?.[1] ?? "";

  it.each([
    ["Plum Corner", "PlumCorner2027", "plum-corner-2027.strategy"],
    ["Léa’s größter Laden!", "LéasGrößterLaden2027", "léas-größter-laden-2027.strategy"],
    ["梨园", "梨园2027", "梨园-2027.strategy"],
    ["4 Seasons", "Plan4Seasons2027", "4-seasons-2027.strategy"],
    ["???", "Plan2027", "2027.strategy"],
    ["../../etc/passwd", "EtcPasswd2027", "etc-passwd-2027.strategy"],
  ])("%s", (title, name, file) => {
    expect(named(title)).toBe(name);
    expect(made(template(), { answers: { stall: title } }).name).toBe(file);
  });

  it("stays where the title has no placeholder", () => {
    expect(textOf(withLines("  period 2027"))).toContain('strategy Old "A plan"');
  });
});

/** A tab stop as VS Code writes it. */
const stop = (number: number, text: string): string => `\${${number}:${text}}`;

describe("what is left of the examples", () => {
  it("is told by its lines", () => {
    const [plan] = made(template(), { answers: { stall: "Plum Corner", budget: "5k EUR", status: "draft" } }).files;
    const lines = plan?.text.split("\n") ?? [];
    // The status was answered with the default, which is as good as no answer.
    expect(plan?.examples.map((line) => lines[line]?.trim())).toEqual([
      "status draft",
      'value Freshness "Picked this morning"',
      'usp Today "Picked this morning, or your money back" {',
      "size 4_000 households // Count those within ten minutes on foot.",
      "region DE",
    ]);
  });

  it("becomes tab stops, the same for the same placeholder", () => {
    const { snippet } = made(template(), { answers: { stall: "Plum $1 {a} \\" } });
    expect(snippet).toContain(`value Freshness "${stop(1, "Picked this morning")}"`);
    expect(snippet).toContain(`usp Today "${stop(1, "Picked this morning")}, or your money back" {`);
    expect(snippet).toContain(`size ${stop(2, "4_000 households")} // Count`);
    expect(snippet).toContain(`region ${stop(3, "DE")}`);
    expect(snippet).toMatch(/\$0$/);
    expect(snippet.match(/(?<!\\)\$\{/g)).toHaveLength(4);
    // What was asked is no tab stop, and nothing in it is one either.
    expect(snippet).toContain('"Plum \\$1 {a\\} \\\\\\\\ 2027"');
    expect(snippet).toContain("status draft\n");
  });

  it("holds placeholders that nobody declared", () => {
    const from = withLines('  summary "For <name of the city>"', "");
    expect(textOf(from)).toContain('summary "For <name of the city>"');
    expect(made(from).snippet).toContain(`summary "For ${stop(1, "<name of the city>")}"`);
  });
});
