import { render } from "preact";
import { type FromGallery, type GalleryState, galleryState, toGallery } from "../../src/gallery/messages.ts";
import { onceAFrame } from "../frames.ts";
import { speakAs } from "../words.ts";
import { App } from "./app.tsx";
import { Asks } from "./asks.ts";
import { answersOf, type Event, keptOf, next, openTemplate, restored, type State } from "./state.ts";
import { styles } from "./styles.ts";

/** What the editor gives to the pages that it shows. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromGallery): void;
  getState(): unknown;
  setState(state: GalleryState): void;
};

/** How long a pause in typing is, in milliseconds: below it, each letter would draw a picture that nobody sees. */
const PAUSE = 200;

const host = acquireVsCodeApi();
const root = document.getElementById("root");
const asks = new Asks({
  ask: (id, turn, answers) => {
    happened({ kind: "asked", turn });
    host.postMessage({ kind: "fill", id, turn, answers });
  },
  later: (go) => {
    const timer = setTimeout(go, PAUSE);
    return () => clearTimeout(timer);
  },
});

let state: State = restored(galleryState(host.getState()));
/** What has the focus once the page is painted: a selector. */
let wanted: string | undefined = "#gl-search";
const paintSoon = onceAFrame(paint);

function happened(event: Event): void {
  const before = state;
  state = next(state, event);
  if (event.kind === "filled") asks.answered(event.turn);
  if (event.kind === "templates") asks.again();
  const template = openTemplate(state);
  asks.want(template?.id, template === undefined ? {} : answersOf(template, state.open?.answers ?? {}));
  if (state.open?.id !== before.open?.id) turned(before.open?.id);
  if (state !== before) {
    host.setState(keptOf(state));
    paintSoon();
  }
}

/** Another page is shown: its top, and the focus where one goes on. */
function turned(from: string | undefined): void {
  wanted = state.open !== undefined ? ".gl-form .gl-input, .gl-form .gl-button" : undefined;
  if (state.open === undefined && from !== undefined) wanted = `[data-template="${CSS.escape(from)}"]`;
  else window.scrollTo(0, 0);
}

function paint(): void {
  if (root === null) return;
  render(<App state={state} dark={isDark()} acts={acts} />, root);
  if (wanted === undefined || state.phase === "loading") return;
  const element = root.querySelector<HTMLElement>(wanted);
  if (element === null) return;
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
  wanted = undefined;
}

const acts = {
  search: (text: string) => {
    if (text === "") wanted = "#gl-search";
    happened({ kind: "search", text });
  },
  open: (id: string) => happened({ kind: "open", id }),
  back: () => happened({ kind: "back" }),
  answer: (name: string, text: string) => happened({ kind: "answer", name, text }),
  near: (id: string) => host.postMessage({ kind: "picture", id }),
  empty: () => host.postMessage({ kind: "empty" }),
  problem: (index: number) => host.postMessage({ kind: "problem", index }),
  retry: () => host.postMessage({ kind: "retry" }),
  create,
};

function create(): void {
  const template = openTemplate(state);
  if (template === undefined || state.open === undefined || state.open.isCreating) return;
  happened({ kind: "wish" });
  if (state.open.isCreating) {
    host.postMessage({ kind: "create", id: template.id, answers: answersOf(template, state.open.answers) });
  } else root?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

function isDark(): boolean {
  const { classList } = document.body;
  const isContrast = classList.contains("vscode-high-contrast") && !classList.contains("vscode-high-contrast-light");
  return classList.contains("vscode-dark") || isContrast;
}

function listen(): void {
  window.addEventListener("message", ({ data }) => {
    const message = toGallery(data);
    if (message !== undefined) happened(message);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || state.open === undefined) return;
    event.preventDefault();
    acts.back();
  });
  // Pictures are drawn in the shades of the theme.
  new MutationObserver(paintSoon).observe(document.body, { attributes: true, attributeFilter: ["class"] });
}

speakAs(root);
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];
listen();
paint();
host.postMessage({ kind: "ready" });
