import { say } from "../base/say.ts";
import type { Finding } from "../model/diagnostic.ts";
import type { OptionValue, Rule } from "../rules/rule.ts";
import { defaultSettings, type Setting, type Settings } from "../rules/settings.ts";
import { configName, findExtended, foldersUp } from "./config-extends.ts";
import type { JsonText } from "./config-parse.ts";
import { type ConfigFile, configProblem, type Level, readConfig } from "./config-read.ts";
import { type TemplatesFolder, templatesOf } from "./config-templates.ts";
import { folderOf } from "./paths.ts";

/** Where configuration files are read. */
export interface ConfigSource {
  /** The text of a file; its path is relative to the root, with `/`. Undefined where it cannot be read. */
  read(path: string): string | undefined;
}

/** What holds for the files of a folder. */
export interface ResolvedConfig {
  readonly settings: Settings;
  /** Patterns relative to `folder`; absent where no file says anything. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** Folders with templates: each file means those that lie beside it, or packages that it can see. */
  readonly templates?: readonly TemplatesFolder[] | undefined;
  /** Where the configuration file lies, also for patterns that it takes over from those it extends. */
  readonly folder: string;
  /** Every file that was read or looked for on the way, to be watched. */
  readonly files: readonly string[];
  /** What is wrong in the file and in those that it extends. */
  readonly problems: readonly Finding[];
}

export interface ConfigOptions {
  /** A file that holds for every path, in place of those that lie beside the plans. */
  readonly override?: string;
}

/** A configuration file with those that it extends. */
interface Linked {
  readonly config: ConfigFile;
  /** In the order of the text; those that cannot be read are left out. */
  readonly bases: readonly { readonly path: string; readonly at: JsonText }[];
  readonly problems: readonly Finding[];
  /** What was looked for in order to find `bases`. */
  readonly lookups: readonly string[];
}

const unconfigured: ResolvedConfig = { settings: defaultSettings, folder: "", files: [], problems: [] };

/** The configurations of a workspace, each read once until `forget` is called. */
export class Configs {
  readonly #source: ConfigSource;
  readonly #rules: readonly Rule[];
  readonly #override: string | undefined;
  readonly #texts = new Map<string, string | undefined>();
  readonly #linked = new Map<string, Linked | undefined>();
  readonly #byFolder = new Map<string, ResolvedConfig>();
  readonly #byFile = new Map<string, ResolvedConfig>();

  /** @param rules every rule, with the language's own and those about suppressions. */
  constructor(source: ConfigSource, rules: readonly Rule[], options: ConfigOptions = {}) {
    this.#source = source;
    this.#rules = rules;
    this.#override = options.override;
  }

  /**
   * What holds for a file: the nearest `strategy.config.json` in its folder or above, up to the root. Without one
   * everything is as it comes, also where the overriding file cannot be read: that is for the caller to tell.
   */
  for(path: string): ResolvedConfig {
    const folder = this.#override === undefined ? folderOf(path) : "";
    let resolved = this.#byFolder.get(folder);
    if (resolved === undefined) {
      const nearest = this.#override ?? this.#nearest(folder);
      resolved = nearest === undefined ? unconfigured : this.#resolve(nearest);
      this.#byFolder.set(folder, resolved);
    }
    return resolved;
  }

  /** Reads everything anew from here on: after a configuration file has been made, changed or removed. */
  forget(): void {
    this.#texts.clear();
    this.#linked.clear();
    this.#byFolder.clear();
    this.#byFile.clear();
  }

  #nearest(folder: string): string | undefined {
    const paths = foldersUp(folder).map((place) => (place === "" ? configName : `${place}/${configName}`));
    return paths.find((path) => this.#read(path) !== undefined);
  }

  #read(path: string): string | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#source.read(path));
    return this.#texts.get(path);
  }

  #resolve(path: string): ResolvedConfig {
    let resolved = this.#byFile.get(path);
    if (resolved === undefined) {
      resolved = this.#combine(path, this.#layers(path));
      this.#byFile.set(path, resolved);
    }
    return resolved;
  }

  #link(path: string): Linked | undefined {
    if (this.#linked.has(path)) return this.#linked.get(path);
    const text = this.#read(path);
    const linked = text === undefined ? undefined : this.#readBases(readConfig(path, text, this.#rules));
    this.#linked.set(path, linked);
    return linked;
  }

  #readBases(config: ConfigFile): Linked {
    const bases: { path: string; at: JsonText }[] = [];
    const problems: Finding[] = [];
    const lookups = new Set<string>();
    for (const at of config.extends) {
      const found = findExtended(at.value, config.file.path, (path) => {
        lookups.add(path);
        return this.#read(path);
      });
      if ("path" in found) bases.push({ path: found.path, at });
      else problems.push(configProblem(config.file, at, found.why));
    }
    return { config, bases, problems, lookups: [...lookups] };
  }

  /**
   * A file and all that it extends, the strongest first: the file itself, then what its last entry leads to, and so
   * on. A file that is met again is not taken again, because all that it says is overruled already.
   */
  #layers(path: string): ReadonlyMap<string, Linked> {
    const layers = new Map<string, Linked>();
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const linked = layers.has(next) ? undefined : this.#link(next);
      if (linked === undefined) continue;
      layers.set(next, linked);
      // The last entry is put on last, so that it is taken off first.
      for (const base of linked.bases) waiting.push(base.path);
    }
    return layers;
  }

  #combine(path: string, layers: ReadonlyMap<string, Linked>): ResolvedConfig {
    const configs = [...layers.values()].map(({ config }) => config);
    const files = new Set([path]);
    const problems: Finding[] = [];
    for (const [file, linked] of layers) {
      files.add(file);
      for (const lookup of linked.lookups) files.add(lookup);
      problems.push(...linked.config.problems, ...linked.problems, ...circles(file, layers));
    }
    return {
      settings: settingsOf(configs, this.#rules),
      include: configs.find(({ include }) => include !== undefined)?.include,
      exclude: configs.find(({ exclude }) => exclude !== undefined)?.exclude,
      templates: templatesOf(
        configs.find(({ templates }) => templates !== undefined),
        (file) => {
          files.add(file);
          return this.#read(file);
        },
        problems,
      ),
      folder: folderOf(path),
      files: [...files],
      problems,
    };
  }
}

/** One problem for each entry of a file through which it extends itself in the end. */
function circles(path: string, layers: ReadonlyMap<string, Linked>): Finding[] {
  const problems: Finding[] = [];
  const linked = layers.get(path);
  for (const base of linked?.bases ?? []) {
    if (linked === undefined || !leadsTo(base.path, path, layers)) continue;
    const what = base.path === path ? say`is this file itself` : say`extends this file in turn`;
    problems.push(
      configProblem(
        linked.config.file,
        base.at,
        say`"${base.at.value}" ${what}. Remove it, or the entry that leads back.`,
      ),
    );
  }
  return problems;
}

function leadsTo(from: string, to: string, layers: ReadonlyMap<string, Linked>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const base of layers.get(next)?.bases ?? []) waiting.push(base.path);
  }
  return false;
}

/**
 * What the files say of each rule, the strongest file first. A rule's own entry in any of them beats an entry of its
 * section, as narrow as it is meant to be; options that a file does not set are those of the files that it extends.
 */
function settingsOf(configs: readonly ConfigFile[], rules: readonly Rule[]): Settings {
  const sections = new Map(rules.map(({ code, section }) => [code, section]));
  const made = new Map<string, Setting>();
  return (code) => {
    let setting = made.get(code);
    if (setting === undefined) {
      setting = settingOf(code, sections.get(code), configs);
      made.set(code, setting);
    }
    return setting;
  };
}

function settingOf(code: string, section: Rule["section"] | undefined, configs: readonly ConfigFile[]): Setting {
  let own: Level | undefined;
  let ofSection: Level | undefined;
  const options: Record<string, OptionValue> = {};
  for (const config of configs) {
    const entry = config.rules.get(code);
    own ??= entry?.level;
    if (section !== undefined) ofSection ??= config.sections.get(section);
    for (const [name, value] of Object.entries(entry?.options ?? {})) {
      if (!Object.hasOwn(options, name)) options[name] = value;
    }
  }
  return { severity: own ?? ofSection, options };
}
