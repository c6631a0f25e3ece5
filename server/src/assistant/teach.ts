import { nearest } from "../base/nearest.ts";
import { allRules } from "../rules/index.ts";
import { pages } from "../rules/pages.generated.ts";
import { blocksKnowing, keywordOf, vocabulary } from "../vocabulary/index.ts";
import { blockPages, indexPage } from "../vocabulary/pages.ts";
import { signatureOf } from "../vocabulary/signature.ts";
import { docsOf } from "../workspace/diagnostics.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { Refusal } from "./refusal.ts";

/** What there is to read: the rules' pages and the language's. */

/** The page of a rule, or all rules with a sentence each. */
export function explainRule(asked: Asked): Answer {
  const code = asked.text("code");
  if (code === undefined) {
    const rules = allRules.map((rule) => ({
      code: rule.code,
      section: rule.section,
      severity: rule.severity,
      summary: pages.get(rule.code)?.summary ?? "",
    }));
    const lines = rules.map((rule) => `- ${rule.code} (${rule.section}, ${rule.severity}): ${rule.summary}`);
    return { text: lines.join("\n"), data: { rules } };
  }
  const rule = allRules.find((each) => each.code === code);
  const page = rulePage(code);
  if (rule === undefined || page === undefined) {
    const close = nearest(code, pages.keys());
    const hint =
      close.length > 0 ? `Did you mean ${close.join(" or ")}?` : "Without a code you get a list of all rules.";
    throw new Refusal(`There is no rule ${code}. ${hint}`);
  }
  const { section, severity } = rule;
  return { text: page, data: { code, section, severity, page, docs: docsOf(code) } };
}

/** The page of a rule as Markdown; undefined for a code that no rule has. */
export function rulePage(code: string): string | undefined {
  return pages.get(code)?.page;
}

export function ruleCodes(): readonly string[] {
  return [...pages.keys()];
}

/** What holds for all blocks, the page of a block, or what a keyword means wherever it stands. */
export function describeLanguage(asked: Asked): Answer {
  const topic = asked.text("topic")?.trim().toLowerCase().replaceAll(/[`"]/g, "") ?? "";
  const page = languagePage(topic === "" ? overview : topic);
  if (page !== undefined) return { text: page, data: { topic: topic === "" ? overview : topic, page } };
  const keyword = keywordPage(topic);
  if (keyword !== undefined) return { text: keyword, data: { topic, page: keyword } };
  const names = new Set([...vocabulary.values()].flatMap(({ name, keywords }) => [name, ...keywords.keys()]));
  const close = nearest(topic, names);
  const hint =
    close.length > 0 ? `Did you mean ${close.join(" or ")}?` : `The blocks are ${[...vocabulary.keys()].join(", ")}.`;
  throw new Refusal(`The language knows nothing by the name ${topic}. ${hint}`);
}

/** The page that comes first. */
export const overview = "overview";

/** The names of the pages about the language: the overview, and the blocks. */
export function languageTopics(): readonly string[] {
  return [overview, ...vocabulary.keys()];
}

export function languagePage(topic: string): string | undefined {
  if (topic === overview) return indexPage();
  for (const [name, text] of blockPages()) if (name === topic) return text;
  return undefined;
}

function keywordPage(name: string): string | undefined {
  const parts = blocksKnowing(name).flatMap((block) => {
    const keyword = keywordOf(block, name);
    if (keyword === undefined) return [];
    const where = block === "file" ? "at file level" : `in ${block}`;
    return [
      `## ${name}, ${where}`,
      `\`${signatureOf(keyword)}\``,
      keyword.doc,
      `\`\`\`strategy\n${keyword.example}\n\`\`\``,
    ];
  });
  return parts.length === 0 ? undefined : `${parts.join("\n\n")}\n`;
}
