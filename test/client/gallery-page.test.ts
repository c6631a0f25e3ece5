import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Filled } from "../../client/src/gallery/messages.ts";
import { App, type AppProps } from "../../client/webview/gallery/app.tsx";
import {
  answersOf,
  type Event,
  keptOf,
  matching,
  next,
  nothing,
  restored,
  type State,
} from "../../client/webview/gallery/state.ts";
import type { TemplateProblem, TemplateQuestion, TemplateSummary } from "../../server/src/lsp/protocol.ts";

const questions: readonly TemplateQuestion[] = [
  { name: "product", question: "What is it called?", initial: "Harbour Desk", kind: "text" },
  { name: "budget", question: "How much?", initial: "600k EUR", kind: "value", takes: "an amount of money" },
  {
    ...{ name: "scope", question: "How broad?", initial: "narrow", kind: "choice" },
    choices: [
      { word: "narrow", about: "A few segments." },
      { word: "broad", about: "Everybody." },
    ],
  },
];

function template(id: string, more: Partial<TemplateSummary> = {}): TemplateSummary {
  const words = { title: `Title of ${id}`, description: "What it is.", forWhom: "product managers." };
  return { id, ...words, source: "shipped", sourceName: "Strategy", folder: false, questions, ...more };
}

const shop = template("shop", {
  title: "Café and shop",
  source: "workspace",
  sourceName: "plans/templates",
  folder: true,
});
const problem: TemplateProblem = { uri: "file:///a", path: "plans/old.strategy", line: 3, message: "It asks twice." };
const known: Event = { kind: "templates", templates: [template("b2b"), shop], problems: [] };
const filled: Filled = { problems: [], files: 1, name: "harbour-desk.strategy", picture: "<svg>1</svg>" };

function following(...events: readonly Event[]): State {
  return events.reduce(next, nothing);
}

const acts: AppProps["acts"] = {
  ...{ search: () => {}, open: () => {}, empty: () => {}, retry: () => {}, problem: () => {}, near: () => {} },
  ...{ back: () => {}, answer: () => {}, create: () => {} },
};

function page(...events: readonly Event[]): string {
  return render(h(App, { state: following(...events), dark: false, acts }));
}

function words(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

describe("the list of templates", () => {
  it("shows each with its title, for whom it is and where it is from, and an empty plan last", () => {
    const text = words(page(known));
    expect(text).toMatch(/Title of b2b For whom: product managers\. Comes with Strategy/);
    expect(text).toMatch(/Café and shop .* From this workspace: plans\/templates · Several files/);
    expect(text.indexOf("Start with an Empty Plan")).toBeGreaterThan(text.indexOf("Café and shop"));
  });

  it("does not wait for pictures", () => {
    expect(words(page(known))).toContain("Drawing the plan…");
    const html = page(
      known,
      { kind: "picture", id: "b2b", svg: "<svg>2</svg>" },
      { kind: "picture", id: "shop", svg: undefined },
    );
    expect(html).toContain('src="data:image/svg+xml;charset=utf-8,%3Csvg%3E2%3C%2Fsvg%3E"');
    expect(words(html)).toContain("There is no picture of this plan.");
  });

  it("holds what is searched: every word, whatever its case and marks", () => {
    const found = (search: string) => matching(following(known, { kind: "search", text: search })).map(({ id }) => id);
    expect(found("")).toEqual(["b2b", "shop"]);
    expect(found("  CAFE plans ")).toEqual(["shop"]);
    expect(found("managers")).toEqual(["b2b", "shop"]);
    expect(found("cafe zebra")).toEqual([]);
    expect(words(page(known, { kind: "search", text: "cafe" }))).toContain("1 of 2 templates");
    const none = words(page(known, { kind: "search", text: "zebra" }));
    expect(none).toContain("No template matches “zebra”.");
    expect(none).toContain("Start with an Empty Plan");
  });

  it("names what is wrong with some, and shows all others", () => {
    const away: TemplateProblem = { ...problem, uri: null, path: "acme-templates" };
    const html = page({ ...known, problems: [problem, away] });
    expect(words(html)).toContain("plans/old.strategy, line 4 It asks twice.");
    expect(html).toMatch(/<button[^>]*>plans\/old\.strategy, line 4<\/button>/);
    expect(html).not.toMatch(/<button[^>]*>acme-templates/);
    expect(words(html)).toContain("Title of b2b");
  });

  it("says so where nobody answers, and still offers an empty plan", () => {
    const text = words(page({ kind: "unreachable" }));
    expect(text).toMatch(/language server of Strategy does not answer\. Try Again/);
    expect(text).toContain("Start with an Empty Plan");
    expect(words(page())).toContain("Looking for templates…");
  });

  it("keeps texts of strangers texts", () => {
    const evil = template("evil", {
      title: "<img src=x onerror=alert(1)>",
      description: "[x](javascript:alert(1)) <b>",
    });
    const html = page({ kind: "templates", templates: [evil], problems: [] }, { kind: "open", id: "evil" });
    expect(html).toContain("&lt;img src=x onerror=alert(1)>");
    expect(html).not.toMatch(/<img src=x|<b>|href="javascript/);
  });
});

describe("a template's page", () => {
  const open: Event = { kind: "open", id: "b2b" };
  const asked: Event = { kind: "asked", turn: 1 };
  const answered: Event = { kind: "filled", turn: 1, filled };

  it("asks each question, with its default", () => {
    const html = page(known, open);
    expect(html).toMatch(/<label for="gl-answer-0"[^>]*>What is it called\?<\/label><input[^>]*value="Harbour Desk"/);
    expect(html).toMatch(/<option selected value="narrow">narrow<\/option><option value="broad">broad/);
    expect(words(html)).toContain("Type an amount of money.");
    expect(words(html)).toContain("A few segments.");
  });

  it("shows what is wrong with an answer at its field, and the picture with defaults", () => {
    const problems = [{ name: "budget", message: "The budget takes an amount." }];
    const html = page(known, open, asked, { kind: "filled", turn: 1, filled: { ...filled, problems } });
    expect(html).toMatch(
      /id="gl-answer-1"[^>]*aria-invalid="true"[^>]*aria-describedby="gl-answer-1-about gl-answer-1-problem"/,
    );
    expect(html).toMatch(/id="gl-answer-1-problem"[^>]*>The budget takes an amount\.</);
    expect(html).toMatch(/id="gl-answer-0"[^>]*aria-invalid="false"/);
    expect(html).toContain("%3Csvg%3E1%3C%2Fsvg%3E");
  });

  it("wants no plan while an answer cannot be", () => {
    const problems = [{ name: "budget", message: "It cannot be." }];
    const state = following(
      known,
      open,
      asked,
      { kind: "filled", turn: 1, filled: { ...filled, problems } },
      { kind: "wish" },
    );
    expect([state.open?.isRefused, state.open?.isCreating]).toEqual([true, false]);
    const mended = next(next(state, { kind: "asked", turn: 2 }), { kind: "filled", turn: 2, filled });
    expect(mended.open?.isRefused).toBe(false);
    expect(next(mended, { kind: "wish" }).open?.isCreating).toBe(true);
    expect(next(next(mended, { kind: "wish" }), { kind: "kept" }).open?.isCreating).toBe(false);
  });

  it("takes no answer to an older question", () => {
    const state = following(known, open, asked, { kind: "asked", turn: 2 }, answered);
    expect(state.open?.filled).toBeUndefined();
  });

  it("says what comes of it", () => {
    const folder: Event = { kind: "begin", folder: "file:///plans" };
    const text = (...events: readonly Event[]) => words(page(known, ...events, asked, answered));
    expect(text(folder, open)).toContain("Opens as harbour-desk.strategy.");
    expect(text({ kind: "begin", folder: undefined }, open)).toContain("Opens as a new plan.");
    expect(
      words(page(known, { kind: "open", id: "shop" }, asked, { ...answered, filled: { ...filled, files: 3 } })),
    ).toContain("3 files are written into it.");
  });

  it("keeps the answers where nobody answers, and says so", () => {
    const state = following(known, open, { kind: "answer", name: "product", text: "Mole" }, asked, {
      ...{ kind: "filled", turn: 1, filled: undefined },
    });
    const html = render(h(App, { state, dark: false, acts }));
    expect(html).toContain('value="Mole"');
    expect(words(html)).toContain("Your answers are kept. Try Again");
  });

  it("is there again after a reload, with its answers", () => {
    const state = following(known, { kind: "search", text: "title" }, open, {
      kind: "answer",
      name: "product",
      text: "Mole",
    });
    const again = next(restored(keptOf(state)), known);
    expect(again.open?.answers).toEqual({ product: "Mole" });
    expect(answersOf(template("b2b"), again.open?.answers ?? {})).toEqual({
      product: "Mole",
      budget: "600k EUR",
      scope: "narrow",
    });
    expect(again.search).toBe("title");
  });

  it("gives way to the list once the template is gone", () => {
    const state = following(known, open, { kind: "templates", templates: [shop], problems: [] });
    expect(state.open).toBeUndefined();
    expect(following(known, open, { kind: "back" }).open).toBeUndefined();
  });
});
