import { render } from "preact";
import { speak } from "../../server/src/report/language.ts";
import { type FromPage, type PageState, type PictureId, pageState, spotOf } from "../src/preview/messages.ts";
import { App } from "./app.tsx";
import { Charts } from "./charts.ts";
import { Cursor } from "./cursor.ts";
import { onceAFrame } from "./frames.ts";
import { type Event, frontOf, next, nothing, type State } from "./state.ts";
import { styles } from "./styles.ts";
import { toPage } from "./to-page.ts";
import { Tries } from "./tries.ts";
import { speakAs } from "./words.ts";

/** What the editor gives to the pages that it shows. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

/** At this width and below the report is one narrow column: its styles say so, too. */
const NARROW_REM = 38;

const host = acquireVsCodeApi();
const kept = pageState(host.getState());
const root = document.getElementById("root");
speakAs(root);
const cursor = new Cursor();
const tries = new Tries({
  ask: (shares) => host.postMessage({ kind: "try", shares }),
  frame: (go) => requestAnimationFrame(go),
});

let charts = new Charts("wide");
let state: State = { ...nothing, uri: kept?.uri ?? "", shares: kept?.shares ?? [] };
/** Where the page was scrolled to when it was hidden; undefined once it is there again. */
let scroll = kept?.scroll;
let painted: PictureId | undefined;
const paintSoon = onceAFrame(paint);

function happened(event: Event): void {
  const before = state;
  state = next(state, event);
  if (event.kind === "tried" || event.kind === "untried") tries.answered();
  if (event.kind === "picture") tries.again();
  // Before there is a picture, nothing can be tried on it.
  tries.want(state.picture === undefined ? [] : state.shares);
  if (state.uri !== before.uri || state.shares !== before.shares) keep();
  if (state !== before) paintSoon();
}

function paint(): void {
  if (root === null) return;
  const send = (message: FromPage) => () => host.postMessage(message);
  render(
    <App
      state={state}
      wish={(segment, share) => happened({ kind: "wish", segment, share })}
      discard={() => happened({ kind: "discard" })}
      apply={send({ kind: "apply", shares: state.shares })}
      mend={send({ kind: "fault" })}
      seen={() => happened({ kind: "seen" })}
      charts={charts}
    />,
    root,
  );
  const front = frontOf(state)?.id;
  if (front === undefined) return;
  if (scroll !== undefined) {
    window.scrollTo(0, scroll);
    scroll = undefined;
  }
  painted = front;
  cursor.painted(front);
}

function keep(): void {
  host.setState({ uri: state.uri, scroll: scroll ?? window.scrollY, shares: state.shares });
}

/** Whether something of the picture was meant, and its place in the text is shown. */
function reveal(target: EventTarget | null): boolean {
  const marked = target instanceof Element ? target.closest("[data-at]") : null;
  const at = spotOf(marked?.getAttribute("data-at"));
  if (at === undefined || painted === undefined) return false;
  host.postMessage({ kind: "reveal", id: painted, at });
  return true;
}

/** Links lead within the page or to the web; the editor asks before it opens what lies outside. */
function isSafe({ href }: HTMLAnchorElement): boolean {
  return /^https?:\/\//i.test(href) || href.includes("#");
}

function listen(): void {
  window.addEventListener("message", ({ data }) => {
    const message = toPage(data);
    if (message === undefined) return;
    if (message.kind === "cursor") cursor.moved(message);
    else if (message.kind === "away") cursor.away();
    else if (message.kind === "words") speak(message.words);
    else happened(message);
  });
  window.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null || isSafe(link)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  document.addEventListener("click", ({ target }) => {
    // Who has marked some words wants to copy them.
    if (window.getSelection()?.isCollapsed === false) return;
    if (target instanceof Element && target.closest("a, summary, input, .sw-bar") === null) reveal(target);
  });
  document.addEventListener("keydown", (event) => {
    // What is no button of HTML does not do so by itself.
    const isDrawn = event.target instanceof SVGElement;
    if (isDrawn && (event.key === "Enter" || event.key === " ") && reveal(event.target)) event.preventDefault();
  });
  let isKeeping = false;
  window.addEventListener("scroll", () => {
    if (isKeeping || scroll !== undefined) return;
    isKeeping = true;
    requestAnimationFrame(() => {
      isKeeping = false;
      keep();
    });
  });
}

/** Charts are drawn for the width that the report is laid out in, and for no other. */
function measure(page: HTMLElement): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const before = charts;
  charts = charts.for(page.clientWidth <= NARROW_REM * rem ? "narrow" : "wide");
  if (charts !== before) paintSoon();
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles());
document.adoptedStyleSheets = [sheet];
listen();
if (root !== null) {
  measure(root);
  new ResizeObserver(() => measure(root)).observe(root);
}
paint();
host.postMessage({ kind: "ready" });
