import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/features/completion.ts";
import type { Edit } from "../../server/src/model/diagnostic.ts";
import { scene } from "../support/features.ts";
import { diagnose, PLAN } from "../support/kit.ts";
import { filled, itemOf } from "./completion-kit.ts";

/** An editor in which somebody writes with completion alone: letters, taken items, tab stops. */
class Editor {
  text = "";
  at = 0;
  readonly #scene = scene({ [PLAN]: "" });

  /** Types a few letters or a line break; the editor indents as the line before. */
  type(letters: string): this {
    this.#replace(this.at, this.at, letters);
    return this;
  }

  enter(): this {
    const line = this.text.slice(this.text.lastIndexOf("\n", this.at - 1) + 1, this.at);
    return this.type(`\n${/^[ \t]*/.exec(line)?.[0] ?? ""}`);
  }

  /** Takes an item; `stops` is what is typed into the tab stops, in their order, where the default is not kept. */
  take(label: string, stops: Readonly<Record<number, string>> = {}): this {
    const { host, workspace } = this.#scene;
    workspace.open(PLAN, this.text);
    const chosen = itemOf(complete(host, { path: PLAN, offset: this.at }).items, label);
    const lineStart = this.text.lastIndexOf("\n", chosen.start - 1) + 1;
    const indent = /^[ \t]*/.exec(this.text.slice(lineStart, chosen.start))?.[0] ?? "";
    const newText = chosen.snippet
      ? filled(chosen.newText, (stop, usual) => stops[stop] ?? (usual === "" ? undefined : usual))
          .text.replaceAll("\t", "  ")
          .replaceAll("\n", `\n${indent}`)
      : chosen.newText;
    this.#replace(chosen.start, chosen.end, newText);
    for (const edit of chosen.additionalEdits) this.#add(edit, chosen.start);
    return this;
  }

  /** Goes to the end of the text, as after the last tab stop. */
  end(): this {
    this.at = this.text.length;
    return this;
  }

  /** Goes before the closing brace of the last block and begins a line there. */
  intoLastBlock(): this {
    this.at = this.text.trimEnd().length - 1;
    this.#replace(this.at, this.at, "  \n");
    this.at -= 1;
    return this;
  }

  #add({ start, end, newText }: Edit, taken: number): void {
    const before = start <= taken;
    const by = before ? newText.length - (end - start) : 0;
    this.text = this.text.slice(0, start) + newText + this.text.slice(end);
    this.at += by;
  }

  #replace(start: number, end: number, newText: string): void {
    this.text = this.text.slice(0, start) + newText + this.text.slice(end);
    this.at = start + newText.length;
  }
}

function errorsOf(text: string): string[] {
  return diagnose(text)
    .filter(({ severity }) => severity === "error")
    .map(({ line, code, message }) => `${line} ${code}: ${message}`);
}

describe("a whole plan by completion alone", () => {
  test("with every tab stop filled in", () => {
    const editor = new Editor();
    editor.type("str").take("strategy", { 1: "Lantern", 2: "Lantern Tutoring 2027", 5: "Sales" }).enter().enter();
    editor.type("val").take("value", { 1: "Patience", 2: "Nobody is laughed at" }).enter();
    editor.type("val").take("value", { 1: "Results", 2: "Better marks within a term" }).enter().enter();
    editor
      .type("spec")
      .take("specialization", { 1: "Maths for those who gave up", 2: "Pupils of 12 to 16", 4: "Adults" });
    editor.enter().enter();
    editor.type("comp").take("competitor", { 1: "Cram", 2: "Cram school", 3: "Patience", 4: "2" }).enter().enter();
    editor.type("seg").take("segment", { 1: "Strugglers", 2: "Pupils who struggle", 6: "Patience" });
    expect(editor.text).toContain("values Patience 5");
    editor.intoLastBlock().type("eco").take("economics").end().enter();
    editor.type("us").take("usp", { 1: "Calm", 2: "We explain it a fifth time", 5: "Our tutors failed maths once" });
    editor.end().enter();
    editor.intoLastBlock().type("ag").take("against").take("Cram").end().enter();
    editor.type("serv").take("service", { 1: "Chat", 2: "A tutor answers" }).enter().enter();
    editor.type("go").take("goal", { 1: "Win", 2: "200 pupils" }).enter().enter();
    editor.type("pos").take("posture").enter().enter();
    editor.type("con").take("concentration").enter();
    expect(errorsOf(editor.text).filter((each) => !each.includes("usp-"))).toEqual([]);
    for (const keyword of [
      "delivers Patience 5",
      "for Strugglers",
      "focus Strugglers 90%",
      "against Cram",
      "by 2027-12-31",
    ]) {
      expect(editor.text).toContain(keyword);
    }
    expect(editor.text).not.toContain('""');
    expect(editor.text).not.toContain("<");
  });

  test("with nothing but defaults there is no error of the language", () => {
    const editor = new Editor();
    for (const keyword of [
      "strategy",
      "value",
      "value",
      "specialization",
      "competitor",
      "segment",
      "usp",
      "service",
      "goal",
    ]) {
      editor.type(keyword.slice(0, 3)).take(keyword).enter().enter();
    }
    editor.take("posture").enter().enter().take("concentration").enter();
    const language = diagnose(editor.text).filter(({ code }) =>
      /unknown|wrong|missing-|repeated|syntax|range/.test(code),
    );
    expect(language.filter(({ severity }) => severity === "error").map(({ code, line }) => `${line} ${code}`)).toEqual(
      [],
    );
  });

  test("value by value, without snippets of whole blocks", () => {
    const editor = new Editor();
    editor.type('value Fast "There soon"').enter();
    editor.type("us").take("usp", { 2: "Soon", 5: "We live next door" }).end().enter();
    editor
      .type("segment Offices ")
      .take('"<who these customers are>"', { 1: "Offices" })
      .type(" ")
      .take("{ … }", { 4: "Fast" });
    editor.end().enter().type("con").take("concentration").end().enter();
    editor.intoLastBlock().type("time 40").take("40h").end();
    expect(errorsOf(editor.text)).toEqual([]);
  });

  test("a name that is used before it is declared", () => {
    const editor = new Editor();
    editor.type('usp Soon "Soon" {').enter().type("  delivers Speed").take("declare value Speed").take("5").enter();
    editor.type("against Rival").take("declare competitor Rival").end().enter().type("}").end();
    expect(editor.text.startsWith('value Speed "Speed"\n\ncompetitor Rival "Rival"\n\nusp')).toBe(true);
    expect(diagnose(editor.text).filter(({ code }) => code.startsWith("unknown") || code === "syntax-error")).toEqual(
      [],
    );
  });
});
