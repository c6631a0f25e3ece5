/**
 * Measures what the preview does at a keystroke: `node --expose-gc preview.ts LINES` prints one JSON object. The page is
 * drawn to a text here, as there is no browser; everything else is done as the server and the page do it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { longPlan } from "./generate.ts";
import { median, timed } from "./measure.ts";

const root = path.resolve(import.meta.dirname, "../..");
const TODAY = "2026-11-22";
const PLAN = "plan.strategy";

/** What the server and the page are made of, in one module: this Node knows no JSX. */
const parts = `
  export { createWorkspace } from "./server/src/workspace/facade.ts";
  export { memoryFiles } from "./server/src/workspace/files.ts";
  export { viewsOf } from "./server/src/report/views/index.ts";
  export { allRules } from "./server/src/rules/index.ts";
  export { ReportPage } from "./server/src/report/components/page.tsx";
  export { Charts } from "./client/webview/charts.ts";
  export { h } from "preact";
  export { render } from "preact-render-to-string";
`;

interface Parts {
  readonly createWorkspace: typeof import("../../server/src/workspace/facade.ts").createWorkspace;
  readonly memoryFiles: typeof import("../../server/src/workspace/files.ts").memoryFiles;
  readonly viewsOf: typeof import("../../server/src/report/views/index.ts").viewsOf;
  readonly allRules: typeof import("../../server/src/rules/index.ts").allRules;
  readonly ReportPage: typeof import("../../server/src/report/components/page.tsx").ReportPage;
  readonly Charts: typeof import("../../client/webview/charts.ts").Charts;
  readonly h: typeof import("preact").h;
  readonly render: typeof import("preact-render-to-string").render;
}

async function load(): Promise<Parts> {
  const folder = mkdtempSync(path.join(tmpdir(), "strategy-preview-"));
  try {
    const outfile = path.join(folder, "parts.mjs");
    await build({
      stdin: { contents: parts, resolveDir: root, loader: "ts" },
      ...{ absWorkingDir: root, outfile, bundle: true, minify: true, platform: "node", format: "esm" },
      ...{ mainFields: ["module", "main"], logLevel: "warning" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From a typed character to the page, beside a full check of the same plan. */
async function keystroke(lines: number): Promise<object> {
  const { createWorkspace, memoryFiles, viewsOf, allRules, ReportPage, Charts, h, render } = await load();
  const text = longPlan(lines);
  const sections = new Map(allRules.map(({ code, section }) => [code, section]));
  const workspace = createWorkspace({ files: memoryFiles({ [PLAN]: text }), today: TODAY });
  const charts = new Charts("wide");
  workspace.open(PLAN, text);
  const draw = (): void => {
    const plan = workspace.project.plan(PLAN);
    const findings = workspace.project.check(PLAN)?.findings ?? [];
    const views = plan === undefined ? undefined : viewsOf(plan, findings, (code) => sections.get(code));
    // It goes to the page as text.
    const there = views === undefined ? undefined : JSON.parse(JSON.stringify(views));
    if (there === undefined) throw new Error("There is no plan to draw.");
    render(h(ReportPage, { views: there, interactive: true, charts }));
  };
  const type = (offset: number, length: number, typed: string): number =>
    timed(() => {
      workspace.change(PLAN, [{ offset, length, text: typed }]);
      draw();
    });
  const check = (): void => {
    createWorkspace({ files: memoryFiles({ [PLAN]: text }), today: TODAY }).diagnostics(PLAN);
  };
  const places = [/pains "Stale/, /\nsegment \w+ "\w+/, /size \d\d/, /acquisition \d/];
  const keys = ["r", "s", "1", "0"];
  const own: number[][] = places.map(() => []);
  const full: number[] = [];
  const rounds = 24;
  for (let round = 0; round < rounds; round++) {
    for (const [i, place] of places.entries()) {
      const found = place.exec(text);
      if (found === null) throw new Error(`The plan has no ${place.source}.`);
      const offset = found.index + found[0].length;
      const [there, back] = [type(offset, 0, keys[i] ?? ""), type(offset, 1, "")];
      if (round >= rounds / 2) own[i]?.push(there, back);
    }
    const checked = timed(check);
    if (round >= rounds / 2) full.push(checked);
  }
  const each = own.map(median);
  return { floor: median(full), ours: median(each), most: Math.max(...each) };
}

const [, , , lines = "500"] = process.argv;
process.stdout.write(JSON.stringify(await keystroke(Number(lines))));
