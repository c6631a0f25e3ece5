import type { ComponentChildren } from "preact";
import { say } from "../../base/say.ts";
import { flowChart } from "../charts/flow.ts";
import { sharesChart } from "../charts/shares.ts";
import { flowTable, focusTable, sharesTable } from "../tables/concentration.ts";
import type { ConcentrationView } from "../views/types.ts";
import { empty } from "../words.ts";
import { Amount, Badges } from "./basics.tsx";
import { ChartBox } from "./chart.tsx";
import { Item, Section, TableBlock } from "./section.tsx";

/**
 * Where money, time and people go.
 *
 * @param children what the preview puts before the charts, such as shares to try out.
 */
export function Concentration({
  view,
  currency,
  children,
}: {
  view: ConcentrationView;
  currency: string | undefined;
  children?: ComponentChildren;
}) {
  const unplaced = view.unplaced.share.value;
  return (
    <Section name="concentration" view={view}>
      <dl class="sr-numbers sr-tiles">
        <Item label={say`Budget`}>
          <Amount of={view.budget} />
        </Item>
        <Item label={say`Time`}>
          <Amount of={view.time} />
        </Item>
        <Item label={say`People`}>
          <Amount of={view.people} />
        </Item>
        <Item label={say`In reserve`}>
          <Amount of={view.reserve.share} />
          <Badges of={view.reserve.messages} />
        </Item>
        {unplaced !== undefined && unplaced !== 0 && (
          <Item label={unplaced < 0 ? say`Given out too much` : say`Not given out`}>
            <Amount of={view.unplaced.share} />
          </Item>
        )}
        <Item label={say`Spread`}>
          <Amount of={view.effective} />
        </Item>
        <Item label={say`Alignment`}>
          <Amount of={view.alignment} />
        </Item>
      </dl>
      {children}
      <ChartBox set={sharesChart(view.efforts)} table={sharesTable(view.efforts)} empty={empty.shares} />
      <ChartBox set={flowChart(view.flow, currency)} table={flowTable(view.flow)} empty={empty.flow} />
      <TableBlock of={focusTable(view)} />
    </Section>
  );
}
