import { describe, expect, it } from "vitest";
import { readTemplate } from "../../../server/src/features/templates/read.ts";
import { headOf } from "../../../server/src/model/template-head.ts";
import { stall } from "../../support/templates.ts";

/** Reading templates: the head, and what is told of one that cannot be used. */

/** What is wrong, as `LINE message`, with lines from 1. */
function problems(text: string): string[] {
  const read = readTemplate([{ path: "t.strategy", text }]);
  const faults = "fault" in read ? [read.fault] : read.problems;
  return faults.map(({ line, message }) => `${line + 1} ${message}`);
}

const plan = 'strategy A "<a>" {\n  period 2027 // <p>\n}\n';

function withHead(...lines: string[]): string {
  return `${lines.map((line) => `/// ${line}`.trimEnd()).join("\n")}\n\n${plan}`;
}

describe("the head", () => {
  it("has a title, a description, for whom it is, questions and examples", () => {
    expect(headOf(stall)).toMatchObject({
      title: "A market stall",
      description: "One product, one kind of customer, one market square.",
      forWhom: "people who sell at a market.",
      questions: [
        { name: "stall", question: "What is your stall called?", initial: "Pear Corner", line: 8 },
        { name: "budget", initial: undefined, line: 9 },
        { name: "status", line: 10 },
      ],
      examples: [{ name: "promise", question: "", initial: "Picked this morning", line: 14 }],
      problems: [],
    });
  });

  it("keeps paragraphs, and joins lines that go on", () => {
    const head = headOf(
      withHead(
        "# T #",
        "",
        "One.",
        "",
        "- *Two*",
        "",
        "For whom: you",
        "and me.",
        "",
        "Questions:",
        "- a: Is it",
        '    "yes" or no? "say \\"yes\\""',
      ),
    );
    expect(head).toMatchObject({ title: "T", description: "One.\n\n- *Two*", forWhom: "you and me." });
    expect(head?.questions).toMatchObject([{ name: "a", question: 'Is it "yes" or no?', initial: 'say "yes"' }]);
  });

  it("is no comment that documents a declaration, and none further down", () => {
    expect(headOf(`/// # T\n${plan}`)).toBeUndefined();
    expect(headOf(`${plan}\n/// # T\n\n`)).toBeUndefined();
    expect(headOf("")).toBeUndefined();
  });

  it("may have a byte-order mark and any line ends", () => {
    const text = `\ufeff${stall}`.replaceAll("\n", "\r\n");
    expect(headOf(text)).toMatchObject({ title: "A market stall", problems: [] });
    expect(problems(text)).toEqual([]);
  });
});

const over = 'segment S "S" {\n  demographics {\n    region DE, // <p>\n      AT\n  }\n}\n';

describe("what is wrong", () => {
  const good = ["# T", "", "Questions:", "", '- a: What? "x"', "- p: When?"];

  it("is nothing in a sound template", () => {
    expect(problems(withHead(...good))).toEqual([]);
    expect(problems(stall)).toEqual([]);
  });

  it.each([
    ["no head", plan, [/^1 The file has no head/]],
    ["no title", withHead("Title", ...good.slice(1)), [/^1 The template has no title/]],
    [
      "a question without a default",
      withHead(...good.slice(0, 4), "- a: What?", "- p: When?"),
      [/^5 a has no default/],
    ],
    [
      "a default for a value",
      withHead(...good.slice(0, 5), '- p: When? "2027"'),
      [/^6 The default of p is what stands/],
    ],
    [
      "an empty default",
      withHead(...good.slice(0, 4), '- a: What? " "', "- p: When?"),
      [/^5 The default of a is empty/],
    ],
    ["a question that nothing uses", withHead(...good, '- q: Why? "x"'), [/^7 Nothing in the template stands for <q>/]],
    ["one asked twice", withHead(...good, '- a: Again? "x"'), [/^7 a stands twice/]],
    ["no question", withHead(...good.slice(0, 4), '- a: "x"', "- p: When?"), [/^5 a asks nothing/]],
    ["no form", withHead(...good, "and a sentence"), [/^7 This line is not read/]],
    ["no name", withHead(...good, '- 1a: What? "x"'), [/^7 "1a" cannot be a name/]],
    ["an example with a question", withHead(...good, "Examples:", '- b: Why? "x"'), [/^8 An example is/, /^8 Nothing/]],
    ["an example of a value", withHead(...good.slice(0, 5), "Examples:", '- p: "x"'), [/^7 Examples stand for places/]],
    ["questions behind the colon", withHead("# T", "Questions: a, p"), [/^2 Questions: stands alone/]],
    ["an error of the language", withHead(...good).replace("2027", "soon"), [/^9 soon does not fit/]],
    ["no plan", withHead("# T").replace(/strategy[\s\S]*/, 'value A "A"\n'), [/^1 .*no strategy block/]],
    ["a mark beside nothing", withHead(...good).replace("}\n", "} // <p>\n"), [/^10 <p> stands/]],
    ["a mark over lines", withHead(...good) + over, [/^13 <p> stands for values that go on/]],
  ])("%s", (_, text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((pattern, i) => {
      expect(found[i]).toMatch(pattern);
    });
  });

  it("is no mark in a comment of its own line, and none in a doc comment", () => {
    expect(problems(withHead(...good).replace("  period", "  // <p> stands below\n  period"))).toEqual([]);
  });
});

describe("a template of several files", () => {
  const head = withHead("# T", "", "Questions:", "", '- a: What? "x"', "- p: When?");

  it("has its head in one of them", () => {
    const read = readTemplate([
      { path: "market.strategy", text: '/// Only a comment.\n\nvalue A "A"\n' },
      { path: "plan.strategy", text: head },
      { path: "README.md", text: "# <a>" },
    ]);
    expect(read).toMatchObject({ plan: { path: "plan.strategy" }, libraries: [{}], others: [{ path: "README.md" }] });
  });

  it("is told where none has one, and where two have", () => {
    const none = readTemplate([
      { path: "a.strategy", text: 'value A "A"\n' },
      { path: "b.strategy", text: 'value B "B"\n' },
    ]);
    expect(none).toMatchObject({ fault: { path: "a.strategy", message: expect.stringMatching(/^None of the files/) } });
    const two = readTemplate([
      { path: "a.strategy", text: head },
      { path: "b.strategy", text: head },
    ]);
    expect(two).toMatchObject({ fault: { path: "b.strategy", message: expect.stringMatching(/^Only one file/) } });
  });
});
