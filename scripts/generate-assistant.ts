import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { editorTools, type Field, type Fields, type ToolName } from "../server/src/assistant/tools.ts";

/**
 * Writes into the manifest of the extension what assistants can ask, from the table of tools. `--check` compares instead
 * of writing, and exits 1 where they are out of step.
 */

const file = path.join(fileURLToPath(new URL("..", import.meta.url)), "package.json");

/** What a tool is called after `#`, and its picture. */
const looks: Readonly<Partial<Record<ToolName, { readonly reference: string; readonly icon: string }>>> = {
  list_plans: { reference: "strategyPlans", icon: "$(list-unordered)" },
  check: { reference: "strategyCheck", icon: "$(checklist)" },
  explain_rule: { reference: "strategyRule", icon: "$(question)" },
  describe_language: { reference: "strategyLanguage", icon: "$(book)" },
  report: { reference: "strategyNumbers", icon: "$(graph)" },
  propose_edit: { reference: "strategyTry", icon: "$(beaker)" },
  new_plan: { reference: "strategyNew", icon: "$(new-file)" },
  edit_plan: { reference: "strategyEdit", icon: "$(edit)" },
};

/** `contributes.languageModelTools` */
export function languageModelTools(): readonly object[] {
  return editorTools.map(({ name, about, fields }) => {
    const look = looks[name];
    if (look === undefined) throw new Error(`The tool ${name} has no name after # yet: add it to looks.`);
    return {
      name: `strategy_${name}`,
      tags: ["strategy"],
      toolReferenceName: look.reference,
      displayName: `%tool.${look.reference}%`,
      userDescription: `%tool.${look.reference}.about%`,
      modelDescription: about,
      canBeReferencedInPrompt: true,
      icon: look.icon,
      inputSchema: objectOf(fields),
    };
  });
}

function objectOf(fields: Fields): object {
  const required = Object.entries(fields).flatMap(([name, field]) => (field.required === true ? [name] : []));
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function schemaOf(field: Field): object {
  const description = field.about;
  switch (field.kind) {
    case "text":
      return { type: "string", description };
    case "texts":
      return { type: "array", description, items: { type: "string" } };
    case "choice":
      return { type: "string", description, enum: field.words };
    case "number":
      return { type: "integer", description, minimum: field.least, maximum: field.most };
    case "flag":
      return { type: "boolean", description };
    case "list":
      return { type: "array", description, items: objectOf(field.of) };
  }
}

function main(): void {
  const before = readFileSync(file, "utf8");
  const manifest = JSON.parse(before);
  manifest.contributes.languageModelTools = languageModelTools();
  const after = `${JSON.stringify(manifest, undefined, 2)}\n`;
  if (after === before) return;
  if (!process.argv.includes("--check")) {
    writeFileSync(file, after);
    return;
  }
  process.stderr.write(
    "package.json is out of step with the tools for assistants. Run scripts/generate-assistant.ts.\n",
  );
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
