import { say } from "../../base/say.ts";
import { docOf } from "../../model/docs.ts";
import type { StrategyBlock } from "../../model/plan.ts";
import { listed, quoted } from "../../model/wording.ts";
import { type Context, given } from "./context.ts";
import { type Absent, amountIn, figure, percent, ratio } from "./figures.ts";
import { alignmentGap, indexGap, ltvToCacGap } from "./gaps.ts";
import { goalCard } from "./goals.ts";
import { Lines } from "./lines.ts";
import { period } from "./readable.ts";
import { countsOf, others, principles, type Sides, verdictOf } from "./sides.ts";
import { bestFit, ends, follows, spread } from "./summaries.ts";
import type { Fact, OverviewView, PlanHeader } from "./types.ts";

/** The plan at a glance: its header, how each principle stands, and the few numbers that matter. */
export function overviewOf(context: Context, strategy: StrategyBlock, sides: Sides): OverviewView {
  const counts = countsOf(context.findings);
  const rest = context.told(sides.rest());
  return {
    verdict: verdictOf(counts),
    messages: context.told(context.findings),
    own: rest,
    header: headerOf(context, strategy),
    principles: principles.map((side) => sides.verdict(side)),
    others: others.map((side) => sides.verdict(side)),
    rest,
    facts: [
      budget(context),
      funded(context),
      spreadOf(context),
      alignment(context),
      best(context),
      worth(context),
      goals(context),
    ],
    counts,
  };
}

function headerOf(context: Context, strategy: StrategyBlock): PlanHeader {
  const lines = new Lines(context, strategy);
  const { numbers } = context.plan;
  return {
    name: strategy.name,
    title: strategy.title,
    ...context.drawable(strategy.file, strategy.statement),
    ...given("doc", docOf(strategy.file, strategy.statement)),
    period: lines.words("period", () => period(numbers.period?.first, numbers.period?.last)),
    currency: lines.words("currency"),
    owner: lines.words("owner"),
    status: lines.words("status"),
    reviewed: lines.words("reviewed"),
    version: lines.words("version"),
    summary: lines.words("summary"),
  };
}

/** Where the money is spoken of. */
function atConcentration(context: Context): Pick<Fact, "at"> {
  const { concentration } = context.plan;
  return given(
    "at",
    concentration === undefined ? undefined : context.spot(concentration.file, concentration.statement),
  );
}

function budget(context: Context): Fact {
  const { plan } = context;
  const { budget: whole, reserve } = plan.numbers.concentration;
  const lines = plan.concentration;
  const absent = lines === undefined ? { missing: "concentration" } : { missing: "budget" };
  return {
    id: "budget",
    label: say`Budget`,
    figure: figure(whole, amountIn(plan.numbers.moneyCode), absent),
    ...given("detail", reserve === undefined || reserve === 0 ? undefined : say`${percent(reserve)} in reserve`),
    view: "concentration",
    ...atConcentration(context),
  };
}

function funded(context: Context): Fact {
  const { plan } = context;
  const { concentration, segments } = plan;
  const absent = segments.length === 0 ? { missing: "segment" } : { missing: "concentration" };
  const count = segments.length === 0 || concentration === undefined ? undefined : plan.funded.length;
  return {
    id: "funded",
    label: say`Segments with money`,
    figure: figure(count, (value) => say`${value} of ${segments.length}`, absent),
    ...given(
      "detail",
      count === undefined || count === 0
        ? undefined
        : listed(
            plan.funded.map(({ title }) => quoted(title)),
            3,
          ),
    ),
    view: "concentration",
    ...atConcentration(context),
  };
}

function spreadOf(context: Context): Fact {
  const { plan } = context;
  const { effectiveSegments } = plan.numbers.concentration;
  return {
    id: "spread",
    label: say`The money is spread`,
    figure: figure(effectiveSegments, spread, indexGap(plan)),
    view: "concentration",
    ...atConcentration(context),
  };
}

function alignment(context: Context): Fact {
  return {
    id: "alignment",
    label: say`The money`,
    figure: figure(context.plan.numbers.concentration.alignment, follows, alignmentGap(context)),
    view: "concentration",
    ...atConcentration(context),
  };
}

function best(context: Context): Fact {
  const { plan } = context;
  const found = bestFit(plan);
  const valued = plan.segments.some(({ values }) => values !== undefined);
  const absent =
    plan.usps.length === 0
      ? { missing: "usp" }
      : plan.segments.length === 0
        ? { missing: "segment" }
        : { missing: valued ? "delivers" : "values" };
  return {
    id: "best-fit",
    label: say`Best fit`,
    figure: figure(found?.fit, percent, absent),
    ...given(
      "detail",
      found === undefined ? undefined : say`${quoted(found.usp.title)} with ${quoted(found.segment.title)}`,
    ),
    view: "segmentation",
    ...given("at", found === undefined ? undefined : context.spot(found.usp.file, found.usp.statement)),
  };
}

function worth(context: Context): Fact {
  const { plan } = context;
  const all = plan.segments.flatMap((segment) => {
    const { ltvToCac } = plan.numbers.segment(segment);
    return ltvToCac === undefined || !Number.isFinite(ltvToCac) ? [] : [{ segment, ltvToCac }];
  });
  const found = ends(all.map(({ ltvToCac }) => ltvToCac));
  const lowest = all.find(({ ltvToCac }) => ltvToCac === found?.low)?.segment;
  const [first] = plan.segments;
  const write = (): string => {
    const [low, high] = [ratio(found?.low ?? 0), ratio(found?.high ?? 0)];
    return low === high ? low : say`${low} to ${high}`;
  };
  return {
    id: "ltv-cac",
    label: say`LTV : CAC`,
    figure: figure(found?.low, write, first === undefined ? { missing: "segment" } : ltvToCacGap(plan, first)),
    ...given("detail", lowest === undefined || all.length < 2 ? undefined : say`lowest in ${quoted(lowest.title)}`),
    view: "economics",
    ...given("at", lowest === undefined ? undefined : context.spot(lowest.file, lowest.statement)),
  };
}

function goals(context: Context): Fact {
  const { plan } = context;
  const cards = plan.goals.map((goal) => goalCard(context, goal).reach).filter((reach) => reach !== "none");
  const judged = cards.filter((reach) => reach !== "untold");
  const within = judged.filter((reach) => reach === "within").length;
  const untold = cards.length - judged.length;
  const [first] = plan.goals;
  const [segment] = plan.segments;
  const absent =
    plan.goals.length === 0
      ? { missing: "goal" }
      : cards.length === 0
        ? { missing: "acquire" }
        : segment === undefined
          ? { missing: "segment" }
          : acquireGap(context);
  return {
    id: "goals",
    label: say`Goals within reach`,
    figure: figure(judged.length === 0 ? undefined : within, (value) => say`${value} of ${judged.length}`, absent),
    ...given("detail", untold === 0 || judged.length === 0 ? undefined : say`${untold} cannot be told`),
    view: "economics",
    ...given("at", first === undefined ? undefined : context.spot(first.file, first.statement)),
  };
}

/** What it takes to know whether the first goal that wins customers can be reached. */
function acquireGap(context: Context): Absent {
  const card = context.plan.goals.map((goal) => goalCard(context, goal)).find(({ reach }) => reach === "untold");
  const { missing, why } = card?.wins.value === undefined ? (card?.wins ?? {}) : card.left;
  return { ...given("missing", missing), ...given("why", why) };
}
