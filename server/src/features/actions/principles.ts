import { say } from "../../base/say.ts";
import { addDeclaration } from "../../model/edits.ts";
import { SourceFile } from "../../model/source.ts";
import { type Action, actionKinds, type Scene } from "./action.ts";

/** All missing principles at once. What several of them would declare is declared once. */
export function missingPrinciples({ host, file, findings }: Scene): readonly Action[] {
  const touched = findings.find(({ code }) => code === "principle-missing");
  if (touched === undefined) return [];
  const texts = host
    .findings(file.path)
    .filter(({ code }) => code === "principle-missing")
    .flatMap(({ fixes }) => fixes[0]?.edits.map(({ newText }) => newText.trim()) ?? []);
  if (texts.length < 2) return [];
  return [
    {
      title: say`Add every missing principle at once`,
      kind: actionKinds.fix,
      edits: [addDeclaration(file, eachOnce(texts).join("\n\n"))],
      preferred: false,
      finding: touched,
    },
  ];
}

/** The declarations in some texts; of two with the same keyword and name the first. */
function eachOnce(texts: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const statement of new SourceFile("", text).tree.statements) {
      const [name] = statement.parts;
      const key = `${statement.keyword?.text ?? ""} ${name?.text ?? ""}`;
      if (!found.has(key)) found.set(key, text.slice(statement.start, statement.end));
    }
  }
  return [...found.values()];
}
