import { phrases, say } from "../../base/say.ts";
import { satisfactionChart } from "../charts/satisfaction.ts";
import { satisfactionTable, serviceTable, stageLabels } from "../tables/service.ts";
import type { ServiceRef, ServiceRow, ServiceView, StageCell } from "../views/types.ts";
import { empty } from "../words.ts";
import { Badges, Gap, Names, Own, Place } from "./basics.tsx";
import { ChartBox } from "./chart.tsx";
import { Section, TableBlock } from "./section.tsx";

/** Segments × stages, and whether they are satisfied. */
export function Service({ view }: { view: ServiceView }) {
  return (
    <Section name="service" view={view}>
      {view.rows.length > 0 && <StageGrid rows={view.rows} />}
      {view.unstaged.length > 0 && (
        <p class="sr-note">
          {say`Without a stage, so in no column: `}
          <Names of={view.unstaged} /> <Gap missing="stage" />
        </p>
      )}
      <ChartBox
        set={satisfactionChart(view.satisfaction)}
        table={satisfactionTable(view.satisfaction)}
        empty={empty.satisfaction}
      />
      {view.expectsMissing.length > 0 && (
        <p class="sr-note">
          {say`What they expect is not told: `}
          <Names of={view.expectsMissing} /> <Gap missing="expects" />
        </p>
      )}
      <TableBlock of={serviceTable(view)} />
    </Section>
  );
}

function StageGrid({ rows }: { rows: readonly ServiceRow[] }) {
  return (
    <div class="sr-block">
      <h3>{say`Who is there for them, and when`}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the keyboard's focus. */}
      <section class="sr-scroll" aria-label={say`Services by segment and stage`} tabIndex={0}>
        <table class="sr-table sr-stages">
          <caption class="sr-hidden">{say`Services by segment and stage`}</caption>
          <thead>
            <tr>
              <th scope="col">{say`Segment`}</th>
              {(["before", "during", "after"] as const).map((stage) => (
                <th scope="col">{stageLabels[stage]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ segment, messages, channels, stages }) => (
              <tr>
                <th scope="row">
                  <Place at={segment.at}>
                    <Own>{segment.title}</Own>
                  </Place>
                  <Badges of={messages} />
                  {channels.length > 0 && <span class="sr-soft sr-row-note">{channels.join(", ")}</span>}
                </th>
                {stages.map((cell) => (
                  <Stage of={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Stage({ of }: { of: StageCell }) {
  if (of.gap) {
    return (
      <td class="sr-nobody">
        <Gap missing="service" why={say`No service is there for them at this stage.`} />
      </td>
    );
  }
  return (
    <td>
      <Services of={of.reactive} mode="reactive" />
      <Services of={of.proactive} mode="proactive" />
      <Services of={of.unclear} mode="unclear" />
    </td>
  );
}

const modes = phrases({ reactive: "answers", proactive: "comes by itself", unclear: "mode not told" });

function Services({ of, mode }: { of: readonly ServiceRef[]; mode: keyof typeof modes }) {
  return (
    <>
      {of.map((service) => (
        <p class={`sr-service sr-service-${mode}`}>
          <Place at={service.at}>
            <Own>{service.title}</Own>
          </Place>
          <Badges of={service.messages} />
          <span class="sr-soft sr-row-note">
            {modes[mode]}
            {service.channels.length > 0 && `: ${service.channels.join(", ")}`}
          </span>
        </p>
      ))}
    </>
  );
}
