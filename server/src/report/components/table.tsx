import type { Cell, Table } from "../tables/table.ts";
import { Badges, Gap, Own, Place } from "./basics.tsx";

/** A table with its caption. It scrolls by itself where the page is narrower. */
export function DataTable({ of, shown = false }: { of: Table; shown?: boolean }) {
  const { caption, columns, rows } = of;
  return (
    // What scrolls must be reachable with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the keyboard's focus.
    <section class="sr-scroll" aria-label={caption} tabIndex={0}>
      <table class="sr-table">
        <caption class={shown ? "" : "sr-hidden"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, own, numeric }) => (
              <th scope="col" class={numeric === true ? "sr-number" : ""}>
                {own === true ? <Own>{title}</Own> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th scope="row">
                    <CellText of={cell} />
                  </th>
                ) : (
                  <td class={columns[i]?.numeric === true ? "sr-number" : ""}>
                    <CellText of={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function CellText({ of }: { of: Cell }) {
  const { text, own, at, missing, why, tone, messages } = of;
  if (text === "" && own !== true) return null;
  const words = own === true ? <Own>{text}</Own> : text;
  return (
    <>
      <Place at={at}>
        {text === "–" ? (
          <Gap missing={missing} why={why} />
        ) : tone === undefined ? (
          words
        ) : (
          <span class={`sr-tone-${tone}`} title={why}>
            {words}
          </span>
        )}
      </Place>
      <Badges of={messages} />
    </>
  );
}
