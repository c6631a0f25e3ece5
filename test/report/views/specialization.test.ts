import { describe, expect, it } from "vitest";
import { draw, item, views } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea" { period 2027 }\n';

describe("the specialization", () => {
  it("has five areas, with gaps for those that are not told", () => {
    const { views: all, text } = draw(`${HEAD}specialization "Tea by bike" {\n  product "Leaves"\n  focus product\n}`);
    const { areas, title, focus, missing, verdict } = all.specialization;
    expect(areas.map(({ area, focused, words }) => [area, focused, words.text ?? words.missing])).toEqual([
      ["domain", false, "domain"],
      ["product", true, "Leaves"],
      ["service", false, "service"],
      ["customer", false, "customer"],
      ["market", false, "market"],
    ]);
    expect(title.text).toBe("Tea by bike");
    expect(text(item(areas, 1).words.at)).toBe('product "Leaves"');
    expect(focus.text).toBe("product");
    expect(missing).toBeUndefined();
    expect(verdict).not.toBe("missing");
    expect(all.specialization.excludesMissing).toBe(true);
  });

  it("is one gap where nothing is declared", () => {
    const { specialization } = views(HEAD);
    expect(specialization).toMatchObject({
      missing: "specialization",
      title: { missing: "specialization" },
      excludes: [],
    });
    expect("at" in specialization).toBe(false);
    expect(specialization.areas).toHaveLength(5);
  });

  it("leads from what is excluded to segments, by name, by title and by text", () => {
    const { views: all, text } = draw(
      `${HEAD}segment A "Aunts"\nsegment B "Bees"\nspecialization "Tea" { excludes A, "bees", "Cakes", Nobody }`,
    );
    expect(
      all.specialization.excludes.map(({ text: said, segments }) => [said, segments.map(({ name }) => name)]),
    ).toEqual([
      ["Aunts", ["A"]],
      ["bees", []],
      ["Cakes", []],
      ["Nobody", []],
    ]);
    const last = item(all.specialization.excludes, 3);
    expect(text(last.at)).toBe("Nobody");
    expect(item(last.messages).code).toBe("unknown-name");
    const clean = views(`${HEAD}segment B "Bees"\nspecialization "Tea" { excludes "BEES" }`);
    expect(item(clean.specialization.excludes).segments.map(({ name }) => name)).toEqual(["B"]);
    expect(clean.segmentation.excluded.map(({ name }) => name)).toEqual(["B"]);
    expect(clean.segmentation.cards).toEqual([]);
  });
});
