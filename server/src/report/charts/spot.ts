import { escaped } from "../text.ts";
import type { Spot } from "../views/types.ts";

/** `plans/a.strategy:10:20` */
export function spotText({ path, start, end }: Spot): string {
  return `${path}:${start}:${end}`;
}

/** ` data-at="plans/a.strategy:10:20"`, which leads from a picture to its text. */
export function dataAt(at: Spot | undefined): string {
  return at === undefined ? "" : ` data-at="${escaped(spotText(at))}"`;
}
