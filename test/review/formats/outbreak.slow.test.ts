import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { printable } from "../../../server/src/base/printable.ts";
import { formats } from "../../../server/src/review/formats/index.ts";
import type { Report } from "../../../server/src/review/formats/reported.ts";
import { attributeValues, commandOf, expectJson, expectXml, finding, report } from "./kit.ts";

/** What would end, begin or hide something in one of the formats. */
const sharp = [
  "\n",
  "\r\n",
  "\n::error file=a::b",
  "::set-output name=a::b",
  "##[error]x",
  "::stop-commands::x",
  "%0A",
  "%25",
  ",line=9",
  ":",
  "|",
  "\n\n| a | b |\n",
  "`",
  "```\n",
  "<script>alert(1)</script>",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  "&amp;",
  "&#0;",
  '"',
  "'/>",
  "</failure>",
  "@maria",
  "#12",
  "https://evil.example",
  "www.evil.example",
  "![x](https://evil.example/x.png)",
  "[x](1)",
  "{0}",
  "\\",
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u0085",
  "\u2028",
  "\u202e",
  "\ud800",
  "\udc00",
  "\ufffe",
  "\uffff",
  "🚲",
  "é",
];
const title = fc
  .array(fc.oneof(fc.constantFrom(...sharp), fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom("a", " ")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""))
  .filter((text) => text !== "");

/** A report in which everything that comes from a plan or a folder is sharp. */
const reports: fc.Arbitrary<Report> = fc
  .array(fc.tuple(title, title, title), { minLength: 1, maxLength: 12 })
  .map((all) =>
    report(
      all.map(([message, fix, path], line) => {
        const range = { start: { line, character: 1 }, end: { line, character: 3 } };
        const edit = { path, range, newText: fix };
        return finding({
          path,
          message,
          range,
          home: `usp ${message}`,
          related: [{ path, range, message }],
          fixes: [{ title: fix, safe: true, edits: [edit] }],
          fingerprint: String(line),
        });
      }),
      {
        putAside: [{ ...finding({ message: all[0]?.[0] ?? "" }), by: "comment", reason: all[0]?.[1] ?? "" }],
        since: {
          revision: all[0]?.[2] ?? "",
          fixed: [finding({ message: all[0]?.[0] ?? "", path: all[0]?.[1] ?? "" })],
        },
      },
    ),
  );

const runs = { numRuns: 200 };

describe("no title breaks out of", () => {
  it("workflow commands", () => {
    fc.assert(
      fc.property(reports, (each) => {
        const lines = formats.github(each).split(/\r\n|[\n\r]/);
        const commands = lines.flatMap((line) => commandOf(line) ?? []);
        expect(commands).toHaveLength(Math.min(10, each.findings.length));
        for (const { name, properties } of commands) {
          expect(name).toBe("error");
          expect(Object.keys(properties)).toEqual(["file", "line", "endLine", "col", "endColumn", "title"]);
        }
        for (const [line] of lines.entries()) {
          if (commandOf(lines[line] ?? "") === undefined) expect(lines[line]).not.toContain("##[");
        }
        const said = new Set(commands.map(({ data }) => data.split("\n")[0]));
        const meant = new Set(each.findings.map(({ message }) => printable(message)));
        for (const text of said) expect(meant).toContain(text);
        const files = new Set(each.findings.map(({ path }) => printable(path)));
        for (const { properties } of commands) expect(files).toContain(properties.file);
      }),
      runs,
    );
  });

  it("JSON of SARIF, GitLab and reviewdog", () => {
    fc.assert(
      fc.property(reports, (each) => {
        const { runs: all } = expectJson(formats.sarif(each), "sarif");
        expect(all[0].results).toHaveLength(each.findings.length + 1);
        for (const { message, locations } of all[0].results) {
          expect(message.text).not.toMatch(/\]\(|\{\d+\}/);
          expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9%/._~!*'()-]*$/);
        }
        const issues = expectJson(formats.gitlab(each), "gitlab-code-quality.json");
        expect(issues).toHaveLength(each.findings.length);
        const { diagnostics } = expectJson(formats.rdjson(each), "rdjson.json");
        expect(diagnostics.map(({ message }: { message: string }) => message.split("\n")[0])).toEqual(
          each.findings.map(({ message }) => printable(message)),
        );
        for (const text of [formats.sarif(each), formats.gitlab(each), formats.rdjson(each)]) {
          expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]/u);
        }
      }),
      runs,
    );
  });

  it("XML of JUnit and Checkstyle", async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (each) => {
        const expected = (text: string): string => printable(text).replace(/[\ufffe\uffff]/g, "\ufffd");
        const junit = await expectXml(formats.junit(each), "junit.xsd");
        expect(junit.match(/<testcase /g)).toHaveLength(each.findings.length + 1);
        expect(new Set(attributeValues(junit, "failure", "message"))).toEqual(
          new Set(each.findings.map(({ message }) => expected(message))),
        );
        const checkstyle = await expectXml(formats.checkstyle(each), "checkstyle.xsd");
        expect(checkstyle.match(/<error /g)).toHaveLength(each.findings.length);
        expect(attributeValues(checkstyle, "file", "name").sort()).toEqual(each.files.map(expected).sort());
      }),
      { numRuns: 15 },
    );
  });

  it("Markdown", () => {
    const parser = new MarkdownIt({ html: true, linkify: true });
    fc.assert(
      fc.property(reports, (each) => {
        const page = parser.render(formats.markdown(each));
        const tags = new Set(Array.from(page.matchAll(/<\/?([a-z0-9]+)/gi), ([, name]) => name));
        const usual = "p strong code table thead tbody tr th td br em a ul li".split(" ");
        expect([...tags].filter((tag) => !usual.includes(tag ?? ""))).toEqual([]);
        expect(page.match(/<tr>/g)).toHaveLength(each.findings.length + 1);
        expect(page.match(/<td[ >]/g)).toHaveLength(each.findings.length * 4);
        for (const [, href] of page.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^https:\/\/example\.org\/docs\//);
        // A mention is a sign with a letter right after it, but not within code.
        expect(page.replace(/<code>.*?<\/code>/gs, "")).not.toMatch(/(^|[^\p{L}\p{N}])@[\p{L}\p{N}]/u);
      }),
      runs,
    );
  });
});
