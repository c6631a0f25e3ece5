import { describe, expect, it } from "vitest";
import { score } from "../../server/src/features/search.ts";

describe("how well a query fits a text", () => {
  it.each([
    ["speed", "Speed", 5],
    ["smalloffices", "Small offices", 5],
    ["größe", "Gro\u0308ße", 5],
    ["spe", "Speed", 4],
    ["smallof", "Small offices", 4],
    ["off", "SmallOffices", 3],
    ["off", "small-offices", 3],
    ["off", "In small offices", 3],
    ["officesi", "small offices in town", 3],
    ["价", "A价格", 2],
    ["peed", "Speed", 2],
    ["llof", "Small offices", 2],
    ["smof", "Small offices", 1],
    ["sd", "Speed", 1],
    ["ds", "Speed", 0],
    ["speeds", "Speed", 0],
    ["", "Speed", 1],
    ["x", "", 0],
  ])("%s in %s", (query, text, expected) => {
    expect(score(query, text)).toBe(expected);
  });
});
