import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, strategy, TODAY } from "./door.ts";

beforeAll(build);

const files = {
  "market.strategy": `value Calm "Nobody is laughed at"
segment Parents "Parents" {
  size 4_000
  psychographics { values Calm 5 }
}
service Parents "A night for parents" { mode proactive; every 3mo }
`,
  "plans/schools.strategy": `import "../market.strategy"
strategy Schools "Schools 2027" { period 2027; currency EUR }
usp Kind "We are kind" { delivers Calm 4 }
concentration { budget 100k EUR; focus Parents 60%; reserve 40% }
`,
  "plans/clubs.strategy": `import "../market.strategy"
strategy Clubs "Clubs 2027" { period 2027 }
specialization "Clubs" { excludes Parents }
`,
  "plans/none.strategy": `import "../market.strategy"
strategy None "None 2027" { period 2027 }
`,
};

async function uses(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await strategy(["uses", "--today", TODAY, ...args], { cwd: folder(files) });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

async function refusal(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await strategy(["uses", ...args], { cwd: folder(files) });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  return err;
}

describe("strategy uses", () => {
  it("lists the plans with the place, the reason and what it gets there", async () => {
    expect(await uses("segment:Parents")).toBe(`segment Parents "Parents"  market.strategy:2:9

  plans/clubs.strategy:3:35  Clubs 2027
    excluded: not served
  plans/schools.strategy:4:40  Schools 2027
    because a focus is on it · fit 80% · share 60% (recommended 60%)

In play in 1 of 3 plans that can see it, excluded in 1.
`);
  });

  it("tells of everything that has the name", async () => {
    const out = await uses("Parents");
    expect(out).toContain('segment Parents "Parents"');
    expect(out).toContain('service Parents "A night for parents"  market.strategy:6:9\n\nIn play in 0 of 3 plans');
  });

  it("looks only at the plans that are named", async () => {
    expect(await uses("Calm", "plans/none.strategy")).toContain("In play in 0 of 1 plan that can see it.");
    expect(await uses("Calm", "market.strategy")).toContain("No plan here can see it.");
  });

  it("gives the same as JSON", async () => {
    expect(JSON.parse(await uses("segment:Parents", "--format", "json"))).toMatchObject({
      version: 1,
      declarations: [
        {
          kind: "segment",
          name: "Parents",
          path: "market.strategy",
          seenBy: 3,
          plans: [
            { path: "plans/clubs.strategy", excluded: true },
            {
              path: "plans/schools.strategy",
              name: "Schools",
              range: { start: { line: 3, character: 39 } },
              excluded: false,
              why: "a focus is on it",
              says: ["fit 80%", "share 60% (recommended 60%)"],
              fit: 0.8,
              share: 0.6,
              budget: 60_000,
            },
          ],
        },
      ],
    });
  });

  it("says what it needs, and what is close to a name that nothing has", async () => {
    expect(await refusal()).toMatch(/^strategy: uses takes a name/);
    expect(await refusal("Parnets")).toBe("strategy: nothing is called Parnets here: did you mean Parents?\n");
    const byTitle = "strategy: nothing is called a night for PARENTS here: did you mean Parents?\n";
    expect(await refusal("a night for PARENTS")).toBe(byTitle);
    expect(await refusal("service:night")).toBe("strategy: there is no service night here: did you mean Parents?\n");
    expect(await refusal("usp:Parent")).toBe("strategy: there is no USP Parent here\n");
    expect(await refusal("plan:Parents")).toMatch(/^strategy: plan is no kind of thing that has a name: write value,/);
    expect(await refusal("Calm", "nowhere")).toBe("strategy: there is no file or folder nowhere\n");
  });
});
