import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { expect } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { PutAside, Report, Reported } from "../../../server/src/review/formats/reported.ts";
import { countsOf } from "../../../server/src/review/formats/reported.ts";

/** Reports made by hand, and what holds their formats against the published definitions. */

const schemas = path.resolve(import.meta.dirname, "../schemas");
const docs = "https://example.org/docs/rules";

export function finding(given: Partial<Reported> = {}): Reported {
  const code = given.code ?? "usp-unvalued";
  return {
    path: "plans/coffee.strategy",
    code,
    severity: "error",
    message: "Nobody values this.",
    range: { start: { line: 30, character: 4 }, end: { line: 30, character: 16 } },
    related: [],
    fixes: [],
    docs: `${docs}/${code}.md`,
    home: "usp Roasted",
    fingerprint: "00000000000000000000000000000000",
    ...given,
  };
}

export function report(findings: readonly Reported[], given: Partial<Report> = {}): Report {
  const putAside: readonly PutAside[] = given.putAside ?? [];
  return {
    tool: { name: "strategy", version: "1.2.3", address: "https://example.org" },
    files: [...new Set([...findings, ...putAside].map((each) => each.path))].sort(),
    findings,
    putAside,
    counts: countsOf(findings),
    since: undefined,
    failOn: "error",
    quiet: false,
    rule: (code) => ({
      code,
      section: "differentiation",
      severity: "error",
      summary: "What it is about.",
      page: `# \`${code}\`\n\nWhat it is about. See [another](another-rule.md).\n`,
      docs: `${docs}/${code}.md`,
    }),
    shown: (each) => each,
    byteColumn: (_, { character }) => character + 1,
    ...given,
  };
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
const compiled = new Map<string, ValidateFunction>();

function readJson(file: string): object {
  const value: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
  if (typeof value !== "object" || value === null) throw new Error(`${file} is no schema`);
  return value;
}

/** Fails where a JSON text is not what a schema asks for; gives its value. */
export function expectJson(text: string, schema: "sarif" | "gitlab-code-quality.json" | "rdjson.json") {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    const file =
      schema === "sarif"
        ? createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
        : path.join(schemas, schema);
    // SARIF's is written in an older draft, of which it uses nothing that has changed since.
    validate = ajv.compile(
      Object.fromEntries(Object.entries(readJson(file)).filter(([name]) => name !== "$schema" && name !== "id")),
    );
    compiled.set(schema, validate);
  }
  const value = JSON.parse(text);
  expect(validate(value) ? [] : validate.errors).toEqual([]);
  return value;
}

/** Fails where an XML text is not well-formed or not what a schema asks for; gives it in its canonical form. */
export async function expectXml(text: string, schema: "junit.xsd" | "checkstyle.xsd"): Promise<string> {
  const contents = fs.readFileSync(path.join(schemas, schema), "utf8");
  const { valid, errors, normalized } = await validateXML({
    xml: [{ fileName: "report.xml", contents: text }],
    schema: [{ fileName: schema, contents }],
    normalization: "c14n",
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  return normalized;
}

/** The values of an attribute in canonical XML, as a reader gets them. */
export function attributeValues(xml: string, tag: string, attribute: string): string[] {
  const tags = xml.match(new RegExp(`<${tag}(?: (?:[^"<>]|"[^"]*")*)?>`, "g")) ?? [];
  return tags.map((each) => unescaped(new RegExp(` ${attribute}="([^"]*)"`).exec(each)?.[1] ?? ""));
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** A workflow command, read as the runner of GitHub does. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line as `ActionCommand.TryParseV2` of the runner does; undefined where it is no command. */
export function commandOf(line: string): Command | undefined {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith("::")) return undefined;
  const end = trimmed.indexOf("::", 2);
  if (end < 0) return undefined;
  const head = trimmed.slice(2, end);
  const space = head.indexOf(" ");
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : head.slice(space + 1).split(",")) {
    const equals = pair.indexOf("=");
    if (equals < 0) continue;
    properties[pair.slice(0, equals).trim()] = unquoted(pair.slice(equals + 1))
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  }
  return {
    name: space < 0 ? head : head.slice(0, space),
    properties,
    data: unquoted(trimmed.slice(end + 2)).replaceAll("%25", "%"),
  };
}

function unquoted(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
