import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { countsText } from "../../client/src/counts.ts";
import { speak, t, wordsOf } from "../../client/src/l10n.ts";
import { clientTexts, textsIn } from "../../scripts/texts.ts";

const root = path.resolve(import.meta.dirname, "../..");

function textsOf(file: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(root, file), "utf8"));
}

/** The languages that there is a file for, by what its name holds before and after. */
function languages(folder: string, name: RegExp): string[] {
  return readdirSync(path.join(root, folder)).flatMap((file) => name.exec(file)?.[1] ?? []);
}

const places = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(String).sort();
const links = (text: string): string[] => [...text.matchAll(/\]\([^)]*\)|#[\w.]+#|`[^`]*`/g)].map(String).sort();

/** Reading all files takes a moment. */
const all = clientTexts();
const bundles = languages("l10n", /^bundle\.l10n\.(.+)\.json$/);
const manifests = languages(".", /^package\.nls\.(.+)\.json$/);

describe("what the editor's side says", () => {
  it("is all said in the user's language", () => {
    expect(all.problems).toEqual([]);
  });

  it("is listed for those who translate it", () => {
    expect(Object.keys(textsOf("l10n/bundle.l10n.json"))).toEqual(all.keys);
  });

  it("is there in German, in the manifest and in the code", () => {
    expect([bundles, manifests]).toEqual([["de"], ["de"]]);
  });

  it.each(bundles)("is translated as a whole, with its values: %s", (language) => {
    const { keys } = all;
    const texts = textsOf(`l10n/bundle.l10n.${language}.json`);
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(places(texts[key] ?? ""), key).toEqual(places(key));
  });

  it.each(manifests)("is translated in the manifest, with the same links: %s", (language) => {
    const english = textsOf("package.nls.json");
    const texts = textsOf(`package.nls.${language}.json`);
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) expect(links(texts[key] ?? ""), key).toEqual(links(text));
  });
});

describe("looking for what is not translated", () => {
  const problems = (source: string): readonly string[] => textsIn("client/src/a.tsx", source).problems;

  it.each([
    ["a message", 'function f() { window.showInformationMessage("Hello there"); }'],
    ["a button", "function f() { window.showWarningMessage(t('Hello'), 'Try it'); }"],
    ["a choice", 'const f = () => [{ label: "A file" }];'],
    ["a text in pieces", `const f = (n: number) => ({ detail: n > 1 ? \`\${n} files\` : "" });`],
    ["what a page says", "const f = () => <p>Hello</p>;"],
    ["what a page says to a screen reader", 'const f = () => <p aria-label="Hello" />;'],
    ["what is set later", 'function f(view: { message: string }) { view.message = "Gone"; }'],
  ])("finds %s", (_what, source) => {
    expect(problems(source)).toEqual([expect.stringMatching(/^client\/src\/a\.tsx:1: ".+" is shown untranslated$/)]);
  });

  it("finds a text that nobody can find, and one that is asked for too early", () => {
    expect(problems("const f = (name: string) => t(name);")).toEqual([expect.stringContaining("written out")]);
    expect(problems('const title = t("Hello");')).toEqual([expect.stringContaining("always English")]);
    expect(problems('class A { #title = t("Hello"); }')).toEqual([]);
    expect(problems('class A { static title = t("Hello"); }')).toEqual([expect.stringContaining("always English")]);
  });

  it("lists what is said, by the editor's own name for it, too", () => {
    const { keys } = textsIn("a.ts", 'const f = () => t("B") + t("A {0}", 1) + vscode.l10n.t("C");');
    expect(keys).toEqual(["B", "A {0}", "C"]);
  });

  it("leaves alone what is no text", () => {
    expect(problems('const f = () => ({ label: "SVG", kind: "title", detail: t("One view"), text: "–" });')).toEqual(
      [],
    );
  });
});

describe("words in another language", () => {
  afterEach(() => speak(wordsOf({})));

  it("take the place of the English ones, with their values where the language wants them", () => {
    speak(wordsOf({ "{0} of {1}": "von {1}: {0}", "{0} errors": "{0} Fehler" }));
    expect(t("{0} of {1}", 2, "drei")).toBe("von drei: 2");
    expect(countsText({ error: 2, warning: 0, information: 0, hint: 1 })).toBe("2 Fehler, 1 hint");
  });

  it("are English where there is no other, even for a name that every object has", () => {
    speak(wordsOf({ "{0}": "{0}" }));
    expect(t("toString")).toBe("toString");
    expect(t("{0} left", "{0}")).toBe("{0} left");
  });
});
