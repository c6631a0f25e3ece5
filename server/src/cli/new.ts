import fs from "node:fs";
import os from "node:os";
import nodePath from "node:path";
import process from "node:process";
import { nearest } from "../base/nearest.ts";
import { asked, type Filled, type FilledText, faultIn } from "../features/templates/fill.ts";
import { placeholderName } from "../model/template-head.ts";
import { day } from "../model/wording.ts";
import { diskFiles } from "../workspace/disk.ts";
import { createWorkspace } from "../workspace/facade.ts";
import { findTemplates, type Gallery, placesOf } from "../workspace/templates.ts";
import { type FoundTemplate, fillFound } from "../workspace/templates-found.ts";
import { shownFolder, usersTemplates } from "../workspace/templates-home.ts";
import { dayOf } from "../workspace/today.ts";
import { CommandError, count, type Given, list } from "./command.ts";
import { listJson, listText, troubleLine } from "./new-list.ts";
import { lookAt, writeNew } from "./new-write.ts";
import { columns, complain, print, say } from "./output.ts";
import { printable } from "./printable.ts";
import { ENDING, holds, rootOf, shownPath } from "./select.ts";
import { wrapped } from "./wrapped.ts";

/** The widest that lines are where nobody says how wide the reader's are. */
const WIDTH = 80;

/** `strategy new`. Resolves to the exit code; throws a CommandError where no plan can be made. */
export async function newPlan(given: Given): Promise<number> {
  const [id, ...more] = given.arguments;
  if (more.length > 0) throw new CommandError("new takes one template: strategy new b2b-software");
  const cwd = process.cwd();
  const root = rootOf([], given.get("root"), cwd);
  const today = todayOf(given.get("today"));
  const gallery = galleryOf(root, cwd, today, id);
  if (id === undefined) return listed(gallery, given, today);
  const found =
    gallery.templates.find((each) => each.id === id) ?? missing(gallery, id, () => galleryOf(root, cwd, today));
  const told = toldIn(given, found, today);
  const output = given.get("output");
  if (output === "-" && found.isFolder) {
    throw new CommandError(`${id} makes several files: give --output FOLDER`);
  }
  const target = targetOf(found, output, cwd);
  const force = given.has("force");
  // What would be refused in the end is refused before anybody answers.
  if (target !== undefined) lookAt(target.folder, pathsOf(found, target), { force, shown: shownIn(target, cwd) });
  const answers = isAsked() ? await askedFor(found, dayOf(today), told) : told;
  // It was called off, which has been said.
  if (answers === undefined) return 2;
  const place = target ?? placeFor(found, fillFound(found, { answers, today }), cwd);
  const filled = fillFound(found, { answers, today, ...importsFrom(root, place.folder) });
  if (output === "-") {
    print(filled.files[0]?.text ?? "");
    return 0;
  }
  try {
    write(found, filled, place, force, cwd);
  } catch (error) {
    if (answers !== told) say(`Your answers, to give them again: ${againText(found.id, answers)}\n`);
    throw error;
  }
  return 0;
}

/** The files that a template makes, as far as their names are known before anybody answers. */
function pathsOf({ isFolder, template }: FoundTemplate, { file }: Target): readonly string[] {
  if (!isFolder) return file === undefined ? [] : [file];
  return [template.plan, ...template.libraries, ...template.others].map(({ path }) => path);
}

/** A command line that gives the same answers. */
function againText(id: string, answers: Readonly<Record<string, string>>): string {
  const sets = Object.entries(answers).map(([name, answer]) => `--set ${quotedWord(`${name}=${answer}`)}`);
  return ["strategy new", id, ...sets].join(" ");
}

function todayOf(said: string | undefined): string {
  try {
    return day(dayOf(said));
  } catch {
    throw new CommandError(`--today ${said} is no date: write it as 2027-03-31`);
  }
}

function galleryOf(root: string, cwd: string, today: string, only?: string): Gallery {
  const files = diskFiles(root);
  const here = holds(root, cwd) ? nodePath.join(cwd, `plan${ENDING}`) : nodePath.join(root, `plan${ENDING}`);
  const path = nodePath.relative(root, here).split(nodePath.sep).join("/");
  const config = createWorkspace({ files, root, today }).config(path);
  const machine = { env: process.env, platform: process.platform, home: os.homedir() };
  const users = nodePath.resolve(cwd, usersTemplates(machine));
  const user = { files: diskFiles(users), name: shownFolder(users, machine) };
  return findTemplates(placesOf({ files, config }, user), today, only);
}

function listed(gallery: Gallery, given: Given, today: string): number {
  if (given.has("set") || given.has("output") || given.has("force")) {
    throw new CommandError("--set, --output and --force go with a template: strategy new lists them");
  }
  if (given.get("format") === "json") {
    print(listJson(gallery, dayOf(today)));
    return 0;
  }
  print(listText(gallery, Math.min(WIDTH, columns())));
  for (const trouble of gallery.problems) complain(troubleLine(trouble));
  return 0;
}

/** Says why there is no such template. */
function missing(gallery: Gallery, id: string, all: () => Gallery): never {
  const troubles = gallery.broken.get(id);
  if (troubles !== undefined) {
    for (const trouble of troubles.slice(0, -1)) complain(troubleLine(trouble));
    const last = troubles.at(-1);
    throw new CommandError(last === undefined ? `${id} is broken` : troubleLine(last));
  }
  const { templates } = all();
  const ids = templates.map((each) => each.id);
  const close = nearest(id, ids);
  const hint = close.length > 0 ? `did you mean ${list(close)}?` : `the templates are ${ids.join(", ")}`;
  throw new CommandError(`there is no template ${id}: ${hint}`);
}

/** What `--set` says, held against what the template asks. */
function toldIn(given: Given, { id, template }: FoundTemplate, today: string): Readonly<Record<string, string>> {
  const names = asked(template, dayOf(today)).map(({ name }) => name);
  const told = new Map<string, string>();
  for (const { name: option, value } of given.options) {
    if (option !== "set") continue;
    const equals = value.indexOf("=");
    if (equals < 1)
      throw new CommandError(`--set ${value} says nothing: write it as --set ${names[0] ?? "name"}=value`);
    const name = placeholderName(value.slice(0, equals));
    if (!names.includes(name)) {
      const close = nearest(name, names);
      const hint = close.length > 0 ? `did you mean ${list(close)}?` : `it asks for ${names.join(", ")}`;
      throw new CommandError(`${id} asks nothing called ${name}: ${hint}`);
    }
    const answer = value.slice(equals + 1);
    const fault = faultIn(template, name, answer);
    if (fault !== undefined) throw new CommandError(`--set ${value} cannot be: ${fault.replace(/\.$/, "")}`);
    told.set(name, answer);
  }
  return Object.fromEntries(told);
}

/** Whether somebody is there to be asked. */
function isAsked(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

async function askedFor(
  { template }: FoundTemplate,
  today: number,
  told: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { ask } = await import("./new-ask.ts");
  return ask(template, today, told, { input: process.stdin, output: process.stdout });
}

/** Where files go: a folder, and the name of the plan where it is the only one. */
interface Target {
  readonly folder: string;
  readonly file?: string;
}

/** Where `--output` wants the files; undefined where it does not say. */
function targetOf(found: FoundTemplate, output: string | undefined, cwd: string): Target | undefined {
  if (output === undefined || output === "-") return undefined;
  const absolute = nodePath.resolve(cwd, output);
  if (found.isFolder) return { folder: absolute };
  const isFolder = /[\\/]$/.test(output) || fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) return { folder: absolute };
  if (!output.endsWith(ENDING)) {
    throw new CommandError(`--output ${output} is no plan: the names of plans end in ${ENDING}`);
  }
  return { folder: nodePath.dirname(absolute), file: nodePath.basename(absolute) };
}

/** Where the files go by themselves: into the current folder, or a new one in it. */
function placeFor({ isFolder }: FoundTemplate, { name }: Filled, cwd: string): Target {
  return isFolder ? { folder: nodePath.join(cwd, name.slice(0, -ENDING.length)) } : { folder: cwd, file: name };
}

/** From where a plan names what it imports. */
function importsFrom(root: string, folder: string): { readonly target?: string } {
  if (folder === root) return { target: "" };
  if (!holds(root, folder)) return {};
  return { target: nodePath.relative(root, folder).split(nodePath.sep).join("/") };
}

function shownIn({ folder }: Target, cwd: string): (path: string) => string {
  return (path) => shownPath(cwd, nodePath.join(folder, path));
}

function write(found: FoundTemplate, filled: Filled, { folder, file }: Target, force: boolean, cwd: string): void {
  const shown = shownIn({ folder }, cwd);
  const width = Math.min(WIDTH, columns());
  const [plan, ...others] = filled.files;
  if (plan === undefined) return;
  const planPath = found.isFolder ? plan.path : (file ?? filled.name);
  const all = [{ path: planPath, text: plan.text }, ...others.map(({ path, text }) => ({ path, text }))];
  writeNew(folder, all, { force, shown });
  const names = all.map(({ path }) => printable(path)).join(", ");
  const wrote =
    all.length === 1 ? `Wrote ${printable(shown(planPath))}.` : `Wrote ${names} into ${printable(shown("."))}.`;
  say(`${wrapped(wrote, width).join("\n")}\n`);
  const lists = [{ ...plan, path: planPath }, ...others].filter(({ examples }) => examples.length > 0);
  for (const each of lists) say(`${wrapped(examplesText(each, shown(each.path)), width).join("\n")}\n`);
  say(`Next: strategy check ${quotedWord(shown(planPath))}\n`);
}

/** How much of a file is still the template's own. */
function examplesText({ examples }: FilledText, shown: string): string {
  const verb = examples.length === 1 ? "holds an example" : "hold examples";
  return `${count(examples.length, "line")} of ${printable(shown)} still ${verb} of the template: ${runs(examples)}.`;
}

/** Numbers of lines, from 1: `3, 7–9, 12` */
function runs(lines: readonly number[]): string {
  const found: { first: number; last: number }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last !== undefined && last.last === line - 1) last.last = line;
    else found.push({ first: line, last: line });
  }
  return found.map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`)).join(", ");
}

/** A text as a shell takes it for one word. */
function quotedWord(text: string): string {
  if (/^[\p{L}\p{M}\p{N}_./=-]+$/u.test(text)) return text;
  const shown = printable(text);
  return process.platform === "win32" ? `"${shown.replaceAll('"', '\\"')}"` : `'${shown.replaceAll("'", "'\\''")}'`;
}
