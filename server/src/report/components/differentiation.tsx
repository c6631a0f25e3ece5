import { say } from "../../base/say.ts";
import { canvasChart } from "../charts/canvas.ts";
import { canvasTable, premiumTable, uspTable } from "../tables/differentiation.ts";
import { plural } from "../text.ts";
import type { DifferentiationView, Positioning, ProofLine, Slot, UspCard } from "../views/types.ts";
import { empty } from "../words.ts";
import { Amount, Badges, Gap, Names, Own, Place } from "./basics.tsx";
import { ChartBox } from "./chart.tsx";
import { Item, Section, TableBlock } from "./section.tsx";

/** The strategy canvas, the USPs and their positioning statements. */
export function Differentiation({ view, us }: { view: DifferentiationView; us: string }) {
  const { canvas } = view;
  return (
    <Section name="differentiation" view={view}>
      <ChartBox set={canvasChart(canvas, us)} table={canvasTable(canvas, us)} empty={empty.canvas} />
      {canvas.alone && canvas.values.length > 0 && (
        <p class="sr-note">
          {say`No `}
          <code>competitor</code>
          {say` is in play, so ours is the only curve. Customers always have a way to do without.`}
        </p>
      )}
      <TableBlock of={uspTable(view)} title={say`What each USP delivers, and its advantage over the best rival`} />
      {view.usps.length > 0 && (
        <ul class="sr-cards">
          {view.usps.map((usp) => (
            <Usp usp={usp} key={usp.name} />
          ))}
        </ul>
      )}
      <Statements view={view} />
      <TableBlock of={premiumTable(view.premiums)} />
      {view.premiumsLeft > 0 && (
        <p class="sr-note">
          {say`And `}
          {view.premiumsLeft}
          {say` more.`}
        </p>
      )}
    </Section>
  );
}

function Usp({ usp }: { usp: UspCard }) {
  return (
    <li class="sr-card" data-name={usp.name}>
      <h4>
        <Place at={usp.at}>
          <Own>{usp.title}</Own>
        </Place>
        <Badges of={usp.messages} />
      </h4>
      <dl class="sr-list">
        <Item label={say`For`}>{usp.forEvery ? say`every segment` : <Names of={usp.segments} />}</Item>
        <Item label={say`Against`}>{usp.againstEvery ? say`every competitor` : <Names of={usp.against} />}</Item>
        <Item label={say`Premium`}>
          <Amount of={usp.premium} />
        </Item>
        <Item label={say`Because`}>
          {usp.because.length === 0 ? (
            <Gap missing="because" />
          ) : (
            usp.because.map((each) => (
              <p>
                <Place at={each.at}>
                  <Own>{each.text}</Own>
                </Place>
                <Badges of={each.messages} />
              </p>
            ))
          )}
        </Item>
        <Item label={say`Proof`}>
          {usp.proofs.length === 0 ? <Gap missing="proof" /> : usp.proofs.map((proof) => <Proof of={proof} />)}
        </Item>
      </dl>
    </li>
  );
}

function Proof({ of }: { of: ProofLine }) {
  const { text, href, url, date, at, messages } = of;
  return (
    <p>
      <Place at={at}>
        <Own>{text}</Own>
      </Place>
      {date !== undefined && <span class="sr-soft"> {date}</span>}
      {href !== undefined ? (
        <>
          {" "}
          <a href={href} rel="noopener noreferrer">{say`source`}</a>
        </>
      ) : (
        url !== undefined && (
          <>
            {" "}
            <code>{url}</code>
          </>
        )
      )}
      <Badges of={messages} />
    </p>
  );
}

/** How many statements are shown without being asked for. */
const FIRST = 6;

function Statements({ view }: { view: DifferentiationView }) {
  if (view.statements.length === 0) return null;
  return (
    <>
      <h3>{say`Positioning`}</h3>
      <p class="sr-how">{say`Made of nothing but what the plan declares. A gap names the keyword that would fill it.`}</p>
      <StatementList of={view.statements.slice(0, FIRST)} />
      {view.statements.length > FIRST && (
        <details class="sr-fold sr-more">
          <summary>{plural(view.statements.length - FIRST, "more statement")}</summary>
          <StatementList of={view.statements.slice(FIRST)} />
        </details>
      )}
      {view.statementsLeft > 0 && (
        <p class="sr-note">
          {say`The plan has `}
          {plural(view.statementsLeft, "more statement")}
          {say` than are listed.`}
        </p>
      )}
    </>
  );
}

function StatementList({ of }: { of: readonly Positioning[] }) {
  return (
    <ul class="sr-statements">
      {of.map((statement) => (
        <Statement of={statement} />
      ))}
    </ul>
  );
}

function Statement({ of }: { of: Positioning }) {
  return (
    <li class="sr-statement">
      <p>
        {of.slots.map((slot) => (
          <SlotText of={slot} />
        ))}
      </p>
      <Badges of={of.messages} />
    </li>
  );
}

function SlotText({ of }: { of: Slot }) {
  return (
    <span class="sr-slot">
      <span class="sr-lead-word">{of.lead}</span>{" "}
      {of.parts.length === 0 ? (
        <Gap missing={of.missing} />
      ) : (
        of.parts.map(({ text, at }, i) => (
          <>
            {i > 0 && ", "}
            <Place at={at}>
              <Own>{text}</Own>
            </Place>
          </>
        ))
      )}{" "}
    </span>
  );
}
