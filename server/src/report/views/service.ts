import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Segment, Service } from "../../model/plan.ts";
import { type Context, given } from "./context.ts";
import { figure, hasError, level, signed } from "./figures.ts";
import { Lines, spanOf } from "./lines.ts";
import { duration } from "./readable.ts";
import type { Sides } from "./sides.ts";
import type {
  Figure,
  SatisfactionCell,
  SatisfactionRow,
  ServiceCard,
  ServiceRef,
  ServiceRow,
  ServiceView,
  StageCell,
  StageName,
} from "./types.ts";

const stages: readonly StageName[] = ["before", "during", "after"];

/** More cells than this nobody can tell apart, and a plan with thousands of segments must stay quick. */
const MOST_CELLS = 10_000;

/** How each segment is served at each stage, and whether it gets what it expects. */
export function serviceView(context: Context, sides: Sides): ServiceView {
  const { plan } = context;
  const shown = plan.segments.slice(0, Math.max(1, Math.floor(MOST_CELLS / Math.max(1, plan.services.length))));
  const matrix = new Matrix(context);
  const expecting = plan.segments.filter(({ expects }) => (known(expects)?.items.length ?? 0) > 0);
  return {
    ...sides.view("service"),
    services: plan.services.map((service) => serviceCard(context, service)),
    rows: shown.map((segment) => matrix.row(segment)),
    rowsLeft: plan.segments.length - shown.length,
    unstaged: context.refs(plan.services.filter((service) => stagesOf(service).length === 0)),
    satisfaction: expecting.map((segment) => satisfactionRow(context, segment)),
    expectsMissing: context.refs(plan.segments.filter(({ expects }) => expects === undefined)),
  };
}

function stagesOf(service: Service): readonly StageName[] {
  const said = known(service.stage)?.items ?? [];
  return stages.filter((stage) => said.some(({ value }) => value === stage));
}

function serviceCard(context: Context, service: Service): ServiceCard {
  const { plan } = context;
  const lines = new Lines(context, service);
  const mode = known(service.mode)?.value;
  const stage = stagesOf(service);
  const channels = lines.list("channel");
  return {
    ...context.named(service),
    mode: lines.words("mode"),
    kinds: lines.list("kind"),
    stages: stage,
    ...given("stagesMissing", stage.length === 0 ? "stage" : undefined),
    channels,
    ...given("channelsMissing", channels.length === 0 ? "channel" : undefined),
    respond: time(lines, "respond", service.respond, mode !== "proactive"),
    resolve: time(lines, "resolve", service.resolve, mode !== "proactive"),
    every: time(lines, "every", service.every, mode === "proactive"),
    ...context.audience(plan.segmentsOf(service) ?? []),
    forEvery: service.for === undefined,
    delivers: lines.levels(service.delivers),
  };
}

/** @param matters whether a service of its mode should say it. */
function time(lines: Lines, keyword: string, field: Service["respond"], matters: boolean): Figure {
  const value = known(field);
  if (field === undefined && !matters)
    return figure(undefined, level, {
      why: keyword === "every" ? say`it answers when it is asked` : say`it comes by itself`,
    });
  return lines.figure(keyword, value?.years, () => (value === undefined ? "" : duration(value)));
}

/** Which services are there for whom, worked out once. */
class Matrix {
  readonly #context: Context;
  readonly #plan: Plan;
  readonly #services: readonly { readonly service: Service; readonly segments: ReadonlySet<Segment> }[];

  constructor(context: Context) {
    this.#context = context;
    this.#plan = context.plan;
    this.#services = this.#plan.services.map((service) => ({
      service,
      segments: new Set(this.#plan.segmentsOf(service)),
    }));
  }

  row(segment: Segment): ServiceRow {
    const channels = new Lines(this.#context, segment).list("channel");
    const services = this.#services.filter(({ segments }) => segments.has(segment)).map(({ service }) => service);
    return {
      segment: this.#context.ref(segment),
      messages: this.#context.messages(segment.file, segment.statement),
      channels,
      stages: stages.map((stage) => this.#cell(stage, services, channels)),
    };
  }

  #cell(stage: StageName, services: readonly Service[], channels: readonly string[]): StageCell {
    const here = services.filter((service) => stagesOf(service).includes(stage));
    const of = (mode: string | undefined): readonly ServiceRef[] =>
      here.filter((service) => known(service.mode)?.value === mode).map((service) => this.#ref(service, channels));
    return {
      stage,
      reactive: of("reactive"),
      proactive: of("proactive"),
      unclear: of(undefined),
      gap: here.length === 0,
    };
  }

  #ref(service: Service, wanted: readonly string[]): ServiceRef {
    const channels = new Lines(this.#context, service).list("channel");
    return {
      ...this.#context.ref(service),
      channels,
      ...given("shared", wanted.length === 0 ? undefined : channels.filter((channel) => wanted.includes(channel))),
      messages: this.#context.messages(service.file, service.statement),
    };
  }
}

function satisfactionRow(context: Context, segment: Segment): SatisfactionRow {
  const { plan } = context;
  const musts = new Set(known(segment.musts)?.items.map(({ target }) => target));
  const nothing = plan.usps.length === 0 && plan.services.length === 0;
  const gap = nothing ? { missing: "usp" } : { missing: "delivers", why: say`not every promise is known` };
  const values = segment.values === undefined ? { missing: "values" } : { missing: "values", why: hasError() };
  return {
    segment: context.ref(segment),
    cells: (known(segment.expects)?.items ?? []).map((item): SatisfactionCell => {
      const { value, level: expected } = item;
      const delivered = plan.numbers.delivered(segment, value);
      const difference = delivered === undefined ? undefined : delivered - expected;
      return {
        value: value.name,
        title: value.title,
        ...context.drawable(segment.file, spanOf(item)),
        expected,
        delivered: figure(delivered, level, gap),
        ...given("result", delivered === undefined ? undefined : resultOf(expected, delivered)),
        gap: figure(difference, signed, gap),
        must: musts.has(value),
        importance: figure(plan.numbers.importance(segment, value), level, values),
      };
    }),
  };
}

function resultOf(expected: number, delivered: number): NonNullable<SatisfactionCell["result"]> {
  if (below(delivered, expected)) return "dissatisfied";
  return above(delivered, expected) ? "delighted" : "satisfied";
}
