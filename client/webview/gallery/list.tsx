import type { TargetedKeyboardEvent } from "preact";
import type { TemplateProblem, TemplateSummary } from "../../../server/src/lsp/protocol.ts";
import { t } from "../../src/l10n.ts";
import { Picture } from "./picture.tsx";
import { matching, type State } from "./state.ts";
import { stepTo } from "./steps.ts";

export interface ListActs {
  readonly search: (text: string) => void;
  readonly open: (id: string) => void;
  readonly empty: () => void;
  readonly retry: () => void;
  readonly problem: (index: number) => void;
  /** Somebody might look at this template's picture soon. */
  readonly near: (id: string) => void;
}

export interface ListProps {
  readonly state: State;
  readonly dark: boolean;
  readonly acts: ListActs;
}

/** All templates as cards, with a search box above and what is wrong with some below. */
export function List({ state, dark, acts }: ListProps) {
  const { phase, templates, problems, search } = state;
  const found = matching(state);
  const isSearched = phase === "there" && search.trim() !== "";
  return (
    <main class="gl-page">
      <h1>{t("New Plan")}</h1>
      <p class="gl-lead">
        {t(
          "Choose what comes closest to your business. You answer a few questions and get a whole plan to make your own.",
        )}
      </p>
      {phase !== "unreachable" && <Search state={state} first={found[0]?.id} acts={acts} />}
      <p role="status" class="gl-status">
        {phase === "loading" && t("Looking for templates…")}
        {isSearched && found.length > 0 && t("{0} of {1} templates", found.length, templates.length)}
        {isSearched && found.length === 0 && t("No template matches “{0}”.", search.trim())}
      </p>
      {phase === "unreachable" && (
        <div class="gl-notice" role="alert">
          <p>{t("The templates cannot be shown, because the language server of Strategy does not answer.")}</p>
          <button type="button" class="gl-button" onClick={acts.retry}>
            {t("Try Again")}
          </button>
        </div>
      )}
      {isSearched && found.length === 0 && (
        <button type="button" class="gl-button gl-second" onClick={() => acts.search("")}>
          {t("Show All")}
        </button>
      )}
      <ul class="gl-cards" onKeyDown={step}>
        {phase === "there" &&
          found.map((template, index) => (
            <Card key={template.id} index={index} template={template} state={state} dark={dark} acts={acts} />
          ))}
        <EmptyCard empty={acts.empty} />
      </ul>
      {problems.length > 0 && phase === "there" && <Problems problems={problems} go={acts.problem} />}
    </main>
  );
}

interface SearchProps {
  readonly state: State;
  /** The template that Enter leads to. */
  readonly first: string | undefined;
  readonly acts: ListActs;
}

function Search({ state, first, acts }: SearchProps) {
  const keyed = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape" && state.search !== "") acts.search("");
    else if (event.key === "Enter" && state.search.trim() !== "" && first !== undefined) acts.open(first);
    else if (event.key === "ArrowDown") cardsIn(document)[0]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <input
      id="gl-search"
      class="gl-input gl-search"
      type="search"
      placeholder={t("Search templates")}
      aria-label={t("Search templates")}
      autocomplete="off"
      spellcheck={false}
      value={state.search}
      onInput={({ currentTarget }) => acts.search(currentTarget.value)}
      onKeyDown={keyed}
    />
  );
}

interface CardProps extends ListProps {
  readonly template: TemplateSummary;
  /** Its number among those that are shown. */
  readonly index: number;
}

function Card({ template, index, state, dark, acts }: CardProps) {
  const { id, title, forWhom, folder } = template;
  const isDrawn = state.pictures.has(id);
  return (
    <li class="gl-card">
      <Picture
        svg={state.pictures.get(id)}
        dark={dark}
        text=""
        instead={isDrawn ? t("There is no picture of this plan.") : t("Drawing the plan…")}
        near={() => acts.near(id)}
      />
      <div class="gl-words">
        <button
          type="button"
          class="gl-title"
          data-template={id}
          aria-describedby={`gl-about-${index}`}
          dir="auto"
          onClick={() => acts.open(id)}
        >
          {title}
        </button>
        <div class="gl-about-card" id={`gl-about-${index}`}>
          {forWhom !== "" && <p dir="auto">{t("For whom: {0}", forWhom)}</p>}
          <p class="gl-source">
            {sourceText(template)}
            {folder && ` · ${t("Several files")}`}
          </p>
        </div>
      </div>
    </li>
  );
}

/** Where a template is from. */
export function sourceText({ source, sourceName }: TemplateSummary): string {
  switch (source) {
    case "shipped":
      return t("Comes with {0}", sourceName);
    case "workspace":
      return t("From this workspace: {0}", sourceName);
    case "package":
      return t("From the package {0}", sourceName);
    case "user":
      return t("From your own folder");
  }
}

function EmptyCard({ empty }: { empty: () => void }) {
  return (
    <li class="gl-card gl-empty">
      <span class="gl-picture" aria-hidden="true">
        <span class="gl-plus">+</span>
      </span>
      <div class="gl-words">
        <button type="button" class="gl-title" aria-describedby="gl-about-empty" onClick={empty}>
          {t("Start with an Empty Plan")}
        </button>
        <div class="gl-about-card" id="gl-about-empty">
          <p>{t("The four principles laid out, with an example in every place to type over.")}</p>
        </div>
      </div>
    </li>
  );
}

interface ProblemsProps {
  readonly problems: readonly TemplateProblem[];
  readonly go: (index: number) => void;
}

function Problems({ problems, go }: ProblemsProps) {
  return (
    <section class="gl-problems" aria-labelledby="gl-problems">
      <h2 id="gl-problems">{t("Something is wrong with these templates")}</h2>
      <ul>
        {problems.map(({ uri, path, line, message }, index) => (
          <li key={`${path} ${line} ${message}`}>
            {uri === null ? (
              <span>{path}</span>
            ) : (
              <button type="button" class="gl-link" onClick={() => go(index)}>
                {t("{0}, line {1}", path, line + 1)}
              </button>
            )}
            <span dir="auto">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Arrow keys go from card to card, as they do in any other gallery; Tab does, too. */
function step(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const cards = cardsIn(event.currentTarget);
  const active = document.activeElement;
  const from = active instanceof HTMLElement ? cards.indexOf(active) : -1;
  const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
  const to = stepTo(
    cards.map((card) => (card.closest(".gl-card") ?? card).getBoundingClientRect()),
    from,
    rightToLeft ? turned(event.key) : event.key,
  );
  if (to !== undefined) cards[to]?.focus();
  else if (event.key === "ArrowUp") document.getElementById("gl-search")?.focus();
  else return;
  event.preventDefault();
}

function turned(key: string): string {
  return key === "ArrowLeft" ? "ArrowRight" : key === "ArrowRight" ? "ArrowLeft" : key;
}

function cardsIn(place: Document | Element): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(".gl-title")];
}
