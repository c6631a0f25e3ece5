import { nearest } from "../base/nearest.ts";
import { asked as questionsOf } from "../features/templates/fill.ts";
import type { Question } from "../features/templates/questions.ts";
import { findTemplates, type Gallery, placesOf } from "../workspace/templates.ts";
import { type FoundTemplate, fillFound } from "../workspace/templates-found.ts";
import { dayOf } from "../workspace/today.ts";
import { type Answer, count } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { countsOf, inWords } from "./counts.ts";
import { ENDING, type House, type Place, placeOf, type Room, shown } from "./house.ts";
import { type Proposal, type Said, saidOf } from "./propose.ts";
import { Refusal } from "./refusal.ts";
import { newPlan as tool } from "./tools.ts";

/** A plan from a template, with what it takes to store it. */
export interface NewPlan {
  readonly answer: Answer;
  /** The files that would be new; none where templates are listed. */
  readonly proposals: readonly Proposal[];
}

/**
 * Lists the templates, or fills one. Nothing is written.
 *
 * @throws Refusal for a template or a question that there is not, and where a file of the plan is there already.
 */
export function newPlan(asked: Asked, house: House): NewPlan {
  const folder = asked.text("folder") ?? "";
  const home = placeOf(house, folder === "" || folder === "." ? `plan${ENDING}` : `${folder}/plan${ENDING}`);
  const target = home.path.includes("/") ? home.path.slice(0, home.path.lastIndexOf("/")) : "";
  const { room } = home;
  const places = placesOf({ files: room.files, config: room.workspace.config(home.path) }, house.usersTemplates?.());
  const wanted = asked.text("template");
  const gallery = findTemplates(places, house.today, ...(wanted === undefined ? [] : [wanted]));
  if (wanted === undefined) return { answer: listed(gallery, house.today), proposals: [] };
  const found = gallery.templates.find(({ id }) => id === wanted);
  if (found === undefined) throw unknown(wanted, gallery, findTemplates(places, house.today));
  return filled(found, answersIn(asked, found, house.today), { room, target, today: house.today });
}

function listed({ templates, problems }: Gallery, today: string): Answer {
  const all = templates.map(({ id, place, template }) => {
    const { title, description, forWhom } = template.head;
    return {
      id,
      title,
      description,
      for_whom: forWhom,
      source: place.name,
      questions: questionsOf(template, dayOf(today)),
    };
  });
  const lines = all.map(({ id, title, for_whom, questions }) =>
    [`- ${id}: ${title}, for ${for_whom}`, ...questions.map((question) => `  - ${asText(question)}`)].join("\n"),
  );
  const broken = problems.map(({ path, line, message }) => ({ path, line: line + 1, message }));
  return {
    text: [...lines, ...broken.map(({ path, line, message }) => `${path}:${line} ${message}`)].join("\n"),
    data: { templates: all, broken },
  };
}

function asText({ name, question, initial, choices, takes }: Question): string {
  const among = choices === undefined ? "" : ` One of ${choices.map(({ word }) => word).join(", ")}.`;
  const form = takes === undefined || choices !== undefined ? "" : ` Takes ${takes}.`;
  return `${name}: ${question}${among}${form} Otherwise: ${initial}`;
}

function unknown(wanted: string, { broken }: Gallery, { templates }: Gallery): Refusal {
  const [fault] = broken.get(wanted) ?? [];
  if (fault !== undefined) {
    return new Refusal(`The template ${wanted} cannot be used: ${fault.path}:${fault.line + 1} ${fault.message}`);
  }
  const ids = templates.map(({ id }) => id);
  const close = nearest(wanted, ids);
  const hint = close.length > 0 ? `Did you mean ${close.join(" or ")}?` : `The templates are ${ids.join(", ")}.`;
  return new Refusal(`There is no template ${wanted}. ${hint}`);
}

function answersIn(asked: Asked, { template }: FoundTemplate, today: string): Record<string, string> {
  const { answers } = tool.fields;
  const given = asked.list("answers", answers?.kind === "list" ? answers.of : {});
  const names = questionsOf(template, dayOf(today)).map(({ name }) => name);
  const found: Record<string, string> = Object.create(null);
  for (const each of given) {
    const name = each.needed("question");
    if (!names.includes(name)) {
      throw new Refusal(`The template asks nothing by the name ${name}. It asks ${names.join(", ")}.`);
    }
    found[name] = each.needed("answer");
  }
  return found;
}

interface Where {
  readonly room: Room;
  /** The folder that the plan goes to. */
  readonly target: string;
  readonly today: string;
}

function filled(found: FoundTemplate, answers: Record<string, string>, { room, target, today }: Where): NewPlan {
  const { problems, files, name } = fillFound(found, { answers, today, target });
  const made = files.map((file, index) => {
    const own = index === 0 && !found.isFolder ? name : file.path;
    const place: Place = { room, path: target === "" ? own : `${target}/${own}` };
    if (room.files.locate(place.path) !== "missing") {
      throw new Refusal(`${shown(place)} is there already. Name another folder, or give the plan another name.`);
    }
    return { place, text: file.text, examples: file.examples };
  });
  const scratch = room.scratch();
  for (const { place, text } of made) if (place.path.endsWith(ENDING)) scratch.open(place.path, text);
  const proposals = made.flatMap(({ place, text }): Proposal[] => {
    if (!place.path.endsWith(ENDING)) return [];
    const came = (scratch.project.check(place.path)?.findings ?? []).map((each) => saidOf(each, room.prefix));
    return [{ place, before: undefined, after: text, came, told: "", answer: { text: "", data: {} } }];
  });
  const came = proposals.flatMap((each): readonly Said[] => each.came);
  const data = {
    template: found.id,
    files: made.map(({ place, text }) => ({ path: shown(place), text })),
    wrong_answers: problems,
    counts: countsOf(came),
    // Examples of the template's own that nobody has answered yet.
    examples_left: made.reduce((sum, { examples }) => sum + examples.length, 0),
  };
  const wrong = problems.map(({ message }) => `- ${message}`);
  const parts = [
    `${count(made.length, "file")} from the template ${found.id}: ${inWords(data.counts)}. Nothing is written.`,
    wrong.length > 0 && ["Answers that cannot be, in whose place the default stands:", ...wrong].join("\n"),
    data.examples_left > 0 &&
      `${count(data.examples_left, "line")} still ${data.examples_left === 1 ? "holds" : "hold"} the template's own examples: go through them with the person.`,
    ...data.files.map(({ path, text }) => `${path}:\n\n\`\`\`strategy\n${text}\`\`\``),
  ];
  return { answer: { text: parts.filter((part) => part !== false).join("\n\n"), data }, proposals };
}
