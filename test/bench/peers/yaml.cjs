"use strict";

// What teams do without a language of their own: plans as YAML, checked by a JSON schema. It reads every YAML file below
// a folder, parses it and compares it with the schema; names that stand for other things are not looked up.

const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv");
const yaml = require("js-yaml");

const text = { type: "string" };
const texts = { anyOf: [text, { type: "array", items: text }] };
const number = { type: "number" };
const level = { type: "number", minimum: 0, maximum: 5 };
const levels = { type: "object", additionalProperties: level };
const percent = { type: "string", pattern: "^-?\\d+(\\.\\d+)?%$" };
const money = { type: "string", pattern: "^[\\d_]+(\\.\\d+)?[kMB]? [A-Z]{3}$" };
const duration = { type: "string", pattern: "^\\d+(\\.\\d+)?(min|h|d|w|mo|y)$" };
const date = { anyOf: [number, { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4])?$" }] };
const words = (...all) => ({ enum: all });
const listOf = (items) => ({ anyOf: [items, { type: "array", items }] });
const only = (properties, required = []) => ({ type: "object", properties, required, additionalProperties: false });
const named = (properties, required = []) =>
  only({ name: text, title: text, ...properties }, ["name", "title", ...required]);
const many = (items) => ({ type: "array", items });

const demographics = { employees: { anyOf: [number, text] }, region: texts, role: texts };
const segment = named({
  size: { type: "string", pattern: "^[\\d_]+ \\w+$" },
  customers: number,
  reach: percent,
  channel: listOf(
    words("email", "phone", "chat", "web", "app", "social", "store", "field", "post", "video", "community"),
  ),
  willingness: percent,
  demographics: only(demographics),
  psychographics: only({ values: levels, expects: levels, pains: texts }),
  persona: many(named(demographics)),
  economics: only({ acquisition: money, retention: money, revenue: money, margin: percent, lifetime: duration }),
});
const service = named(
  {
    mode: words("reactive", "proactive"),
    kind: listOf(words("complaints", "requests", "training", "relationship")),
    stage: listOf(words("before", "during", "after")),
    channel: listOf(words("email", "phone")),
    respond: duration,
    every: duration,
    for: texts,
    delivers: levels,
  },
  ["mode"],
);
const focus = {
  anyOf: [{ type: "string", pattern: "^\\w+ \\d+%$" }, only({ value: text, acquire: percent, retain: percent })],
};

const validate = new Ajv({ allowUnionTypes: true }).compile(
  only({
    import: many(text),
    use: many(text),
    strategy: named({ period: date, currency: { type: "string", pattern: "^[A-Z]{3}$" }, owner: text, reviewed: date }),
    value: many(named({})),
    specialization: only({ value: text, customer: text, market: text, focus: text, excludes: texts }),
    competitor: many(named({ offers: levels, share: percent })),
    usp: many(
      named({ delivers: levels, because: texts, proof: many(many(text)), for: texts, against: texts }, ["delivers"]),
    ),
    segment: many(segment),
    service: many(service),
    goal: many(named({ for: texts, acquire: number, retain: percent, by: date })),
    posture: only({ generic: text, market: text, growth: text }),
    concentration: only({ budget: money, focus: many(focus) }),
  }),
);

const folder = process.argv[2];
let count = 0;
for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".yaml")) continue;
  const plan = yaml.load(fs.readFileSync(path.join(folder, name), "utf8"));
  if (!validate(plan)) {
    process.stderr.write(`${name}: ${JSON.stringify(validate.errors)}\n`);
    process.exitCode = 1;
  }
  count++;
}
process.stdout.write(`${count}\n`);
