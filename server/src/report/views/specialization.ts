import { docOf } from "../../model/docs.ts";
import { known } from "../../model/fields.ts";
import { RefNode } from "../../model/nodes.ts";
import type { Segment } from "../../model/plan.ts";
import { type Context, given } from "./context.ts";
import { Lines, spanOf, valuesOf, written } from "./lines.ts";
import { label } from "./readable.ts";
import type { Sides } from "./sides.ts";
import type { AreaName, Excluded, SpecializationView, Words } from "./types.ts";

const areas: readonly AreaName[] = ["domain", "product", "service", "customer", "market"];

/** The five areas, the focus, and what is excluded. */
export function specializationView(context: Context, sides: Sides): SpecializationView {
  const { specialization } = context.plan;
  const lines = new Lines(context, specialization);
  const focus = known(specialization?.focus)?.value;
  return {
    ...sides.view("specialization"),
    ...(specialization === undefined
      ? {}
      : {
          at: context.spot(specialization.file, specialization.statement),
          ...given("doc", docOf(specialization.file, specialization.statement)),
        }),
    title: titleOf(context),
    focus: lines.words("focus"),
    areas: areas.map((area) => ({ area, label: label(area), words: lines.words(area), focused: area === focus })),
    excludes: excludesOf(context, lines),
    excludesMissing: lines.find("excludes") === undefined,
  };
}

function titleOf(context: Context): Words {
  const { specialization } = context.plan;
  const title = specialization?.titleText;
  if (specialization === undefined || title === undefined) return { missing: "specialization", messages: [] };
  return { text: title.value, ...context.drawable(specialization.file, title) };
}

/** What is wrong with one item of the line does not hide the others. */
function excludesOf(context: Context, lines: Lines): readonly Excluded[] {
  const entry = lines.find("excludes");
  if (entry === undefined) return [];
  return valuesOf(entry).map((value) => {
    const text = written(value, lines.file);
    const named = value instanceof RefNode ? value.target : undefined;
    const segments = named?.kind === "segment" ? [named] : value instanceof RefNode ? [] : calledLike(context, text);
    return { text, segments: context.refs(segments), ...context.drawable(lines.file, spanOf(value)) };
  });
}

function calledLike(context: Context, text: string): readonly Segment[] {
  const name = text.toLowerCase();
  return [...context.plan.excluded].filter(
    (segment) => segment.name.toLowerCase() === name || segment.title.toLowerCase() === name,
  );
}
