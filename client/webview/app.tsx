import type { ComponentChildren } from "preact";
import type { ChartDrawing } from "../../server/src/report/components/basics.tsx";
import { ReportPage } from "../../server/src/report/components/page.tsx";
import { t } from "../src/l10n.ts";
import type { Note } from "../src/preview/messages.ts";
import { frontOf, type State } from "./state.ts";
import { WhatIf } from "./what-if.tsx";

export interface AppProps {
  readonly state: State;
  readonly wish: (segment: string, share: number) => void;
  readonly discard: () => void;
  readonly apply: () => void;
  /** Goes to what is wrong in the text. */
  readonly mend: () => void;
  /** The user has seen what was dropped. */
  readonly seen: () => void;
  readonly charts: ChartDrawing;
}

/** The page of a preview: the report, shares to try out in it, and a quiet line above where there is something to say. */
export function App({ state, wish, discard, apply, mend, seen, charts }: AppProps) {
  const front = frontOf(state);
  const { note, shares, word, loss } = state;
  return (
    <>
      <div class="sw-top">
        {/* What comes into a place that is there already gets read out. */}
        <div role="status" class="sw-status">
          <NoteLine of={note} hasPicture={front !== undefined} mend={mend} />
          {loss !== "" && (
            <Line kind="sw-note">
              <span>{loss}</span>
              <button type="button" class="sw-button sw-quiet" onClick={seen}>
                {t("Dismiss")}
              </button>
            </Line>
          )}
          {shares.length > 0 && <Trying word={word} apply={apply} discard={discard} />}
          {shares.length === 0 && word !== "" && <span class="sr-hidden">{word}</span>}
        </div>
      </div>
      {front === undefined ? (
        note === "none" && <p class="sw-empty">{t("Drawing the plan…")}</p>
      ) : (
        <ReportPage views={front.views} interactive charts={charts} whatIf={<WhatIf state={state} wish={wish} />} />
      )}
    </>
  );
}

const notes: Readonly<Record<Exclude<Note, "none">, () => string>> = {
  kept: () => t("The text has an error. This is the last picture without it."),
  partial: () => t("The text has an error. The picture shows as much as can be read."),
  library: () => t("This file is a library: without a strategy block there is no plan to draw."),
  unreadable: () => t("The plan cannot be read. It may have been moved or deleted."),
  stopped: () => t("The language server is not running: the picture does not follow the text."),
};

function NoteLine({ of, hasPicture, mend }: { of: Note; hasPicture: boolean; mend: () => void }) {
  if (of === "none") return null;
  return (
    <Line kind={hasPicture ? "sw-note" : "sw-note sw-alone"}>
      <span>{notes[of]()}</span>
      {(of === "kept" || of === "partial") && (
        <button type="button" class="sw-button sw-quiet" onClick={mend}>
          {t("Go to the error")}
        </button>
      )}
    </Line>
  );
}

function Trying({ word, apply, discard }: { word: string; apply: () => void; discard: () => void }) {
  return (
    <Line kind="sw-note sw-trying">
      <span>{word === "" ? t("You are trying other shares. The text is as it was.") : word}</span>
      <span class="sw-buttons">
        <button type="button" class="sw-button" onClick={apply}>
          {t("Apply to the text")}
        </button>
        <button type="button" class="sw-button sw-second" onClick={discard}>
          {t("Discard")}
        </button>
      </span>
    </Line>
  );
}

function Line({ kind, children }: { kind: string; children: ComponentChildren }) {
  return <div class={kind}>{children}</div>;
}
