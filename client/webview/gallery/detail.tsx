import type { TemplateQuestion, TemplateSummary } from "../../../server/src/lsp/protocol.ts";
import { t } from "../../src/l10n.ts";
import { sourceText } from "./list.tsx";
import { Markup } from "./markup.tsx";
import { Picture } from "./picture.tsx";
import { answersOf, type Open, type State } from "./state.ts";

export interface DetailActs {
  readonly back: () => void;
  readonly answer: (name: string, text: string) => void;
  readonly create: () => void;
  readonly retry: () => void;
}

export interface DetailProps {
  readonly state: State;
  readonly open: Open;
  readonly template: TemplateSummary;
  readonly dark: boolean;
  readonly acts: DetailActs;
}

/** A template's page: what it is, its questions, and the picture of the plan that the answers make. */
export function Detail({ state, open, template, dark, acts }: DetailProps) {
  const { id, title, description, forWhom, questions } = template;
  const svg = open.filled?.picture ?? state.pictures.get(id);
  const isAnswered = open.filled !== undefined || open.isSilent || state.pictures.has(id);
  return (
    <main class="gl-page gl-detail">
      <div class="gl-head">
        <button type="button" class="gl-link gl-back" onClick={acts.back}>
          <span aria-hidden="true">←</span> {t("All Templates")}
        </button>
        <h1 dir="auto" tabIndex={-1} id="gl-heading">
          {title}
        </h1>
        <p class="gl-source">{sourceText(template)}</p>
      </div>
      <div class="gl-about">
        <Markup text={description} />
        {forWhom !== "" && (
          <p class="gl-for" dir="auto">
            {t("For whom: {0}", forWhom)}
          </p>
        )}
      </div>
      <form
        class="gl-form"
        noValidate
        aria-labelledby={questions.length === 0 ? "gl-heading" : "gl-questions"}
        onSubmit={(event) => {
          event.preventDefault();
          acts.create();
        }}
      >
        {questions.length > 0 && <h2 id="gl-questions">{t("Your answers")}</h2>}
        <Questions open={open} template={template} answer={acts.answer} />
        <Foot state={state} open={open} template={template} retry={acts.retry} />
      </form>
      <div class="gl-large">
        <Picture
          svg={svg}
          dark={dark}
          text={t("Picture of the plan: {0}", title)}
          instead={isAnswered ? t("There is no picture of this plan.") : t("Drawing the plan…")}
        />
      </div>
    </main>
  );
}

interface QuestionsProps {
  readonly open: Open;
  readonly template: TemplateSummary;
  readonly answer: (name: string, text: string) => void;
}

function Questions({ open, template, answer }: QuestionsProps) {
  const answers = answersOf(template, open.answers);
  const problems = open.filled?.problems ?? [];
  return (
    <>
      {template.questions.map((question, index) => (
        <Field
          key={question.name}
          id={`gl-answer-${index}`}
          question={question}
          text={answers[question.name] ?? ""}
          problem={problems.find(({ name }) => name === question.name)?.message}
          answer={(text) => answer(question.name, text)}
        />
      ))}
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly question: TemplateQuestion;
  readonly text: string;
  /** What is wrong with the answer. */
  readonly problem: string | undefined;
  readonly answer: (text: string) => void;
}

function Field({ id, question, text, problem, answer }: FieldProps) {
  const { kind, choices = [] } = question;
  // What is wrong says what is right, too.
  const hint = problem === undefined ? hintOf(question, text) : "";
  const common = {
    id,
    class: "gl-input",
    "aria-invalid": problem !== undefined,
    "aria-describedby": `${id}-about ${id}-problem`,
  };
  return (
    <div class="gl-field">
      <label for={id} dir="auto">
        {question.question}
      </label>
      {kind === "choice" ? (
        <select {...common} value={text} onChange={({ currentTarget }) => answer(currentTarget.value)}>
          {!choices.some(({ word }) => word === text) && <option value={text}>{text}</option>}
          {choices.map(({ word }) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={kind === "text"}
          value={text}
          placeholder={question.initial}
          onInput={({ currentTarget }) => answer(currentTarget.value)}
        />
      )}
      <p class="gl-hint" id={`${id}-about`}>
        {hint}
      </p>
      <p class="gl-wrong" id={`${id}-problem`} aria-live="polite" dir="auto">
        {problem}
      </p>
    </div>
  );
}

/** What an answer may be, or what the one that is chosen means. */
function hintOf({ kind, choices = [], takes }: TemplateQuestion, text: string): string {
  if (kind === "choice") return choices.find(({ word }) => word === text)?.about ?? "";
  return takes === undefined ? "" : t("Type {0}.", takes);
}

interface FootProps {
  readonly state: State;
  readonly open: Open;
  readonly template: TemplateSummary;
  readonly retry: () => void;
}

/** The button, and what comes of it. */
function Foot({ state, open, template, retry }: FootProps) {
  const { filled, isSilent, isRefused, isCreating } = open;
  return (
    <div class="gl-foot">
      <button type="submit" class="gl-button" aria-disabled={isCreating} aria-describedby="gl-outcome">
        {isCreating ? t("Creating the plan…") : t("Create Plan")}
      </button>
      <p class="gl-hint" id="gl-outcome">
        {outcome(filled, template, state.folder !== undefined)}
      </p>
      <div role="alert" class="gl-alert">
        {isRefused && <p class="gl-wrong">{t("Change the answers that are marked, then create the plan.")}</p>}
        {isSilent && (
          <>
            <p class="gl-wrong">{t("The language server of Strategy does not answer. Your answers are kept.")}</p>
            <button type="button" class="gl-button gl-second" onClick={retry}>
              {t("Try Again")}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function outcome(filled: Open["filled"], { folder }: TemplateSummary, hasFolder: boolean): string {
  if (filled === undefined) return "";
  if (folder) return t("You choose a folder. {0} files are written into it.", filled.files);
  return hasFolder
    ? t("Opens as {0}. Nothing is saved until you save it.", filled.name)
    : t("Opens as a new plan. Nothing is saved until you save it.");
}
