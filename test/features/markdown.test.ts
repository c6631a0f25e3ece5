import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, fenced, plain, safeMarkdown, table } from "../../server/src/features/markdown.ts";

describe("plain", () => {
  test.each([
    ["Small offices", "Small offices"],
    ["[x](command:run)", "\\[x\\](command:run)"],
    ["![x](https://example.com/a.png)", "\\!\\[x\\](https\\://example.com/a.png)"],
    ["<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"],
    ["a | b", "a \\| b"],
    ["a `b` c", "a \\`b\\` c"],
    ["one\ntwo\r\n\tthree", "one two three"],
    ["*bold* _it_ ~gone~", "\\*bold\\* \\_it\\_ \\~gone\\~"],
    ["&lt;b&gt;", "\\&lt;b\\&gt;"],
    ["www.example.com", "www\\.example.com"],
    ["mail a@example.com", "mail a\\@example.com"],
    ["# Not a heading", "\\# Not a heading"],
    ["- no list", "\\- no list"],
    ["1. no list", "1\\. no list"],
    ["2,400 new offices", "2,400 new offices"],
    ["\\](x)", "\\\\\\](x)"],
    ["a\u202eb\u0007c", "abc"],
  ])("%j becomes %j", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test("cuts long texts, and never in the middle of a sign", () => {
    expect(plain("x".repeat(200))).toBe(`${"x".repeat(89)}…`);
    expect(plain("😀".repeat(50), 10)).toBe(`${"😀".repeat(9)}…`);
  });

  test("leaves no sign of Markdown without its backslash", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const rest = plain(text).replace(/\\./gs, "");
        expect(rest).not.toMatch(/[`*_[\]<>|~&#!@$\n\r]|:\/|www\./i);
      }),
    );
  });
});

describe("code", () => {
  test("cannot be left", () => {
    expect(code("a`b|c\nd")).toBe("`a'b'c'd`");
    expect(code(" ")).toBe("");
  });
});

describe("fenced", () => {
  test("is longer than what it holds", () => {
    expect(fenced("a\n```\nb\n")).toBe("````strategy\na\n```\nb\n````");
  });
});

describe("table", () => {
  test("fills rows up", () => {
    expect(table(["A", "B"], [["1"], ["2", "3"]])).toBe("| A | B |\n| --- | :-- |\n| 1 |  |\n| 2 | 3 |");
  });
});

describe("safeMarkdown", () => {
  test.each([
    ["**bold** and `code`", "**bold** and `code`"],
    ["[page](https://example.com/a)", "[page](https://example.com/a)"],
    ["<https://example.com>", "<https://example.com>"],
    ["a < b, 5 <6", "a < b, 5 <6"],
    ["<b>x</b>", "&lt;b>x&lt;/b>"],
    ["<!-- x -->", "&lt;!-- x -->"],
    ["<command:run>", "&lt;command:run>"],
    ["<javascript:alert(1)>", "&lt;javascript:alert(1)>"],
    ["[x](command:run)", "[x&#93;(command:run)"],
    ["[x]( javascript:alert(1))", "[x&#93;( javascript:alert(1))"],
    ["[x](\ncommand:run)", "[x&#93;(\ncommand:run)"],
    ["[x](<command:run>)", "[x&#93;(&lt;command:run>)"],
    ["[x](com&#109;and:run)", "[x&#93;(com&#109;and:run)"],
    ["[x][y]\n\n[y]: command:run", "[x][y]\n\n[y&#93;: command:run"],
    ["[y]:\n  command:run", "[y&#93;:\n  command:run"],
    ["![x](https://example.com/a.png)", "&#33;[x](https://example.com/a.png)"],
    ["\\![x](https://example.com/a.png)", "\\&#33;[x](https://example.com/a.png)"],
    ["[x](file:///etc/passwd)", "[x&#93;(file:///etc/passwd)"],
    ["[x](HTTPS://example.com)", "[x](HTTPS://example.com)"],
  ])("%j becomes %j", (text, expected) => {
    expect(safeMarkdown(text)).toBe(expected);
  });

  test("closes a code block that the comment left open", () => {
    expect(safeMarkdown("```\na")).toBe("```\na\n```");
    expect(safeMarkdown("~~~~\na\n~~~")).toBe("~~~~\na\n~~~\n~~~~");
    expect(safeMarkdown("```\na\n```\nb")).toBe("```\na\n```\nb");
  });
});
