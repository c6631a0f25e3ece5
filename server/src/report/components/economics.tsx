import { say } from "../../base/say.ts";
import { goalsChart, valueChart } from "../charts/economics.ts";
import { economicsTable, goalTable } from "../tables/economics.ts";
import type { EconomicsView } from "../views/types.ts";
import { empty } from "../words.ts";
import { ChartBox } from "./chart.tsx";
import { Section, TableBlock } from "./section.tsx";

/** What a customer is worth, and what the plan promises. */
export function Economics({ view, currency }: { view: EconomicsView; currency: string | undefined }) {
  const counted = view.goals.some(({ acquire }) => acquire.value !== undefined);
  return (
    <Section name="economics" view={view}>
      <ChartBox set={valueChart(view.rows, currency)} table={economicsTable(view.rows)} empty={empty.worth} />
      {view.goals.length === 0 ? (
        <p class="sr-empty">
          {say`The plan promises nothing yet. It begins with `}
          <code>goal</code>.
        </p>
      ) : counted ? (
        <ChartBox set={goalsChart(view.goals)} table={goalTable(view.goals)} empty={empty.goals} />
      ) : (
        <TableBlock of={goalTable(view.goals)} title={say`Goals`} />
      )}
    </Section>
  );
}
