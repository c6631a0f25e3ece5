import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { t } from "../src/l10n.ts";
import { percentText, rounded, wholePercent } from "./percents.ts";

export interface BarProps {
  /** The segment's title. */
  readonly title: string;
  /** What the bar shows. */
  readonly share: number;
  /** What the text says. */
  readonly said: number;
  readonly recommended: number | undefined;
  /** The value in words. */
  readonly spoken: string;
  readonly wish: (share: number) => void;
}

/** A bar that can be dragged, moved with the keyboard, or set with a number. It runs from 0 to the whole budget. */
export function Bar({ title, share, said, recommended, spoken, wish }: BarProps) {
  const drag = (event: TargetedPointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (width > 0) wish(wholePercent((event.clientX - left) / width));
  };
  return (
    <>
      <div
        class="sw-bar"
        role="slider"
        tabIndex={0}
        aria-label={t("Share of {0}", title)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Number((share * 100).toFixed(1))}
        aria-valuetext={
          recommended === undefined ? spoken : t("{0}; recommended {1}", spoken, percentText(recommended))
        }
        onKeyDown={(event) => {
          const next = keyed(event, share);
          if (next === undefined) return;
          event.preventDefault();
          wish(next);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drag(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
      >
        <span class="sw-fill" style={{ inlineSize: percentText(Math.min(1, share)) }} />
        <span class="sw-thumb" style={{ insetInlineStart: percentText(Math.min(1, share)) }} />
        {Math.abs(said - share) > 1e-9 && (
          <span
            class="sw-said"
            style={{ insetInlineStart: percentText(Math.min(1, said)) }}
            title={t("What the text says")}
          />
        )}
        {recommended !== undefined && (
          <span
            class="sw-recommended"
            style={{ insetInlineStart: percentText(Math.min(1, recommended)) }}
            title={t("Recommended: {0}", percentText(recommended))}
          />
        )}
      </div>
      <span class="sw-number">
        <input
          type="number"
          min={0}
          max={100}
          step={1}
          value={Number((share * 100).toFixed(1))}
          aria-label={t("Share of {0} in percent", title)}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            if (typed >= 0 && typed <= 100) wish(rounded(typed / 100));
          }}
        />
        <span aria-hidden="true">%</span>
      </span>
    </>
  );
}

/** Where a key moves the bar; undefined for a key that does not. */
function keyed({ key, shiftKey, ctrlKey, metaKey, altKey }: TargetedKeyboardEvent<HTMLElement>, share: number) {
  if (ctrlKey || metaKey || altKey) return undefined;
  const step = shiftKey ? 0.001 : 0.01;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return rounded(share + step);
    case "ArrowLeft":
    case "ArrowDown":
      return rounded(share - step);
    case "PageUp":
      return rounded(share + 0.1);
    case "PageDown":
      return rounded(share - 0.1);
    case "Home":
      return 0;
    case "End":
      return 1;
    default:
      return undefined;
  }
}
