/**
 * The plans that the benchmark checks. Everything is made by counting, so that the same plans come out on every run
 * and on every machine. No plan has errors unless its name says so.
 */
import { block, declare, line, type Node, toData, toText, toYaml } from "./nodes.ts";

/** One plan or library in three notations. */
export interface Generated {
  /** Without an ending. */
  readonly path: string;
  readonly text: string;
  readonly json: string;
  readonly yaml: string;
}

const benefits = ["Freshness", "Speed", "Ease", "Choice", "Price", "Advice", "Trust", "Reach"];
const promises = [
  "Roasted this week",
  "On the desk in three days",
  "One contact for everything",
  "A new origin every month",
  "Costs less than the café",
  "People who know the trade",
  "Keeps what it says",
  "There wherever you are",
];
const customers = ["Small offices", "Coworking spaces", "Law firms", "Studios", "Workshops", "Schools", "Hotels"];
const people = ["Mara", "Jonas", "Ines", "Tomas", "Lene", "Samir", "Katrin"];

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

function generated(path: string, nodes: readonly Node[]): Generated {
  const data = toData(nodes);
  return { path, text: toText(nodes), json: `${JSON.stringify(data, undefined, 2)}\n`, yaml: toYaml(data) };
}

function valueNode(name: string, index: number): Node {
  return declare("value", name, pick(promises, index));
}

function competitorNode(name: string, index: number, values: readonly string[]): Node {
  return declare("competitor", name, `Competitor ${index + 1}`, [
    line("offers", ...values.slice(0, 3).map((value, i) => `${value} ${((index + i) % 3) + 1}`)),
    line("share", `${5 + (index % 20)}%`),
  ]);
}

interface UspParts {
  readonly name: string;
  readonly index: number;
  readonly delivers: readonly string[];
  readonly segments: readonly string[];
  readonly against: readonly string[];
}

function uspNode({ name, index, delivers, segments, against }: UspParts): Node {
  return declare("usp", name, `${pick(promises, index)}, and nobody else does it`, [
    line("delivers", ...delivers.map((value, i) => `${value} ${5 - (i % 2)}`)),
    line("because", `"We do it ourselves, ${index + 2} streets from the parcel hub"`),
    line(
      "proof",
      `"9${index % 10}% of the orders of 2026 arrived in time" "https://example.com/proof/${index}" 2026-09`,
    ),
    line("for", ...segments),
    ...(against.length > 0 ? [line("against", ...against)] : []),
  ]);
}

function segmentNode(name: string, index: number, values: readonly string[]): Node {
  const [first = "", second = "", third = ""] = values;
  // No two segments of a plan overlap, as in a plan that has thought about them.
  const from = 5 + index * 20;
  return declare("segment", name, `${pick(customers, index)} ${index + 1}`, [
    line("size", `${40 + (index % 30)}_000 companies`),
    line("customers", `1_${200 + (index % 700)}`),
    line("reach", `${50 + (index % 40)}%`),
    line("channel", "email", "web"),
    line("willingness", `${15 + (index % 10)}%`),
    block(
      "demographics",
      [],
      [line("employees", `${from}..${from + 19}`), line("region", "DE", "AT", "CH"), line("role", '"Office manager"')],
    ),
    block(
      "psychographics",
      [],
      [
        line("values", `${first} 5`, `${second} 4`, `${third} ${2 + (index % 2)}`),
        line("expects", `${first} 4`, `${second} 3`),
        line("pains", `"Stale beans on floor ${index + 1}"`, '"Yet another supplier to chase"'),
      ],
    ),
    declare("persona", pick(people, index), `Runs the office of ${from + 7} people`, [
      line("employees", String(from + 7)),
    ]),
    block(
      "economics",
      [],
      [
        line("acquisition", `${200 + (index % 50)} EUR`),
        line("retention", "30 EUR"),
        line("revenue", "600 EUR"),
        line("margin", "55%"),
        line("lifetime", "4y"),
      ],
    ),
  ]);
}

function serviceNode(name: string, index: number, segments: readonly string[], delivers?: string): Node {
  const reactive = index % 2 === 0;
  return declare("service", name, reactive ? "A human answers, fast" : "A tasting every quarter", [
    line("mode", reactive ? "reactive" : "proactive"),
    reactive ? line("kind", "complaints", "requests") : line("kind", "training", "relationship"),
    reactive ? line("stage", "before", "after") : line("stage", "after"),
    line("channel", "email", "phone"),
    reactive ? line("respond", "2h") : line("every", "3mo"),
    line("for", ...segments),
    ...(delivers === undefined ? [] : [line("delivers", delivers)]),
  ]);
}

function goalNode(name: string, index: number, segment: string): Node {
  return declare("goal", name, `${300 + (index % 90)} new customers of group ${index + 1}`, [
    line("for", segment),
    line("acquire", String(100 + (index % 50))),
    line("retain", "90%"),
    line("by", "2027-12-31"),
  ]);
}

function planHead(name: string): Node {
  return declare("strategy", name, `${name} 2027`, [
    line("period", "2027"),
    line("currency", "EUR"),
    line("owner", '"Product team"'),
    line("reviewed", "2026-11-02"),
  ]);
}

function specializationNode(): Node {
  return block(
    "specialization",
    ['"Single-origin coffee subscriptions for small offices"'],
    [
      line("customer", '"Offices of 5 to 50 people"'),
      line("market", '"DACH"'),
      line("focus", "customer"),
      line("excludes", '"Retail cafés"', '"Instant coffee"'),
    ],
  );
}

function postureNode(): Node {
  return block(
    "posture",
    [],
    [line("generic", "differentiation"), line("market", "challenger"), line("growth", "intensification")],
  );
}

function concentrationNode(foci: readonly Node[], budget: string): Node {
  return block("concentration", [], [line("budget", budget), ...foci]);
}

/** A plan of 120 lines with every block: what the command is most often given. */
export function smallPlan(): Generated {
  const segments = ["Offices", "Spaces", "Firms"];
  const competitors = ["BigBean", "DeskDrinks", "CornerCafe"];
  return generated("plan", [
    planHead("Northwind"),
    ...benefits.map(valueNode),
    specializationNode(),
    ...competitors.map((name, i) => ({ ...competitorNode(name, i, benefits.slice(i)), short: true })),
    ...segments.map((name, i) =>
      uspNode({
        name: `Promise${i + 1}`,
        index: i,
        delivers: [pick(benefits, i), pick(benefits, i + 1)],
        segments: [name],
        against: [pick(competitors, i)],
      }),
    ),
    ...segments.map((name, i) => brief(segmentNode(name, i, benefits.slice(i)), ["reach", "channel", "pains", "role"])),
    brief(serviceNode("Helpdesk", 0, segments), ["channel"]),
    brief(serviceNode("Tastings", 1, segments), ["channel", "stage"]),
    brief(goalNode("Grow", 0, "Offices"), ["retain"]),
    brief(goalNode("Spread", 1, "Spaces"), ["retain"]),
    postureNode(),
    concentrationNode(
      segments.map((name, i) => line("focus", `${name} ${[40, 30, 25][i] ?? 0}%`)),
      "600k EUR",
    ),
  ]);
}

/** A declaration without some keywords, its blocks each on one line, as people write a plan for one page. */
function brief(node: Node, without: readonly string[]): Node {
  const kept = (nodes: readonly Node[]): Node[] =>
    nodes
      .filter(({ keyword }) => !without.includes(keyword))
      .map((each) => (each.block === undefined ? each : { ...each, block: kept(each.block), short: true }));
  return { ...node, block: kept(node.block ?? []) };
}

const LIBRARIES = 10;
/** The first three libraries hold values, the next three competitors, the last four segments. */
const sharedValues = Array.from({ length: 18 }, (_, i) => `Shared${pick(benefits, i)}${Math.floor(i / 8) + 1}`);
const sharedCompetitors = Array.from({ length: 15 }, (_, i) => `Rival${i + 1}`);
const sharedSegments = Array.from({ length: 24 }, (_, i) => `Market${i + 1}`);

function third<T>(all: readonly T[], part: number, parts: number): T[] {
  return all.filter((_, i) => i % parts === part);
}

/** Ten libraries that plans share: values, competitors, segments. */
export function sharedLibraries(): Generated[] {
  const imports = [1, 2, 3].map((i) => line("import", `"library-${i}.strategy"`));
  return Array.from({ length: LIBRARIES }, (_, i) => {
    const path = `shared/library-${i + 1}`;
    if (i < 3) return generated(path, third(sharedValues, i, 3).map(valueNode));
    if (i < 6) {
      const rivals = third(sharedCompetitors, i - 3, 3);
      return generated(path, [
        ...imports,
        ...rivals.map((name, j) => competitorNode(name, i + j, sharedValues.slice(j))),
      ]);
    }
    const markets = third(sharedSegments, i - 6, 4);
    return generated(path, [...imports, ...markets.map((name, j) => segmentNode(name, i + j, sharedValues.slice(j)))]);
  });
}

/** Plans that import all shared libraries, and use and name some of what is in them. */
export function sharingPlans(count: number): Generated[] {
  return Array.from({ length: count }, (_, i) => sharingPlan(i));
}

function sharingPlan(index: number): Generated {
  const market = pick(sharedSegments, index);
  const rival = pick(sharedCompetitors, index);
  const number = String(index + 1).padStart(4, "0");
  const own = benefits.slice(0, 4);
  const delivered = sharedSegments.indexOf(market);
  const values = sharedValues.slice(Math.floor(delivered / 4)).slice(0, 3);
  return generated(`plans/plan-${number}`, [
    ...Array.from({ length: LIBRARIES }, (_, i) => line("import", `"../shared/library-${i + 1}.strategy"`)),
    line("use", market),
    planHead(`Plan${number}`),
    ...own.map(valueNode),
    specializationNode(),
    competitorNode("BigBean", index, own),
    competitorNode("DeskDrinks", index + 1, own),
    uspNode({
      name: "Fresh",
      index,
      delivers: own.slice(0, 3),
      segments: ["Offices", "Studios"],
      against: ["BigBean", rival],
    }),
    uspNode({
      name: "Near",
      index: index + 1,
      delivers: values,
      segments: [market],
      against: [rival],
    }),
    brief(segmentNode("Offices", index, own), ["pains"]),
    brief(segmentNode("Studios", index + 1, own.slice(1)), ["pains"]),
    serviceNode("Helpdesk", 0, ["Offices", "Studios", market], `${pick(own, 3)} 1`),
    serviceNode("Tastings", 1, ["Offices", "Studios"]),
    goalNode("Grow", index, "Offices"),
    goalNode("Spread", index + 1, market),
    postureNode(),
    concentrationNode(
      ["Offices", "Studios", market].map((name, i) => line("focus", `${name} ${[35, 33, 30][i] ?? 0}%`)),
      "600k EUR",
    ),
  ]);
}

/** How many segments share one competitor and one block of values in a long plan. */
const GROUP = 4;

function group(index: number): Node[] {
  const nodes: Node[] = [];
  const values = Array.from({ length: GROUP }, (_, i) => `${pick(benefits, i)}${index}`);
  const segments = Array.from({ length: GROUP }, (_, i) => `Market${index}x${i}`);
  const rival = `Rival${index}`;
  nodes.push(...values.map((name, i) => valueNode(name, i)), competitorNode(rival, index, values));
  segments.forEach((name, i) => {
    const wanted = [0, 1, 2].map((j) => pick(values, i + j));
    const number = index * GROUP + i;
    nodes.push(
      segmentNode(name, number, wanted),
      uspNode({
        name: `Promise${index}x${i}`,
        index: number,
        delivers: wanted.slice(0, 2),
        segments: [name],
        // One in four is against every competitor, as a plan that names none is.
        against: i === 0 ? [] : [rival],
      }),
      serviceNode(`Care${index}x${i}`, number, [name, pick(segments, i + 1)]),
    );
    if (i !== 3) nodes.push(goalNode(`Goal${index}x${i}`, number, name));
  });
  return nodes;
}

function foci(index: number): Node[] {
  return Array.from({ length: GROUP }, (_, i) =>
    block("focus", [`Market${index}x${i} 100k EUR`], [line("acquire", "60%"), line("retain", "40%")]),
  );
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

/**
 * A plan of exactly so many lines: segments, the USPs, services, goals and money for each of them, and the values and
 * competitors that groups of them share.
 */
export function longPlan(lines: number): string {
  const head = [planHead("Long"), specializationNode(), postureNode()];
  const size = countLines(toText(group(0))) + 1 + GROUP * 4;
  const groups = Math.max(1, Math.floor((lines - 40) / size));
  const nodes = Array.from({ length: groups }, (_, i) => group(i)).flat();
  const money = Array.from({ length: groups }, (_, i) => foci(i)).flat();
  const text = toText([...head, ...nodes, concentrationNode(money, `${groups * GROUP * 100}k EUR`)]);
  const missing = lines - countLines(text);
  return text + Array.from({ length: Math.max(0, missing) }, (_, i) => `// Checked in round ${i + 1}.\n`).join("");
}

/** Ways to break a line; each gives nothing where the line is not one that it can break. */
const faults: readonly ((line: string) => string | undefined)[] = [
  (text) => `${text} @@`,
  (text) => (/^\s+[a-z]+ /.test(text) ? text.replace(/^(\s+)([a-z]+)/, "$1$2x") : undefined),
  (text) => (/^\s+(size|customers|share|reach) /.test(text) ? text.replace(/ [\d_]+/, ' "many"') : undefined),
  (text) => (/^\s+(values|for|delivers|offers) /.test(text) ? text.replace(/(\s\w+ )(\w+)/, "$1$2q") : undefined),
  (text) => (text.endsWith('"') ? text.slice(0, -1) : undefined),
  (text) => (/^\s+(mode|channel|kind|stage|market|growth) /.test(text) ? text.replace(/[a-z]+$/, "$&ish") : undefined),
  (text) => (/ [0-5]$/.test(text) ? text.replace(/\d$/, "9") : undefined),
  (text) => (/^\s+(region|role|reach|retain) /.test(text) ? text.replace(/(\w) /, "$1 , ") : undefined),
];

/** The plan with an error on every tenth line or, where that has only a brace, on the next that has more. */
export function withErrors(text: string): string {
  const lines = text.split("\n");
  const used = faults.map(() => 0);
  let due = 0;
  for (let i = 9; i < lines.length; i++) {
    if (i % 10 === 9) due++;
    const source = lines[i] ?? "";
    if (due === 0 || !/^\s+[a-z]+ [^{}]*$/.test(source)) continue;
    // Of the faults that fit, the one that was used least.
    let best: { kind: number; line: string } | undefined;
    for (const [kind, fault] of faults.entries()) {
      const broken = fault(source);
      if (broken === undefined || (best !== undefined && (used[kind] ?? 0) >= (used[best.kind] ?? 0))) continue;
      best = { kind, line: broken };
    }
    if (best === undefined) continue;
    lines[i] = best.line;
    used[best.kind] = (used[best.kind] ?? 0) + 1;
    due--;
  }
  return lines.join("\n");
}
