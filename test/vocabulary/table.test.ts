import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "../../server/src/syntax/parse.ts";
import { guideOf } from "../../server/src/vocabulary/guide.ts";
import { blocksKnowing, keywordOf, vocabulary } from "../../server/src/vocabulary/index.ts";
import type { BlockName, Keyword, Slot } from "../../server/src/vocabulary/schema.ts";

const all: readonly Keyword[] = [...vocabulary.values()].flatMap((spec) => [...spec.keywords.values()]);
const label = (entry: Keyword): string => `${entry.block}.${entry.name}`;

/** What the parser needs to know of the vocabulary; the examples have every brace, so the answers do not matter. */
const outline = { file: "file", knows: () => true, opens: () => undefined };

/** The keyword that the table has, or a failure that says what is missing. */
function entry(block: BlockName, name: string): Keyword {
  const found = keywordOf(block, name);
  if (found === undefined) throw new Error(`The table has no ${block}.${name}.`);
  return found;
}

function slot(block: BlockName, name: string, index = 0): Slot | undefined {
  return entry(block, name).slots[index];
}

describe("the vocabulary's table", () => {
  it("has every block under its own name, and every keyword under its own and in its block", () => {
    for (const [block, spec] of vocabulary) {
      expect(spec.name).toBe(block);
      for (const [name, found] of spec.keywords) expect([found.block, found.name]).toEqual([block, name]);
    }
  });

  it("has the keywords of the language", () => {
    const names = Object.fromEntries(
      [...vocabulary].map(([block, spec]) => [block, [...spec.keywords.keys()].join(" ")]),
    );
    expect(names).toMatchSnapshot();
  });

  it("opens every block but the file from exactly one keyword, and only blocks that there are", () => {
    const opened = all.flatMap((found) => found.opens ?? []);
    expect([...opened, "file"].sort()).toEqual([...vocabulary.keys()].sort());
  });

  it("takes notes in every block but the file", () => {
    expect(blocksKnowing("note")).toEqual([...vocabulary.keys()].filter((block) => block !== "file"));
  });

  it("requires only what a USP delivers and how a service works", () => {
    expect(all.filter((found) => found.times === "1").map(label)).toEqual(["usp.delivers", "service.mode"]);
  });

  it.each(all.map((found) => [label(found), found] as const))("documents %s in one to three sentences", (_, found) => {
    expect(found.doc).toMatch(/^[A-Z`].*[.?]$/s);
    const sentences = found.doc.match(/[.?](?= [A-Z`]|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(3);
  });

  it.each(all.map((found) => [label(found), found] as const))(
    "says of %s what people get wrong, if anything",
    (_, found) => {
      if (found.mistake === undefined) return;
      expect(found.mistake).toMatch(/^["A-Z`0-9].*\.$/s);
      expect((found.mistake.match(/[.?](?= [A-Z`0-9]|$)/g) ?? []).length).toBeLessThanOrEqual(2);
      expect(found.doc).not.toContain(found.mistake);
    },
  );

  it("says it of everything that is declared, and of every block", () => {
    const silent = all.filter(({ opens, mistake }) => opens !== undefined && mistake === undefined);
    expect(silent.map(label)).toEqual([]);
  });

  it.each(all.map((found) => [label(found), found] as const))("leads from %s to a page of the guide", (_, found) => {
    const { title, path: page } = guideOf(found);
    expect(readFileSync(path.join(import.meta.dirname, "../../docs", page), "utf8").toLowerCase()).toMatch(
      new RegExp(`^# ${title}\\b`),
    );
  });

  it.each(all.map((found) => [label(found), found] as const))("shows %s in use", (_, found) => {
    const tree = parse(found.example, outline);
    expect(tree.errors).toEqual([]);
    expect(tree.statements).toHaveLength(1);
    expect(tree.statements[0]?.keyword?.text).toBe(found.name);
  });

  it.each(all.map((found) => [label(found), found] as const))("lists no word of %s twice", (_, found) => {
    for (const place of found.slots) {
      if (place.form !== "word") continue;
      expect(place.words.length).toBeGreaterThan(1);
      expect(new Set(place.words).size).toBe(place.words.length);
      for (const word of place.words) expect(word).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    }
  });

  it("has what may be left out after what may not", () => {
    for (const found of all) {
      const optional = found.slots.map((place) => place.optional === true);
      expect(optional, label(found)).toEqual([...optional].sort());
    }
  });

  it("uses in its examples only keywords that stand in the blocks shown", () => {
    for (const found of all) {
      const inner = parse(found.example, outline).statements[0]?.block?.statements ?? [];
      for (const statement of inner) {
        const name = statement.keyword?.text ?? "";
        expect(
          found.opens === undefined ? undefined : keywordOf(found.opens, name),
          `${label(found)}: ${name}`,
        ).toBeDefined();
      }
    }
  });
});

describe("look-up", () => {
  it("finds a keyword in its block only", () => {
    expect(keywordOf("usp", "delivers")?.name).toBe("delivers");
    expect(keywordOf("segment", "delivers")).toBeUndefined();
    expect(keywordOf("usp", "constructor")).toBeUndefined();
  });

  it("names all blocks that know a keyword", () => {
    expect(blocksKnowing("delivers")).toEqual(["usp", "service"]);
    expect(blocksKnowing("age")).toEqual(["demographics", "persona"]);
    expect(blocksKnowing("delivery")).toEqual([]);
  });
});

describe("limits", () => {
  const anyPercent = { form: "percent", min: 0, max: 100 };
  const change = { form: "percent", min: -100, max: 1000 };

  it("keep percentages within 0 and 100, save changes and premiums", () => {
    const changes = ["usp.premium", "competitor.premium", "segment.growth", "segment.willingness"];
    for (const found of all) {
      for (const place of found.slots) {
        if (place.form === "percent")
          expect(place, label(found)).toMatchObject(changes.includes(label(found)) ? change : anyPercent);
      }
    }
    for (const name of changes) expect(all.map(label)).toContain(name);
  });

  it("keep counts from being negative, and rates above 0", () => {
    for (const found of all) {
      for (const place of found.slots) if (place.form === "number") expect(place.min, label(found)).toBe(0);
    }
    expect(slot("strategy", "rate", 1)).toMatchObject({ form: "number", min: 0, above: true });
    expect(all.flatMap((found) => found.slots).filter((place) => "above" in place && place.above)).toHaveLength(1);
  });

  it("let a goal go from and to anywhere", () => {
    expect(slot("goal", "from")).toEqual({ form: "number-or-percent" });
    expect(slot("goal", "to")).toEqual({ form: "number-or-percent" });
  });
});

describe("a persona", () => {
  const persona = vocabulary.get("persona");
  const demographics = vocabulary.get("demographics");

  it("takes every attribute of the demographics, and a quote, a day, values and notes besides", () => {
    const attributes = [...(demographics?.keywords.keys() ?? [])].filter((name) => name !== "note");
    expect([...(persona?.keywords.keys() ?? [])]).toEqual([...attributes, "quote", "day", "values", "note"]);
  });

  it("has one value for each attribute", () => {
    for (const name of demographics?.keywords.keys() ?? []) {
      const own = entry("persona", name);
      expect(own.list, name).toBe(false);
      for (const place of own.slots) expect(place.form, name).not.toMatch(/range/);
    }
    expect(slot("persona", "age")).toEqual({ form: "number", min: 0 });
    expect(slot("persona", "income")).toEqual({ form: "money" });
    expect(slot("persona", "gender")).toEqual(slot("demographics", "gender"));
  });

  it("keeps traits as they are: a name and a value, any number of them", () => {
    const { slots, times } = entry("persona", "trait");
    expect(slots.map((place) => place.form)).toEqual(["text", "text"]);
    expect(times).toBe("*");
  });
});
