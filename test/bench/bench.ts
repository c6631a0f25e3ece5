/**
 * How fast and how lean the checker is: `npm run bench`. Every row compares with a floor that is measured in the same
 * run, so that the numbers mean the same on another machine. `--only ROW` measures the rows whose names begin so,
 * `--keep` makes this run the one that later runs are compared with, `--no-build` takes `dist/` as it is. Ends with 1
 * where a row is over its budget, and with 2 where an option is unknown.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { type Row, rows } from "./rows.ts";

interface Kept {
  readonly node: string;
  readonly ratios: Readonly<Record<string, number>>;
}

const here = import.meta.dirname;
const root = path.resolve(here, "../..");
const keptFile = path.join(here, "kept.json");
const lastFile = path.join(here, "last.json");

function options(): { only: string; keep: boolean; build: boolean } {
  try {
    const { values } = parseArgs({
      options: { only: { type: "string" }, keep: { type: "boolean" }, "no-build": { type: "boolean" } },
    });
    return { only: values.only ?? "", keep: values.keep ?? false, build: values["no-build"] !== true };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

function readKept(): Kept | undefined {
  if (!fs.existsSync(keptFile)) return undefined;
  const kept: unknown = JSON.parse(fs.readFileSync(keptFile, "utf8"));
  if (typeof kept !== "object" || kept === null || !("node" in kept) || !("ratios" in kept)) return undefined;
  const { node, ratios } = kept;
  if (typeof node !== "string" || typeof ratios !== "object" || ratios === null) return undefined;
  const numbers = Object.entries(ratios).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  return { node, ratios: Object.fromEntries(numbers) };
}

function shown(value: number, unit: Row["unit"]): string {
  return unit === "MiB" ? `${Math.round(value)} MiB` : value.toFixed(2);
}

function change(value: number, before: number | undefined): string {
  if (before === undefined) return "";
  const percent = Math.round((value / before - 1) * 100);
  return `${percent > 0 ? "+" : ""}${percent}%`;
}

function save(file: string, ratios: Readonly<Record<string, number>>): void {
  const rounded = Object.fromEntries(Object.entries(ratios).map(([name, value]) => [name, Number(value.toFixed(3))]));
  fs.writeFileSync(file, `${JSON.stringify({ node: process.version, ratios: rounded }, undefined, 2)}\n`);
}

function main(): void {
  const { only, keep, build } = options();
  const chosen = rows.filter(({ name }) => name.startsWith(only));
  if (chosen.length === 0) {
    process.stderr.write(`There is no row ${only}, only ${rows.map(({ name }) => name).join(", ")}.\n`);
    process.exit(2);
  }
  if (build && spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" }).status !== 0) {
    process.exit(1);
  }
  const kept = readKept();
  const ratios: Record<string, number> = {};
  const columns = (name: string, value: string, budget: string, verdict: string, kept: string, title: string): string =>
    `${name.padEnd(8)}${value.padStart(8)}${budget.padStart(9)}  ${verdict.padEnd(6)}${kept.padStart(6)}  ${title}\n`;
  const beside = kept === undefined || kept.node === process.version ? "" : `, kept on ${kept.node}`;
  process.stdout.write(`Node ${process.version}${beside}\n\n${columns("row", "value", "budget", "", "kept", "")}`);
  for (const { name, title, budget, unit, measure } of chosen) {
    const { value, note } = measure();
    const over = value > budget;
    if (over) process.exitCode = 1;
    if (unit === "ratio") ratios[name] = value;
    const before = unit === "ratio" ? kept?.ratios[name] : undefined;
    const cells = [shown(value, unit), shown(budget, unit), over ? "over" : "OK", change(value, before)] as const;
    process.stdout.write(columns(name, ...cells, `${title}: ${note}`));
  }
  save(lastFile, ratios);
  if (keep) save(keptFile, { ...kept?.ratios, ...ratios });
}

main();
