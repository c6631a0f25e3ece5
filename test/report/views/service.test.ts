import { describe, expect, it } from "vitest";
import { draw, item, views } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea" { period 2027 }\nvalue Taste "Taste"\nvalue Speed "Speed"\n';

describe("the services", () => {
  const { views: all, text } = draw(`${HEAD}
    segment A "A" { channel email, web }
    segment B "B"
    service Help "Help" { mode reactive; kind complaints; stage after, before; channel email, phone; respond 90min }
    service Visit "Visit" { mode proactive; stage after; every 3mo; for A }
    service Odd "Odd" { mode sometimes; stage during; for B }
    service Loose "Loose" { mode reactive }`);

  it("stand in a matrix of segments and stages, with the gaps", () => {
    const cells = all.service.rows.map(({ segment, stages }) => [
      segment.name,
      ...stages.map(({ reactive, proactive, unclear, gap }) =>
        gap ? "gap" : [...reactive, ...proactive, ...unclear].map(({ name }) => name).join("+"),
      ),
    ]);
    expect(cells).toEqual([
      ["A", "Help", "gap", "Help+Visit"],
      ["B", "Help", "Odd", "Help"],
    ]);
    const [before, , after] = item(all.service.rows).stages;
    expect(before?.reactive[0]).toMatchObject({ channels: ["email", "phone"], shared: ["email"] });
    expect(after?.proactive[0]).toMatchObject({ channels: [], shared: [] });
    const help = item(all.service.rows, 1).stages[0]?.reactive[0];
    expect(help !== undefined && "shared" in help).toBe(false);
    expect(item(all.service.rows, 1).stages[1]?.unclear.map(({ name }) => name)).toEqual(["Odd"]);
    expect(all.service.unstaged.map(({ name }) => name)).toEqual(["Loose"]);
  });

  it("have cards in words", () => {
    const [help, visit, odd] = all.service.services;
    expect(help).toMatchObject({
      kinds: ["complaints"],
      stages: ["before", "after"],
      forEvery: true,
      respond: { text: "90 minutes" },
    });
    expect(help?.resolve).toEqual({ text: "–", missing: "resolve" });
    expect(help?.every).toEqual({ text: "–", why: "it answers when it is asked" });
    expect(visit).toMatchObject({
      every: { value: 0.25, text: "3 months" },
      channelsMissing: "channel",
      forEvery: false,
    });
    expect(visit?.respond).toEqual({ text: "–", why: "it comes by itself" });
    expect(odd?.mode).toMatchObject({ missing: "mode", why: "its line has an error" });
    expect(text(help?.respond.at)).toBe("respond 90min");
  });

  it("are one gap where there are none", () => {
    const { service } = views(`${HEAD}segment A "A"`);
    expect(service).toMatchObject({ missing: "service", services: [], satisfaction: [] });
    expect(item(service.rows).stages.every(({ gap }) => gap)).toBe(true);
    expect(service.expectsMissing.map(({ name }) => name)).toEqual(["A"]);
  });
});

describe("satisfaction", () => {
  it("is what is delivered against what is expected", () => {
    const { views: all, text } = draw(`${HEAD}value Look "Look"
      segment A "A" { psychographics { values Taste 5; expects Taste 4, Speed 3, Look 1.5; musts Speed } }
      usp U "U" { delivers Taste 5, Look 1.5 }`);
    const { cells } = item(all.service.satisfaction);
    expect(
      cells.map(({ value, expected, delivered, gap, result, must, importance }) => [
        value,
        expected,
        delivered.value,
        gap.text,
        result,
        must,
        importance.value,
      ]),
    ).toEqual([
      ["Taste", 4, 5, "+1", "delighted", false, 5],
      ["Speed", 3, 0, "−3", "dissatisfied", true, 0],
      ["Look", 1.5, 1.5, "0", "satisfied", false, 0],
    ]);
    expect(text(item(cells).at)).toBe("Taste 4");
    expect(item(cells, 1).messages.length).toBeGreaterThanOrEqual(0);
  });

  it("is not known where nothing delivers anything", () => {
    const { service } = views(`${HEAD}segment A "A" { psychographics { expects Taste 4 } }`);
    const cell = item(item(service.satisfaction).cells);
    expect(cell).toMatchObject({ delivered: { text: "–", missing: "usp" }, importance: { missing: "values" } });
    expect("result" in cell).toBe(false);
  });
});
