import type { LegendItem } from "./charts/chart.ts";
import { light, type Sign } from "./theme.ts";
import type { KotlerTest, Severity, Verdict } from "./views/types.ts";

/** Small drawings, the same in pages and in pictures. All are drawn in a square of 16. */

export type IconName = Severity | Verdict | KotlerTest["answer"] | "focus" | "attack" | "defence";

const CHECK = "M4 8.4l2.8 2.8L12.2 5.6";
const BANG = "M8 4.4v4.4M8 11.2v.6";
const DOTS = "M4.4 8h7.2";
const CROSS = "M5 5l6 6M11 5l-6 6";
const ROUND = "M8 1.2a6.8 6.8 0 1 1 0 13.6a6.8 6.8 0 0 1 0-13.6Z";
const TRIANGLE = "M8 1.4L15.4 14.6H.6Z";
const OCTAGON = "M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2Z";

interface Drawn {
  /** Filled with the colour. */
  readonly ground: string;
  /** A line in the colour of the page. */
  readonly line: string;
}

/** Each differs by its outline as well as by what stands in it. */
export const icons: Readonly<Record<IconName, Drawn>> = {
  error: { ground: OCTAGON, line: CROSS },
  errors: { ground: OCTAGON, line: CROSS },
  no: { ground: OCTAGON, line: CROSS },
  warning: { ground: TRIANGLE, line: "M8 5.6v4M8 11.8v.6" },
  warnings: { ground: TRIANGLE, line: "M8 5.6v4M8 11.8v.6" },
  information: { ground: ROUND, line: "M8 7.2v4.2M8 4.4v.6" },
  remarks: { ground: ROUND, line: "M8 7.2v4.2M8 4.4v.6" },
  hint: { ground: ROUND, line: BANG },
  sound: { ground: ROUND, line: CHECK },
  yes: { ground: ROUND, line: CHECK },
  missing: { ground: "M1.6 1.6h12.8v12.8H1.6Z", line: DOTS },
  untold: { ground: "M1.6 1.6h12.8v12.8H1.6Z", line: DOTS },
  focus: { ground: ROUND, line: "M8 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8ZM8 7.4v1.2" },
  attack: { ground: "M1.6 1.6h12.8v12.8H1.6Z", line: "M4.6 8h6.4M8.4 5l3 3l-3 3" },
  defence: { ground: "M2 1.6h12v6.8c0 3.4-3 5.2-6 6.4c-3-1.2-6-3-6-6.4Z", line: "M5.4 7.6h5.2" },
};

const outlines: Readonly<Record<Sign, string>> = {
  circle: "M8 3.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 0 1 0-9.2Z",
  square: "M4 4h8v8H4Z",
  triangle: "M8 3.2L12.8 12H3.2Z",
  diamond: "M8 2.8L12.4 8L8 13.2L3.6 8Z",
  down: "M3.2 4h9.6L8 12.8Z",
  cross: "M4.4 3.2L8 6.2L11.6 3.2L12.8 4.4L9.8 8L12.8 11.6L11.6 12.8L8 9.8L4.4 12.8L3.2 11.6L6.2 8L3.2 4.4Z",
};

/** The sign of a key, in a box of 30 by 16, in the shades of a file. Nothing of a plan is in it. */
export function swatch({ style, as }: LegendItem): string {
  const color = light(style.color);
  const fill = style.filling === "hollow" ? light("raised") : color;
  const opacity = style.filling === "pale" ? ' opacity="0.55"' : "";
  if (as === "tick") return `<path d="M13 1h4v14h-4Z" fill="${color}"/>`;
  if (as === "dot")
    return `<path transform="translate(7 0)" d="${outlines[style.symbol]}" fill="${fill}" stroke="${color}" stroke-width="1.5"/>`;
  if (as === "box") {
    const slim = style.filling === "slim" ? "M3 6h24v5H3Z" : "M3 3.5h24v9H3Z";
    return `<path d="${slim}" fill="${fill}" stroke="${color}" stroke-width="1.5"${opacity}/>`;
  }
  const dash = style.dash.length === 0 ? "" : ` stroke-dasharray="${style.dash.join(" ")}"`;
  const line = `<path d="M0 8H30" stroke="${color}" stroke-width="${style.dash.length === 0 ? 3.5 : 2}"${dash} fill="none"/>`;
  return `${line}<path transform="translate(7 0)" d="${outlines[style.symbol]}" fill="${color}"/>`;
}
