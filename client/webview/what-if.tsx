import type { VNode } from "preact";
import { Badges, Gap, Own } from "../../server/src/report/components/basics.tsx";
import { Icon } from "../../server/src/report/components/icons.tsx";
import type { Figure, FocusRow, PlanViews } from "../../server/src/report/views/types.ts";
import { t } from "../src/l10n.ts";
import { Bar } from "./bar.tsx";
import { percentText } from "./percents.ts";
import { barsOf, frontOf, type Sharing, type State, type Trial } from "./state.ts";

/** How many segments are shown at once: of very many, most get no money. */
const SHOWN = 12;

export interface WhatIfProps {
  readonly state: State;
  readonly wish: (segment: string, share: number) => void;
}

/** Other shares of the money, to be tried out: a bar to drag and a number to type for each segment, and what follows. */
export function WhatIf({ state, wish }: WhatIfProps) {
  const { picture, trial, shares } = state;
  const front = frontOf(state);
  if (picture === undefined || front === undefined || picture.views.concentration.missing !== undefined) return null;
  const bars = barsOf(picture.views);
  if (bars.length === 0) return null;
  const row = (bar: Sharing) => (
    <Row
      key={bar.segment.name}
      bar={bar}
      before={focusOf(picture.views, bar)}
      after={focusOf(front.views, bar)}
      share={shares.find(({ segment }) => segment === bar.segment.name)?.share}
      why={trial?.refused.find(({ segment }) => segment === bar.segment.name)?.why}
      wish={(share) => wish(bar.segment.name, share)}
    />
  );
  return (
    <section class="sw-what-if" aria-labelledby="sw-title">
      <h3 id="sw-title">{t("Try other shares")}</h3>
      <p class="sr-how">
        {t(
          "Drag a bar or type a number: the whole page shows what would follow. Nothing is written before you apply it.",
        )}
      </p>
      <ul class="sr-legend" aria-hidden="true">
        <li>
          <span class="sw-key sw-key-recommended" /> {t("recommended")}
        </li>
        <li>
          <span class="sw-key sw-key-said" /> {t("as the text says")}
        </li>
      </ul>
      <Rows bars={bars.slice(0, SHOWN)} row={row} />
      {bars.length > SHOWN && (
        <details class="sr-fold">
          <summary>
            {bars.length === SHOWN + 1 ? t("1 more segment") : t("{0} more segments", bars.length - SHOWN)}
          </summary>
          <Rows bars={bars.slice(SHOWN)} row={row} />
        </details>
      )}
      <Rest views={front.views} />
      {trial !== undefined && <Differences of={trial} />}
    </section>
  );
}

function Rows({ bars, row }: { bars: readonly Sharing[]; row: (bar: Sharing) => VNode }) {
  return <ul class="sw-rows">{bars.map(row)}</ul>;
}

function focusOf({ concentration }: PlanViews, bar: Sharing): FocusRow | undefined {
  return concentration.foci.find(({ segment }) => segment?.name === bar.segment.name);
}

interface RowProps {
  readonly bar: Sharing;
  /** The focus as the text has it, and as it would be. */
  readonly before: FocusRow | undefined;
  readonly after: FocusRow | undefined;
  /** What is tried; undefined where nothing is. */
  readonly share: number | undefined;
  /** Why it cannot be tried. */
  readonly why: string | undefined;
  readonly wish: (share: number) => void;
}

function Row({ bar, before, after, share, why, wish }: RowProps) {
  const { title } = bar.segment;
  const said = bar.share.value;
  const now = share ?? said;
  const isFixed = now === undefined || before?.handle.unit === "unclear";
  return (
    <li class={share === undefined ? "sw-row" : "sw-row sw-tried"}>
      <span class="sw-name">
        <Own>{title}</Own>
        {bar.excluded && <span class="sr-soft"> {t("(excluded)")}</span>}
        <Badges of={after?.messages} />
      </span>
      {isFixed ? (
        <span class="sw-fixed">
          <Gap missing={bar.share.missing} why={bar.share.why} /> {bar.share.why ?? ""}
        </span>
      ) : (
        <Bar
          title={title}
          share={now}
          said={said ?? 0}
          recommended={bar.recommended.value}
          spoken={spoken(now, after)}
          wish={wish}
        />
      )}
      <span class="sw-outcome">
        {after !== undefined && (
          <>
            <Outcome of="money" before={before?.amount} after={after.amount} />
            <Outcome of="won" before={before?.acquire.customers} after={after.acquire.customers} />
            <Outcome of="kept" before={before?.retain.customers} after={after.retain.customers} />
          </>
        )}
      </span>
      {why !== undefined && <span class="sw-why">{why}</span>}
    </li>
  );
}

/** What a screen reader says of a bar. */
function spoken(share: number, after: FocusRow | undefined): string {
  const parts = [percentText(share)];
  if (after?.amount.value !== undefined) parts.push(after.amount.text);
  if (after?.acquire.customers.value !== undefined) parts.push(t("{0} won", after.acquire.customers.text));
  return parts.join(", ");
}

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Whole customers, rounded down: what can be won is never rounded up. */
function whole(value: number): number {
  return Math.floor(value + 1e-9);
}

interface OutcomeProps {
  readonly of: "money" | "won" | "kept";
  readonly before: Figure | undefined;
  readonly after: Figure;
}

function Outcome({ of, before, after }: OutcomeProps) {
  const unit = of === "money" ? null : <span class="sr-soft"> {of === "won" ? t("won") : t("kept")}</span>;
  if (after.value === undefined) {
    return (
      <span class="sw-figure">
        <Gap missing={after.missing} why={after.why} />
        {unit}
      </span>
    );
  }
  const difference = whole(after.value) - whole(before?.value ?? 0);
  return (
    <span class="sw-figure">
      {of === "money" ? after.text : numbers.format(whole(after.value))}
      {unit}
      {difference !== 0 && (
        <span class="sw-difference">
          {difference > 0 ? "+" : "−"}
          {numbers.format(Math.abs(difference))}
        </span>
      )}
    </span>
  );
}

/** What is left of the money, or too much of it given out. */
function Rest({ views }: { views: PlanViews }) {
  const { unplaced, reserve } = views.concentration;
  const open = unplaced.share.value;
  if (open === undefined) return null;
  const kept =
    reserve.share.value === undefined || reserve.share.value === 0 ? "" : t("{0} in reserve", reserve.share.text);
  const left =
    Math.abs(open) < 5e-4
      ? t("all of the budget has its place")
      : open > 0
        ? t("{0} not given out", percentText(open))
        : t("{0} more than there is", percentText(-open));
  return (
    <p class={open < -5e-4 ? "sw-rest sw-over" : "sw-rest"}>
      {open < -5e-4 && <Icon name="error" />}
      {[kept, left].filter((part) => part !== "").join(", ")}
    </p>
  );
}

/** What the checker says only of the tried shares, and what it would not say any more. */
function Differences({ of: { came, went } }: { of: Trial }) {
  if (came.length === 0 && went.length === 0) return <p class="sw-rest">{t("The checker says the same as before.")}</p>;
  return (
    <ul class="sr-messages sw-messages" aria-label={t("What the checker would say")}>
      {came.map(({ severity, text, code }) => (
        <li class={`sr-message sr-${severity}`}>
          <Icon name={severity} />
          <span>
            <strong class="sr-severity">{t("new")}</strong> <Own>{text}</Own> <code>{code}</code>
          </span>
        </li>
      ))}
      {went.map(({ text, code }) => (
        <li class="sr-message sw-gone">
          <Icon name="sound" />
          <span>
            <strong class="sr-severity">{t("settled")}</strong> <Own>{text}</Own> <code>{code}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
