import type { PlanViews } from "../../server/src/report/views/types.ts";
import { draw, sampleFiles } from "./views.ts";

const samples = sampleFiles();

/** The views of a sample by its folder. */
export function sampleViews(name: string): PlanViews {
  return draw(samples, `${name}/plan.strategy`).views;
}

/** A plan with as many segments as wanted, each with everything that charts draw. */
export function manySegments(count: number): string {
  const segments = Array.from({ length: count }, (_, i) => {
    const lines = [
      `segment S${i} "Segment ${i} of the market" {`,
      `  size ${1 + ((i * 7) % 40)}_000 companies`,
      "  reach 60%",
      `  demographics {\n    employees 2..${10 + i}\n    region DE\n  }`,
      `  psychographics {\n    values Speed ${1 + (i % 5)}, Price ${5 - (i % 5)}\n    expects Speed ${1 + (i % 4)}\n  }`,
      "  economics {\n    acquisition 200 EUR\n    retention 20 EUR\n    revenue 900 EUR\n    margin 50%\n    lifetime 4y\n  }",
      "}",
    ];
    return lines.join("\n");
  });
  const foci = Array.from(
    { length: count },
    (_, i) => `  focus S${i} ${90 / count}% {\n    acquire 60%\n    retain 40%\n  }`,
  );
  return [
    'strategy Many "Many" {\n  period 2027\n  currency EUR\n}',
    'value Speed "Speed"\nvalue Price "Price"',
    'usp Fast "Fast" {\n  delivers Speed 4, Price 2\n}',
    ...segments,
    `concentration {\n  budget 5M EUR\n${foci.join("\n")}\n  reserve 10%\n}`,
  ].join("\n\n");
}

/** Texts as somebody might write them who means harm, or who just writes another script. */
export const hostile = [
  "__proto__",
  "constructor",
  "toString",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "</title></style></svg><b>",
  '"\' onmouseover="alert(1)" data-x=\'',
  "]]> --> <!-- &lt;b&gt; &amp; &#0;",
  "{a|b} {b} \n\r\t \u0000\u0007\u001b[31m",
  "\u202eright to left\u202c \u2066x\u2069 \ufeff",
  "مرحبا بالعالم",
  "快速交付和新鮮的咖啡每天早上",
  "\ud800 alone \udc00",
  "javascript:alert(1)",
  "#0072b2 var(--sr-ink) url(#x)",
  "| pipe | `tick` @name #12 [link](javascript:alert(1)) ![x](y) <https://a.example>",
  "```\nfence\n```",
  "W".repeat(300),
  "",
  "   ",
] as const;

/** The same views with other texts wherever a text is a plan's; numbers, names of ours and places stay. */
export function withTexts(views: PlanViews, next: () => string): PlanViews {
  const own = new Set(["title", "text", "doc", "url", "reason", "detail", "summary", "label", "written", "why"]);
  const change = (value: unknown, key: string, within: string): unknown => {
    if (typeof value === "string") {
      const ours = key === "label" && within !== "nodes";
      return own.has(key) && !ours ? next() : value;
    }
    if (Array.isArray(value)) {
      const words = key === "texts" || key === "channels" || key === "kinds";
      return value.map((each) => (words && typeof each === "string" ? next() : change(each, key, key)));
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name, within)]));
  };
  const changed: PlanViews = JSON.parse(JSON.stringify(change(views, "", "")));
  return changed;
}
