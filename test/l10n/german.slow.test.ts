import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "../../server/src/base/utf8.ts";
import { CASES, casesOf } from "../support/conformance.ts";
import { inGerman } from "../support/german.ts";
import { type Diagnosis, diagnose } from "../support/kit.ts";

/** Everything that is said of a case, with the titles of fixes and what is said of other places. */
function saidOf({ message, diagnostic }: Diagnosis): readonly string[] {
  return [message, ...diagnostic.related.map((each) => each.message), ...diagnostic.fixes.map(({ title }) => title)];
}

/** Where something is found and what it is, without a word of what is said. */
function factsOf({ path: file, code, severity, diagnostic }: Diagnosis): object {
  const { range, related, fixes, tags } = diagnostic;
  return {
    ...{ file, code, severity, range, tags },
    related: related.map((each) => ({ path: each.path, range: each.range })),
    fixes: fixes.map(({ safe, edits }) => ({ safe, edits: edits.map((edit) => ({ ...edit, newText: undefined })) })),
  };
}

describe("in German", () => {
  for (const group of fs.readdirSync(CASES).filter((name) => !name.includes("."))) {
    it(`the same is found at the same places: ${group}`, () => {
      for (const { root, name, files } of casesOf(group)) {
        const texts = Object.fromEntries(
          files.map((file) => [file, decode(fs.readFileSync(path.join(root, file))).text] as const),
        );
        const english = diagnose(texts).map((each) => ({ facts: factsOf(each), said: saidOf(each) }));
        const german = inGerman(() => diagnose(texts).map((each) => ({ facts: factsOf(each), said: saidOf(each) })));
        expect(
          german.map(({ facts }) => facts),
          name,
        ).toEqual(english.map(({ facts }) => facts));
        const said = german.flatMap((each) => each.said);
        expect(
          said.filter((text) => /\{\d{1,2}\}|undefined|NaN/.test(text) && !texts["plan.strategy"]?.includes(text)),
        ).toEqual([]);
        // What has neither a name nor a number of the plan in it cannot be the same in both languages.
        german.forEach((each, i) => {
          expect(each.said[0], name).not.toBe(english[i]?.said[0]);
        });
      }
    });
  }

  it("what the checker says of a faulty plan reads as this page", async () => {
    const text = fs.readFileSync(path.resolve(import.meta.dirname, "../../samples/faulty/plan.strategy"), "utf8");
    const page = inGerman(() =>
      diagnose(text).map(({ line, code, severity, message, diagnostic }) =>
        [
          `## ${line} ${code} (${severity})`,
          message,
          [
            ...diagnostic.related.map((each) => `- ${each.range.start.line + 1}: ${each.message}`),
            ...diagnostic.fixes.map(({ title }) => `- *${title}*`),
          ].join("\n"),
        ]
          .filter((part) => part !== "")
          .join("\n\n"),
      ),
    );
    await expect(`${page.join("\n\n")}\n`).toMatchFileSnapshot("golden/faulty.de.md");
  });
});
