import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { pullRequestSpec } from "../../server/src/cli/pull-request/spec.ts";
import { specs } from "../../server/src/cli/specs.ts";

/** The files that GitHub Actions, GitLab CI and pre-commit read. */

const root = path.resolve(import.meta.dirname, "../..");
const text = (file: string): string => readFileSync(path.join(root, file), "utf8");
const yaml = (file: string) => JSON.parse(JSON.stringify(load(text(file))));
const ajv = new Ajv({ strict: true, allErrors: true, strictRequired: false });

const words = { type: "string", minLength: 1 } as const;
const names = { pattern: "^[_a-zA-Z][a-zA-Z0-9_-]*$" } as const;

/**
 * What GitHub says of the metadata of an action that is composed of steps:
 * https://docs.github.com/actions/sharing-automations/creating-actions/metadata-syntax-for-github-actions
 */
const actionSchema = {
  type: "object",
  additionalProperties: false,
  required: ["name", "description", "runs"],
  properties: {
    name: words,
    author: words,
    description: { ...words, maxLength: 200 },
    branding: {
      type: "object",
      additionalProperties: false,
      properties: {
        icon: { enum: ["check-circle", "compass", "git-pull-request", "target"] },
        color: { enum: ["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"] },
      },
    },
    inputs: {
      type: "object",
      propertyNames: names,
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["description"],
        properties: {
          description: words,
          required: { type: "boolean" },
          default: { type: "string" },
          deprecationMessage: words,
        },
      },
    },
    outputs: {
      type: "object",
      propertyNames: names,
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["description", "value"],
        properties: { description: words, value: words },
      },
    },
    runs: {
      type: "object",
      additionalProperties: false,
      required: ["using", "steps"],
      properties: {
        using: { const: "composite" },
        steps: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["run", "shell"],
            properties: {
              name: words,
              id: words,
              if: words,
              run: words,
              shell: { enum: ["bash", "pwsh", "python", "sh", "cmd", "powershell"] },
              env: { type: "object", additionalProperties: { type: "string" } },
              "continue-on-error": { type: "boolean" },
              "working-directory": words,
            },
          },
        },
      },
    },
  },
};

/** The keys of a hook, from https://pre-commit.com/#creating-new-hooks, as far as hooks like ours use them. */
const hooksSchema = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    additionalProperties: false,
    required: ["id", "name", "entry", "language"],
    properties: {
      id: { type: "string", pattern: "^[a-z][a-z-]*$" },
      name: words,
      description: words,
      entry: words,
      language: { enum: ["node"] },
      files: { type: "string", format: "regex" },
      exclude: { type: "string", format: "regex" },
      types: { type: "array", items: { enum: ["file", "text"] } },
      args: { type: "array", items: words },
      pass_filenames: { type: "boolean" },
      require_serial: { type: "boolean" },
      always_run: { type: "boolean" },
      minimum_pre_commit_version: words,
      stages: { type: "array", items: { enum: ["pre-commit", "pre-push", "manual"] } },
    },
  },
};
ajv.addFormat("regex", (pattern: string) => {
  new RegExp(pattern);
  return true;
});

describe("action.yml", () => {
  const action = yaml("action.yml");
  const [step] = action.runs.steps;

  it("is what GitHub asks for", () => {
    const validate = ajv.compile(actionSchema);
    validate(action);
    expect(validate.errors).toBeNull();
  });

  it("takes no text into its script, where it could become a command", () => {
    expect(step.run).toBe('node "$GITHUB_ACTION_PATH/bin/strategy.cjs" pull-request');
    expect(JSON.stringify(action.runs).match(/\$\{\{.*?\}\}/g)).toHaveLength(Object.keys(action.inputs).length);
  });

  it("hands on every input, each under the name that the command reads", () => {
    const inputs = Object.keys(action.inputs).filter((name) => name !== "working-directory");
    const wanted = inputs.map((name) => [variable(name), `\${{ inputs.${name} }}`]);
    expect(Object.entries(step.env).sort()).toEqual(wanted.sort());
    expect(step["working-directory"]).toMatch(/^\$\{\{ inputs.working-directory \}\}$/);
    const options = Object.keys(pullRequestSpec.options);
    const known = [...options, "paths", "token"];
    expect(inputs.filter((name) => !known.includes(name))).toEqual([]);
    // What GitHub has no use for.
    expect(options.filter((name) => !inputs.includes(name))).toEqual(["code-quality"]);
  });

  it("gives outputs that its step sets", () => {
    const source = text("server/src/cli/pull-request/index.ts");
    for (const [name, { value }] of Object.entries<{ value: string }>(action.outputs)) {
      expect(value).toBe(`\${{ steps.${step.id}.outputs.${name} }}`);
      expect(source).toContain(`output("${name}"`);
    }
  });

  it("is explained, input by input and output by output", () => {
    const page = text("docs/pull-requests.md");
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    const explained = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    );
    expect([...new Set(explained)].sort()).toEqual(
      [...new Set([...Object.keys(action.inputs), ...Object.keys(action.outputs)])].sort(),
    );
  });
});

function variable(name: string): string {
  return `STRATEGY_${name.toUpperCase().replaceAll("-", "_")}`;
}

describe(".pre-commit-hooks.yaml", () => {
  const hooks = yaml(".pre-commit-hooks.yaml");

  it("is what pre-commit asks for", () => {
    const validate = ajv.compile(hooksSchema);
    validate(hooks);
    expect(validate.errors).toBeNull();
  });

  it("runs commands that there are, for plans alone", () => {
    for (const { entry, files } of hooks) {
      const [program, command] = entry.split(" ");
      expect(program).toBe("strategy");
      expect(specs.map(({ name }) => name)).toContain(command);
      expect(new RegExp(files).test("plans/a b.strategy")).toBe(true);
      expect(new RegExp(files).test("strategy.config.json")).toBe(false);
    }
    expect(hooks.map(({ id }: { id: string }) => id)).toEqual(["strategy-check", "strategy-format"]);
  });
});

describe("the template for GitLab", () => {
  const template = yaml("templates/gitlab/strategy.yml");

  it("runs for merge requests, with the whole history, and keeps what it found", () => {
    const { strategy } = template;
    expect(strategy.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
    expect(strategy.variables.GIT_DEPTH).toBe("0");
    expect(strategy.artifacts).toMatchObject({ when: "always", reports: { codequality: expect.any(String) } });
  });

  it("asks for files that it keeps, with options that there are", () => {
    const { script, artifacts } = template.strategy;
    const line = script.join("\n");
    expect(line).toContain(`--code-quality ${artifacts.reports.codequality}`);
    expect(line).toContain(`--comment-file ${artifacts.paths[0]}`);
    const options = [...line.matchAll(/ --([a-z-]+)/g)].map((match) => match[1] ?? "");
    expect(options.filter((name) => name !== "yes" && !(name in pullRequestSpec.options))).toEqual([]);
  });

  it("is of the version of the package", () => {
    const { version } = JSON.parse(text("package.json"));
    expect(version.startsWith(`${template.variables.STRATEGY_VERSION}.`)).toBe(true);
  });
});
