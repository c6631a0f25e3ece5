import { severities } from "../../server/src/model/diagnostic.ts";
import { isConfigurable, type Option, type Section } from "../../server/src/rules/rule.ts";
import type { RulePage } from "./page.ts";

/** The JSON schema of `strategy.config.json`, in the draft that editors know best (7). */

export type Json = string | number | boolean | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A duration as plans write it: a number and its unit. */
const durationPattern = "^\\d+(_\\d+)*(\\.\\d+(_\\d+)*)?(min|h|d|w|mo|y)$";

export function configSchema(pages: readonly RulePage[]): JsonObject {
  const configurable = pages.filter(({ rule }) => isConfigurable(rule));
  const sections = [...new Set(configurable.map(({ rule }) => rule.section))].filter((name) => name !== "language");
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of the strategy checker",
    description: "Which rules are checked, how severe they are, and which files belong to the plans of a team.",
    type: "object",
    additionalProperties: false,
    properties: {
      extends: texts(
        "Other configuration files that this one builds on, or npm packages that hold one; this one wins.",
      ),
      rules: {
        description: "Severities and options by the code of a rule, or for a whole section such as evidence/*.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries<Json>([
          ...sections.map((section): [string, Json] => [`${section}/*`, sectionSetting(section)]),
          ...configurable.map((page): [string, Json] => [page.rule.code, ruleSetting(page)]),
        ]),
      },
      include: texts("Patterns of the files that are checked when no path is given, such as plans/**/*.strategy."),
      exclude: texts("Patterns of files that are left out, such as archive/**."),
      templates: texts("Folders with templates of new plans, such as ./templates, or npm packages that hold some."),
    },
    definitions: {
      severity: {
        description: "How severe it is, in place of the rule's own severity; off: not checked.",
        enum: [...severities, "off"],
      },
    },
  };
}

const severity: Json = { $ref: "#/definitions/severity" };

function sectionSetting(section: Section): Json {
  return { description: `All rules of the section ${section}; a rule's own entry wins.`, allOf: [severity] };
}

function ruleSetting({ rule, summary }: RulePage): Json {
  const options = Object.entries(rule.options);
  if (options.length === 0) return { description: summary, allOf: [severity] };
  const withOptions: Json = {
    type: "array",
    items: [
      severity,
      {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(options.map(([name, option]): [string, Json] => [name, optionSchema(option)])),
      },
    ],
    additionalItems: false,
    minItems: 2,
  };
  return { description: summary, anyOf: [severity, withOptions] };
}

function optionSchema(option: Option): Json {
  const { default: value, doc, unit } = option;
  if (typeof value === "number") {
    return { description: unit === undefined ? doc : `${doc} (${unit})`, type: "number", default: value };
  }
  if (typeof value === "string") {
    return {
      description: `${doc} A duration such as ${value}.`,
      type: "string",
      pattern: durationPattern,
      default: value,
    };
  }
  return { ...texts(doc), default: value };
}

function texts(description: string): JsonObject {
  return { description, type: "array", items: { type: "string" } };
}
