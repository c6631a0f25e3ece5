import { phrases, say } from "../../base/say.ts";
import { focusTable, sharesTable } from "../tables/concentration.ts";
import { canvasTable, premiumTable, uspTable } from "../tables/differentiation.ts";
import { economicsTable, goalTable } from "../tables/economics.ts";
import { bubbleTable, heatmapTable, kotlerTable, segmentTable } from "../tables/segmentation.ts";
import { satisfactionTable, serviceTable, stageTable } from "../tables/service.ts";
import { plural } from "../text.ts";
import type { PlanViews, Positioning, SegmentCard, UspCard, ViewName } from "../views/types.ts";
import { fitQuadrants, flowSankey, sharesPie } from "./mermaid.ts";
import { code, figure, gap, paragraphs, plain, tableBlock, words } from "./text.ts";

/** What each view says in Markdown, without its heading and messages. */
export const bodies: Readonly<Record<ViewName, (views: PlanViews) => string>> = {
  overview,
  specialization,
  differentiation,
  segmentation,
  concentration,
  service,
  economics,
  posture,
};

const signs = { sound: "✅", remarks: "ℹ️", warnings: "⚠️", errors: "❌", missing: "◻️" } as const;
const verdicts = {
  sound: "sound",
  remarks: "notes",
  warnings: "warnings",
  errors: "errors",
  missing: "not declared",
} as const;

export function verdict(of: keyof typeof signs): string {
  return `${signs[of]} ${verdicts[of]}`;
}

function overview({ overview: view }: PlanViews): string {
  const facts = view.facts.map(({ label, figure: number, detail }) => {
    const more = detail === undefined ? "" : ` (${plain(detail)})`;
    return `| ${label} | ${figure(number)}${more} |`;
  });
  const principles = [...view.principles, ...view.others].map(
    ({ label, question, verdict: own, summary }) =>
      `| **${label}** | ${question} | ${verdict(own)} | ${plain(summary)} |`,
  );
  return paragraphs(
    [`| ${say`Number`} | |`, "| --- | --- |", ...facts].join("\n"),
    [
      `| ${say`Side`} | ${say`Question`} | ${say`Verdict`} | ${say`In short`} |`,
      "| --- | --- | --- | --- |",
      ...principles,
    ].join("\n"),
  );
}

function list(items: readonly (readonly [label: string, text: string])[]): string {
  return items.map(([label, text]) => `- ${label}: ${text}`).join("\n");
}

function specialization({ specialization: view }: PlanViews): string {
  const areas = view.areas.map(
    ({ label, words: own, focused }) => [label, `${words(own)}${focused ? say` **(focus)**` : ""}`] as const,
  );
  const excludes = view.excludesMissing ? gap("excludes") : view.excludes.map(({ text }) => plain(text)).join(", ");
  return paragraphs(
    view.title.text !== undefined && `**${plain(view.title.text)}**`,
    list([...areas, ...(view.focus.text === undefined ? [[say`Focus`, words(view.focus)] as const] : [])]),
    say`Left out on purpose: ${excludes}`,
  );
}

function differentiation(views: PlanViews): string {
  const view = views.differentiation;
  const left = view.statementsLeft;
  return paragraphs(
    tableBlock(canvasTable(view.canvas, views.title)),
    view.canvas.alone && view.canvas.values.length > 0 && say`No ${code("competitor")} is in play.`,
    tableBlock(uspTable(view)),
    view.usps.length > 0 && `### ${say`USPs`}\n\n${view.usps.map(usp).join("\n")}`,
    view.statements.length > 0 && `### ${say`Positioning`}\n\n${view.statements.map(statement).join("\n")}`,
    left > 0 && say`And ${plural(left, "more statement")}.`,
    tableBlock(premiumTable(view.premiums)),
  );
}

function usp({ title, because, proofs, premium }: UspCard): string {
  const reasons = because.length === 0 ? gap("because") : because.map(({ text }) => plain(text)).join("; ");
  const proven = proofs.map(({ text, href, date }) => {
    const words = `${plain(text)}${date === undefined ? "" : ` (${plain(date)})`}`;
    return href === undefined ? words : say`${words} ([source](${address(href)}))`;
  });
  return [
    `- **${plain(title)}**`,
    `  - because: ${reasons}`,
    `  - proof: ${proven.length === 0 ? gap("proof") : proven.join("; ")}`,
    `  - premium: ${figure(premium)}`,
  ].join("\n");
}

/** An address that cannot leave its brackets. */
function address(href: string): string {
  return href.replace(
    /[()<>\s\\|`"']/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}

function statement({ slots }: Positioning): string {
  const text = slots
    .map(
      ({ lead, parts, missing }) =>
        `${plain(lead)} ${parts.length === 0 ? gap(missing) : parts.map((part) => `**${plain(part.text)}**`).join(", ")}`,
    )
    .join(" ");
  return `- ${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function segmentation({ segmentation: view }: PlanViews): string {
  return paragraphs(
    tableBlock(segmentTable(view)),
    tableBlock(kotlerTable(view)),
    tableBlock(heatmapTable(view.heatmap)),
    view.heatmap.rowsLeft > 0 && say`And ${plural(view.heatmap.rowsLeft, "more segment")}.`,
    tableBlock(bubbleTable(view.bubbles)),
    fitQuadrants(view.bubbles),
    view.cards.length > 0 && `### ${say`Who they are`}\n\n${view.cards.map(card).join("\n")}`,
    view.excluded.length > 0 && say`Not served: ${view.excluded.map(({ title }) => plain(title)).join(", ")}`,
  );
}

function card(of: SegmentCard): string {
  const values = of.values.map(({ title, level }) => `${plain(title)} ${level}`).join(", ");
  const expects = of.expects.map(({ title, level }) => `${plain(title)} ${level}`).join(", ");
  const persona = of.personas
    .map(({ name, title }) => (name === title ? plain(name) : `${plain(name)}, ${plain(title)}`))
    .join("; ");
  return [
    `- **${plain(of.title)}**`,
    `  - values: ${values || gap(of.psychographicsMissing ?? "values")}`,
    `  - expects: ${expects || gap("expects")}`,
    ...of.texts.map(({ label, texts }) => `  - ${label.toLowerCase()}: ${texts.map(plain).join("; ")}`),
    ...of.demographics.map(({ label, text }) => `  - ${plain(label.toLowerCase())}: ${plain(text)}`),
    `  - perfect customer: ${persona || gap("persona")}`,
  ].join("\n");
}

function concentration({ concentration: view }: PlanViews): string {
  return paragraphs(
    list([
      [say`Budget`, figure(view.budget)],
      [say`Time`, figure(view.time)],
      [say`People`, figure(view.people)],
      [say`In reserve`, figure(view.reserve.share)],
      [say`Spread`, figure(view.effective)],
      [say`Alignment`, figure(view.alignment)],
    ]),
    tableBlock(sharesTable(view.efforts)),
    sharesPie(view.efforts.find((effort) => effort.of === "money")),
    tableBlock(focusTable(view)),
    flowSankey(view.flow),
  );
}

function service({ service: view }: PlanViews): string {
  return paragraphs(
    tableBlock(stageTable(view)),
    tableBlock(satisfactionTable(view.satisfaction)),
    view.expectsMissing.length > 0 &&
      say`What they expect is not told: ${view.expectsMissing.map(({ title }) => plain(title)).join(", ")} ${gap("expects")}`,
    tableBlock(serviceTable(view)),
  );
}

function economics({ economics: view }: PlanViews): string {
  return paragraphs(tableBlock(economicsTable(view.rows)), tableBlock(goalTable(view.goals), say`Goals`));
}

const moveKinds = phrases({ attack: "attack", defence: "defence" });

function posture({ posture: view }: PlanViews): string {
  const rows = view.moves.map(({ move, kind, fits, chosen }) => {
    const role = fits === undefined ? "" : fits ? say`fits` : say`does not fit`;
    return `| ${plain(move)} | ${moveKinds[kind]} | ${chosen ? say`yes` : ""} | ${role} |`;
  });
  const growth = view.growth.map(({ text }) => plain(text)).join(", ");
  return paragraphs(
    list([
      [say`Generic strategy`, words(view.generic)],
      [say`Scope`, words(view.scope)],
      [say`Role in the market`, words(view.market)],
      [say`Innovation`, words(view.innovation)],
      [say`Market share`, figure(view.share)],
      [say`Growth`, growth || gap(view.growthMissing)],
      ...(view.warfareMissing === undefined ? [] : [[say`Moves`, gap(view.warfareMissing)] as const]),
    ]),
    rows.length > 0 &&
      [
        `### ${say`Moves`}`,
        "",
        `| ${say`Move`} | ${say`Kind`} | ${say`Made`} | ${say`Role`} |`,
        "| --- | --- | --- | --- |",
        ...rows,
      ].join("\n"),
  );
}
