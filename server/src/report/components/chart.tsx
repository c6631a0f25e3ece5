import { useContext } from "preact/hooks";
import { say } from "../../base/say.ts";
import type { ChartSet, LegendItem } from "../charts/chart.ts";
import { draw } from "../charts/draw.ts";
import { swatch } from "../signs.ts";
import type { Table } from "../tables/table.ts";
import { withCustomProperties } from "../theme.ts";
import { Mode, Own, Place } from "./basics.tsx";
import { DataTable } from "./table.tsx";

/** How wide charts are laid out: for a page, and for a narrow column. Style sheets show the one that fits. */
const WIDE = 760;
const NARROW = 352;

/** A chart with its title, its key, and the same as a table. */
export function ChartBox({ set, table, empty }: { set: ChartSet; table: Table; empty: string }) {
  const { interactive, charts } = useContext(Mode);
  const drawn = (width: number): string =>
    set
      .draw(width)
      .map((chart) => charts?.draw(chart, table) ?? withCustomProperties(draw(chart, { interactive })))
      .join("\n");
  const wide = charts?.only === "narrow" ? "" : drawn(WIDE);
  const narrow = charts?.only === "wide" ? "" : drawn(NARROW);
  return (
    <figure class="sr-figure">
      <figcaption>
        <h3>{set.title}</h3>
        <p class="sr-how">{set.hint}</p>
      </figcaption>
      {wide === "" && narrow === "" ? (
        <p class="sr-empty">{empty}</p>
      ) : (
        <>
          <Legend of={set.legend} />
          {/* What is drawn is escaped where it is drawn. */}
          <div class="sr-wide" dangerouslySetInnerHTML={{ __html: wide }} />
          <div class="sr-narrow" dangerouslySetInnerHTML={{ __html: narrow }} />
        </>
      )}
      {table.rows.length > 0 && (
        <details class="sr-fold">
          <summary>
            {set.title}
            {say` as a table`}
          </summary>
          <DataTable of={table} />
        </details>
      )}
    </figure>
  );
}

export function Legend({ of }: { of: readonly LegendItem[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="sr-legend">
      {of.map((item) => (
        <li>
          <svg
            viewBox="0 0 30 16"
            width="30"
            height="16"
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: withCustomProperties(swatch(item)) }}
          />
          <Place at={item.at}>
            <Own>{item.label}</Own>
          </Place>
        </li>
      ))}
    </ul>
  );
}
