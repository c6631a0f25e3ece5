import type { Content, Entry } from "../../model/content.ts";
import { contentOf } from "../../model/declaration-node.ts";
import { walk } from "../../model/imported.ts";
import type { Declaration, Plan } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { asNamed, type Item, itemsOf, type Naming } from "./said.ts";
import type { SubjectKind } from "./types.ts";

/** The things of a plan that can change, each with all that it says, read by the tables of the language. */

/** One keyword of a subject, with what it holds. */
export interface SaidField {
  readonly field: string;
  /** Whether what it holds has no order: the items of a list, or of a keyword that may stand there often. */
  readonly isList: boolean;
  readonly items: readonly Item[];
}

export interface Subject {
  readonly kind: SubjectKind;
  readonly name: string | undefined;
  /** Empty where it has none. */
  readonly title: string;
  /** What a persona or a focus is a part of. */
  readonly owner: Subject | undefined;
  /** The file that declares it. */
  readonly path: string;
  readonly isOwn: boolean;
  /** Otherwise it is only in sight: its name may stand in the plan, but it takes no part. */
  readonly isInPlay: boolean;
  /** What it says, with its references under the names that `naming` gives. */
  fields(naming: Naming): ReadonlyMap<string, SaidField>;
}

const blocks = ["strategy", "specialization", "posture", "concentration"] as const;

/** Everything of the file itself, then what it has in play from other files, then what else these declare. */
export function subjectsOf(plan: Plan): readonly Subject[] {
  const { file } = plan;
  const found: Subject[] = [];
  const imports = file.content.entries.filter(({ meaning }) => meaning.name === "import" || meaning.name === "use");
  if (imports.length > 0) {
    found.push(subject("imports", { file, isOwn: true, fields: (naming) => fieldsIn(imports, file, naming) }));
  }
  for (const kind of blocks) {
    const entry = file.content.find(kind);
    if (entry === undefined) continue;
    const own = ofEntry(kind, entry, file);
    found.push(own);
    if (kind === "concentration") found.push(...fociOf(own, entry.content, file));
  }
  const inPlay = inPlayOf(plan);
  for (const declaration of new Set([...file.declarations, ...inPlay, ...inSightOf(file)])) {
    const isOwn = plan.isOwn(declaration);
    const own = declared(declaration, { isOwn, isInPlay: isOwn || inPlay.has(declaration) });
    found.push(own);
    if (declaration.kind === "segment") found.push(...personasOf(own, contentOf(declaration), declaration.file));
  }
  return found;
}

/** What other files declare and a plan has in play; a shared file is told of by what it declares itself. */
function inPlayOf(plan: Plan): ReadonlySet<Declaration> {
  if (!plan.isPlan) return new Set();
  const { values, usps, competitors, segments, services, goals } = plan;
  return new Set([...values, ...competitors, ...segments, ...usps, ...services, ...goals]);
}

function inSightOf(file: SourceFile): readonly Declaration[] {
  return walk(file).flatMap((other) => (other === file ? [] : other.declarations));
}

interface Parts {
  readonly file: SourceFile;
  readonly isOwn: boolean;
  readonly isInPlay?: boolean;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly owner?: Subject;
  readonly fields: (naming: Naming) => ReadonlyMap<string, SaidField>;
}

function subject(kind: SubjectKind, { file, isOwn, isInPlay = true, name, title = "", owner, fields }: Parts): Subject {
  let named: ReadonlyMap<string, SaidField> | undefined;
  return {
    kind,
    name,
    title,
    owner,
    path: file.path,
    isOwn,
    isInPlay,
    fields: (naming) => {
      if (naming !== asNamed) return fields(naming);
      named ??= fields(asNamed);
      return named;
    },
  };
}

function ofEntry(kind: SubjectKind, entry: Entry, file: SourceFile, owner?: Subject): Subject {
  const { values } = entry;
  const name = values.find((value) => value?.type === "name")?.value;
  const title = values.find((value) => value?.type === "text")?.value;
  return subject(kind, {
    file,
    isOwn: owner?.isOwn ?? true,
    isInPlay: owner?.isInPlay ?? true,
    name,
    title,
    ...(owner === undefined ? {} : { owner }),
    fields: (naming) => fieldsIn(entry.content?.entries ?? [], file, naming),
  });
}

function declared(declaration: Declaration, part: Pick<Subject, "isOwn" | "isInPlay">): Subject {
  const { kind, name, titleText, file } = declaration;
  return subject(kind, {
    file,
    ...part,
    name,
    title: titleText?.value,
    fields: (naming) => fieldsIn(contentOf(declaration)?.entries ?? [], file, naming),
  });
}

function personasOf(owner: Subject, content: Content | undefined, file: SourceFile): Subject[] {
  return (content?.all("persona") ?? []).map((entry) => ofEntry("persona", entry, file, owner));
}

/** The foci; one whose segment is named twice or not at all is told apart by its place. */
function fociOf(owner: Subject, content: Content | undefined, file: SourceFile): Subject[] {
  const seen = new Set<string>();
  return (content?.all("focus") ?? []).map((entry, i) => {
    const [first, share] = entry.values;
    const ref = first?.type === "ref" ? first : undefined;
    const again = ref === undefined || seen.has(ref.name);
    if (ref !== undefined) seen.add(ref.name);
    const name = ref === undefined ? `#${i + 1}` : again ? `${ref.name}#${i + 1}` : ref.name;
    return subject("focus", {
      file,
      isOwn: true,
      name,
      title: ref?.target?.title ?? ref?.name ?? `number ${i + 1}`,
      owner,
      fields: (naming) => {
        const fields = fieldsIn(entry.content?.entries ?? [], file, naming);
        const items =
          share === undefined
            ? fields.get("budget")?.items
            : itemsOf(entry, file.text, naming).map((each) => each.detail ?? each);
        // The share on the line and `budget` in the block are the same.
        const rest = [...fields].filter(([keyword]) => keyword !== "budget");
        return new Map(items === undefined ? rest : [["share", { field: "share", isList: false, items }], ...rest]);
      },
    });
  });
}

/** What some statements say, by keyword; blocks among them are opened, and parts with a life of their own left out. */
function fieldsIn(
  entries: readonly Entry[],
  file: SourceFile,
  naming: Naming,
  prefix = "",
): ReadonlyMap<string, SaidField> {
  const fields = new Map<string, SaidField>();
  for (const entry of entries) {
    const { meaning, surplus, content } = entry;
    if (surplus || meaning.opens === "persona" || meaning.opens === "focus") continue;
    const field = `${prefix}${meaning.name}`;
    if (meaning.opens !== undefined) {
      for (const [name, inner] of fieldsIn(content?.entries ?? [], file, naming, `${field}.`)) fields.set(name, inner);
      continue;
    }
    const isList = meaning.list || meaning.times === "*";
    const items = [...(fields.get(field)?.items ?? []), ...itemsOf(entry, file.text, naming)];
    fields.set(field, { field, isList, items });
  }
  return fields;
}
