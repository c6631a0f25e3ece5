import type { Drawable, Figure, Level, Message, Named, NamedRef, View, Words } from "./base.ts";

/** How customers are served, and whether they are satisfied. */

export type StageName = "before" | "during" | "after";

export interface ServiceView extends View {
  readonly services: readonly ServiceCard[];
  /** A row for each segment in the order of the text, with its three stages. */
  readonly rows: readonly ServiceRow[];
  /** How many segments are left off: very large plans are cut. */
  readonly rowsLeft: number;
  /** Services that name no stage: they may stand in any, and are in no cell. */
  readonly unstaged: readonly NamedRef[];
  /** A row for each segment that expects something. */
  readonly satisfaction: readonly SatisfactionRow[];
  /** Segments that say nothing of what they expect; the keyword is `expects`. */
  readonly expectsMissing: readonly NamedRef[];
}

export interface ServiceCard extends Named {
  /** `reactive` or `proactive`. */
  readonly mode: Words;
  readonly kinds: readonly string[];
  readonly stages: readonly StageName[];
  readonly stagesMissing?: string;
  readonly channels: readonly string[];
  readonly channelsMissing?: string;
  /** Years; `text` such as `2 hours`. `missing` only where it answers customers. */
  readonly respond: Figure;
  readonly resolve: Figure;
  /** `missing` only where it is proactive. */
  readonly every: Figure;
  readonly segments: readonly NamedRef[];
  /** How many more segments there are than are listed: very long lists are cut. */
  readonly segmentsLeft: number;
  readonly forEvery: boolean;
  readonly delivers: readonly Level[];
}

export interface ServiceRow {
  readonly segment: NamedRef;
  readonly messages: readonly Message[];
  /** The segment's own channels. */
  readonly channels: readonly string[];
  /** before, during, after. */
  readonly stages: readonly StageCell[];
}

export interface StageCell {
  readonly stage: StageName;
  readonly reactive: readonly ServiceRef[];
  readonly proactive: readonly ServiceRef[];
  /** Services whose mode is not told. */
  readonly unclear: readonly ServiceRef[];
  /** Whether no service is there for the segment at this stage. */
  readonly gap: boolean;
}

export interface ServiceRef extends NamedRef {
  readonly channels: readonly string[];
  /** Which of them are the segment's own; left out where the segment names none. */
  readonly shared?: readonly string[];
  readonly messages: readonly Message[];
}

export interface SatisfactionRow {
  readonly segment: NamedRef;
  /** In the order of the text. */
  readonly cells: readonly SatisfactionCell[];
}

/** `at` is the item of `expects`. */
export interface SatisfactionCell extends Drawable {
  readonly value: string;
  readonly title: string;
  readonly expected: number;
  readonly delivered: Figure;
  readonly result?: "dissatisfied" | "satisfied" | "delighted";
  /** Delivered less expected. */
  readonly gap: Figure;
  /** Whether the segment takes the value for granted. */
  readonly must: boolean;
  /** How much it matters to the segment, 0 to 5. */
  readonly importance: Figure;
}
