import { LineIndex } from "../base/lines.ts";
import { nearest } from "../base/nearest.ts";
import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import { parseDuration } from "../model/dates.ts";
import { type Finding, type Severity, severities, type TextFile } from "../model/diagnostic.ts";
import { either } from "../model/wording.ts";
import { isConfigurable, type Option, type OptionValue, type Rule } from "../rules/rule.ts";
import {
  type JsonList,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type JsonText,
  parseJson,
} from "./config-parse.ts";

/** What a team can set a rule to. */
export type Level = Severity | "off";

/** A rule's own entry. */
export interface RuleEntry {
  /** Absent where what stands there is none. */
  readonly level: Level | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** One configuration file, read: what is right in it, and what is not. */
export interface ConfigFile {
  readonly file: TextFile;
  readonly extends: readonly JsonText[];
  readonly rules: ReadonlyMap<string, RuleEntry>;
  /** By the section's name. */
  readonly sections: ReadonlyMap<string, Level>;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
  readonly templates: readonly JsonText[] | undefined;
  readonly problems: readonly Finding[];
}

const levels: readonly Level[] = [...severities, "off"];
const keys = ["extends", "rules", "include", "exclude", "templates"];
/** Where editors look up what a file may hold. */
const schemaKey = "$schema";

/** What is wrong at one place of a configuration file. */
export function configProblem(file: TextFile, at: Span, message: string): Finding {
  return {
    code: "config-invalid",
    severity: "error",
    message,
    file,
    at: { start: at.start, end: at.end },
    related: [],
    fixes: [],
    unnecessary: false,
  };
}

/** Reads the text of a configuration file. Never fails: what is wrong is in `problems`, and what is right holds. */
export function readConfig(path: string, text: string, rules: readonly Rule[]): ConfigFile {
  return new ConfigReader({ path, text, lines: new LineIndex(text) }, rules).read();
}

class ConfigReader {
  readonly #file: TextFile;
  readonly #rules: readonly Rule[];
  readonly #problems: Finding[] = [];
  readonly #entries = new Map<string, RuleEntry>();
  readonly #sections = new Map<string, Level>();

  constructor(file: TextFile, rules: readonly Rule[]) {
    this.#file = file;
    this.#rules = rules;
  }

  read(): ConfigFile {
    const { root, error } = parseJson(this.#file.text);
    if (error !== undefined) this.#problem(error, error.message);
    const members = this.#members(root, error !== undefined);
    const rules = members.get("rules");
    if (rules !== undefined) this.#readRules(rules);
    const schema = members.get(schemaKey);
    if (schema !== undefined)
      this.#text(schema, say`"${schemaKey}" is the address of a schema, in quotes. Write one, or remove it.`);
    return {
      file: this.#file,
      extends: this.#texts(members.get("extends"), "extends", '["./team.config.json"]') ?? [],
      include: this.#texts(members.get("include"), "include", '["plans/**/*.strategy"]')?.map(({ value }) => value),
      exclude: this.#texts(members.get("exclude"), "exclude", '["archive/**"]')?.map(({ value }) => value),
      templates: this.#texts(members.get("templates"), "templates", '["./templates"]'),
      rules: this.#entries,
      sections: this.#sections,
      problems: this.#problems,
    };
  }

  #problem(at: Span, message: string): void {
    this.#problems.push(configProblem(this.#file, at, message));
  }

  /** What the file sets, by key; of a key that stands there twice, the last one counts, as everywhere in JSON. */
  #members(root: JsonNode | undefined, isBroken: boolean): ReadonlyMap<string, JsonNode> {
    const members = new Map<string, JsonNode>();
    if (root?.type !== "object") {
      // What is no JSON to begin with has been told, and may have been meant as a block.
      if (root === undefined || isBroken) return members;
      this.#problem(root, say`A configuration is a block between { and }. Write { "rules": { … } }.`);
      return members;
    }
    for (const { key, value } of root.members) {
      if (keys.includes(key.value) || key.value === schemaKey) members.set(key.value, value);
      else this.#problem(key, say`A configuration knows no "${key.value}". ${meant(key.value, keys)}`);
    }
    return members;
  }

  #readRules(node: JsonNode): void {
    if (node.type === "broken") return;
    if (node.type !== "object") {
      this.#problem(
        node,
        say`"rules" is a block of rules between { and }. Write "rules": { "usp-unvalued": "error" }.`,
      );
      return;
    }
    const byCode = new Map(this.#rules.map((rule) => [rule.code, rule]));
    for (const member of node.members) {
      const { key } = member;
      const rule = byCode.get(key.value);
      if (rule !== undefined && !isConfigurable(rule)) {
        const what = rule.section === "language" ? say`an error of the language itself` : say`about this file`;
        this.#problem(key, say`"${key.value}" is ${what}, so it cannot be set. Remove it here.`);
      } else if (rule !== undefined) {
        this.#entries.set(rule.code, this.#entry(member, rule.options));
      } else if (key.value.endsWith("/*")) this.#readSection(member);
      else this.#problem(key, say`There is no rule "${key.value}". ${meant(key.value, this.#known())}`);
    }
  }

  #readSection(member: JsonMember): void {
    const { key } = member;
    const section = key.value.slice(0, -2);
    if (section === "language") {
      this.#problem(key, say`The errors of the language itself cannot be set. Remove this section here.`);
    } else if (this.#rules.some((rule) => rule.section === section)) {
      const { level } = this.#entry(member, {});
      if (level !== undefined) this.#sections.set(section, level);
      else this.#sections.delete(section);
    } else this.#problem(key, say`There is no section "${section}" of rules. ${meant(key.value, this.#known())}`);
  }

  /** Everything that may stand in `rules`. */
  #known(): readonly string[] {
    const rules = this.#rules.filter(isConfigurable);
    const sections = new Set(rules.map(({ section }) => section));
    sections.delete("language");
    return [...rules.map(({ code }) => code), ...[...sections].map((section) => `${section}/*`)];
  }

  /** `"warning"`, or `["warning", { … }]`. */
  #entry({ key, value }: JsonMember, known: Rule["options"]): RuleEntry {
    if (value.type !== "list") return { level: this.#level(key, value, known), options: {} };
    const [first, second, surplus] = value.items;
    if (first === undefined) {
      this.#problem(value, say`"${key.value}" has no severity. Write ${either(levels)} first, then its options.`);
    }
    if (surplus !== undefined) {
      this.#problem(surplus, say`"${key.value}" takes a severity and one block of options, nothing more. Remove this.`);
    }
    const level = first === undefined ? undefined : this.#level(key, first, known);
    if (second === undefined || second.type === "broken") return { level, options: {} };
    if (second.type !== "object") {
      this.#problem(second, say`The options of "${key.value}" stand in a block. Write ${exampleOf(known)}.`);
      return { level, options: {} };
    }
    return { level, options: this.#options(key, second, known) };
  }

  #level(key: JsonText, node: JsonNode, known: Rule["options"]): Level | undefined {
    if (node.type === "broken") return undefined;
    const level = node.type === "text" ? levels.find((each) => each === node.value) : undefined;
    if (level !== undefined) return level;
    if (node.type === "object" && Object.keys(known).length > 0) {
      this.#problem(node, say`Options follow a severity. Write "${key.value}": ["warning", ${exampleOf(known)}].`);
    } else if (node.type === "text") {
      this.#problem(node, say`"${node.value}" is no severity. Write ${either(levels)}.`);
    } else this.#problem(node, say`"${key.value}" is set to a severity in quotes. Write ${either(levels)}.`);
    return undefined;
  }

  #options(rule: JsonText, node: JsonObject, known: Rule["options"]): Record<string, OptionValue> {
    const options: Record<string, OptionValue> = {};
    const names = Object.keys(known);
    for (const { key, value } of node.members) {
      const option = names.includes(key.value) ? known[key.value] : undefined;
      if (option === undefined) {
        const hint =
          names.length === 0 ? say`Remove it: there is nothing to set but the severity.` : meant(key.value, names, 8);
        this.#problem(key, say`"${rule.value}" has no option "${key.value}". ${hint}`);
        continue;
      }
      const set = this.#option(key.value, value, option);
      if (set !== undefined) options[key.value] = set;
      else delete options[key.value];
    }
    return options;
  }

  #option(name: string, node: JsonNode, option: Option): OptionValue | undefined {
    if (node.type === "broken") return undefined;
    const usual = option.default;
    if (typeof usual === "number") {
      if (node.type === "number" && Number.isFinite(node.value) && node.value >= 0) return node.value;
      const unit = option.unit === undefined ? "" : ` (${option.unit})`;
      this.#problem(
        node,
        say`"${name}" is a number of 0 or more${unit}, without quotes. Write ${usual}, or the one that you want.`,
      );
      return undefined;
    }
    if (typeof usual === "string") {
      // Every option of one word is a duration.
      if (node.type === "text" && parseDuration(node.value) !== undefined) return node.value;
      this.#problem(node, say`"${name}" is a length of time in quotes. Write "${usual}", or the one that you want.`);
      return undefined;
    }
    return this.#texts(node, name, '["one word", "another"]')?.map(({ value }) => value);
  }

  #text(node: JsonNode, message: string): JsonText | undefined {
    if (node.type === "text") return node;
    if (node.type !== "broken") this.#problem(node, message);
    return undefined;
  }

  /** A list of texts; items that are none are told and left out. */
  #texts(node: JsonNode | undefined, name: string, example: string): readonly JsonText[] | undefined {
    if (node === undefined || node.type === "broken") return undefined;
    if (node.type !== "list") {
      this.#problem(node, say`"${name}" is a list of texts between [ and ]. Write "${name}": ${example}.`);
      return undefined;
    }
    return this.#items(node, name);
  }

  #items(list: JsonList, name: string): readonly JsonText[] {
    const texts: JsonText[] = [];
    for (const item of list.items) {
      const text = this.#text(
        item,
        say`"${name}" holds texts in quotes, and this is none. Put it in quotes, or remove it.`,
      );
      if (text === undefined) continue;
      if (text.value.trim() !== "") texts.push(text);
      else this.#problem(text, say`This text in "${name}" is empty. Write something into it, or remove it.`);
    }
    return texts;
  }
}

/** What to write instead of a word that nobody knows: the close ones, or all of them where there are few. */
function meant(word: string, known: readonly string[], few = 5): string {
  const close = nearest(word, known);
  if (close.length > 0) return say`Did you mean ${either(close.map((each) => say`"${each}"`))}?`;
  if (known.length <= few) return say`Write ${either(known.map((each) => say`"${each}"`))}, or remove it.`;
  return say`Correct its name, or remove it.`;
}

/** An option as it could stand there. */
function exampleOf(known: Rule["options"]): string {
  for (const [name, option] of Object.entries(known)) return `{ "${name}": ${JSON.stringify(option.default)} }`;
  return "{ }";
}
