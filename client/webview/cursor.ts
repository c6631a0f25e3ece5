import { type PictureId, spotOf } from "../src/preview/messages.ts";
import { around, type Marked } from "./places.ts";

/** What the extension tells of the cursor in the text. */
export interface CursorPlace {
  readonly id: PictureId;
  readonly path: string;
  readonly offset: number;
}

const MARK = "data-here";

/** Marks what belongs to the cursor in the text, and brings it into view while nobody uses the page. */
export class Cursor {
  #place: CursorPlace | undefined;
  /** That of the picture which is shown. */
  #painted: PictureId | undefined;
  #marked: readonly Marked<Element>[] | undefined;
  /** Whether the cursor has moved since something was last brought into view for it. */
  #hasMoved = false;
  #isPointedAt = false;

  constructor() {
    document.documentElement.addEventListener("pointerenter", () => {
      this.#isPointedAt = true;
    });
    document.documentElement.addEventListener("pointerleave", () => {
      this.#isPointedAt = false;
    });
  }

  moved(place: CursorPlace): void {
    this.#hasMoved = true;
    this.#place = place;
    this.#show();
  }

  away(): void {
    this.#place = undefined;
    this.#show();
  }

  /** The page shows a picture now, or has drawn it again. */
  painted(id: PictureId): void {
    this.#painted = id;
    this.#marked = undefined;
    this.#show();
  }

  #show(): void {
    const place = this.#place;
    // Places of another picture would mark what is not meant: the right one comes with it.
    if (place !== undefined && place.id !== this.#painted) return;
    this.#marked ??= markedIn(document);
    const found = place === undefined ? [] : around(this.#marked, place.path, place.offset);
    const there = new Set(found);
    for (const element of document.querySelectorAll(`[${MARK}]`))
      if (!there.has(element)) element.removeAttribute(MARK);
    for (const element of found) element.setAttribute(MARK, "");
    if (this.#hasMoved && found.length > 0) {
      this.#hasMoved = false;
      this.#bringIntoView(found);
    }
  }

  #bringIntoView(found: readonly Element[]): void {
    if (document.hasFocus() || this.#isPointedAt) return;
    const drawn = found.filter((element) => element.getClientRects().length > 0);
    const [first] = drawn;
    if (first === undefined || drawn.some(isInView)) return;
    const isStill =
      document.body.classList.contains("vscode-reduce-motion") ||
      window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    first.scrollIntoView({ block: "center", behavior: isStill ? "instant" : "smooth" });
  }
}

function markedIn(page: Document): readonly Marked<Element>[] {
  return Array.from(page.querySelectorAll("[data-at]")).flatMap((element) => {
    const at = spotOf(element.getAttribute("data-at"));
    return at === undefined ? [] : [{ at, element }];
  });
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
