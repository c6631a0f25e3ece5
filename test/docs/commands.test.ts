import { describe, expect, it } from "vitest";
import { readArguments } from "../../server/src/cli/command.ts";
import { specs } from "../../server/src/cli/specs.ts";
import { pages, proseOf } from "./pages.ts";

/** The commands that the pages tell people to run: there are such commands, and they take these options. */

/** The words of one command; quotes hold words together, a comment ends it. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return words
    .slice(0, comment < 0 ? words.length : comment)
    .filter((word) => !/^\d?>/.test(word))
    .map((word) => word.replace(/["']/g, ""));
}

/** The commands of a shell's lines. */
function commandsIn(lines: string): string[][] {
  return lines
    .replaceAll("\\\n", " ")
    .split(/\n|&&|\|\||[|;]/)
    .map(wordsOf);
}

/** What is wrong with a command of ours; undefined where nothing is, or where it is another program's. */
function faultOf(words: readonly string[]): string | undefined {
  const [program, name = "", ...rest] = words[0] === "npx" ? words.slice(1) : words;
  if (program !== "strategy" || ["--help", "--version", ""].includes(name)) return undefined;
  const spec = specs.find((each) => each.name === name);
  if (spec === undefined) return `there is no command ${name}`;
  try {
    readArguments(spec, rest);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A value that stands for another one, such as `CODE` or `FILE`, is as good as one that the option takes. */
function withoutExamples(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const option = /^--([\w-]+)$/.exec(words[index - 1] ?? "")?.[1] ?? "";
    const spec = specs.find(({ name }) => name === words[1]);
    const choices = spec?.options[option]?.choices;
    return /^[A-Z]+$/.test(word) && choices !== undefined ? (choices[0] ?? word) : word;
  });
}

describe("commands in the pages", () => {
  it("are commands that there are, with options that they have", () => {
    const faults = pages.flatMap((page) =>
      page.blocks
        .filter(({ language }) => language === "sh")
        .flatMap(({ text, line }) =>
          commandsIn(text)
            .flatMap((words) => faultOf(words) ?? [])
            .map((fault) => `${page.path}:${line} ${fault}`),
        ),
    );
    expect(faults).toEqual([]);
  });

  it("are the same where a sentence names them", () => {
    const faults = pages.flatMap((page) =>
      [...proseOf(page).matchAll(/`(strategy [a-z][^`]*)`/g)].flatMap(([, code = ""]) => {
        // What `strategy-lang` or a statement of the language is called is no command.
        const words = withoutExamples(wordsOf(code.replace(/ ?\[.*\]|…/g, "")));
        const fault = faultOf(words);
        return fault === undefined ? [] : `${page.path} ${code}: ${fault}`;
      }),
    );
    expect(faults).toEqual([]);
  });

  it("would be noticed where they are wrong", () => {
    const [fault, other, fine] = commandsIn("strategy chek a\nstrategy check --formt json && strategy check # all").map(
      (words) => faultOf(words),
    );
    expect(fault).toBe("there is no command chek");
    expect(other).toContain("check has no option --formt");
    expect(fine).toBeUndefined();
  });
});
