import { phrases, say } from "../../base/say.ts";
import { bubbleChart } from "../charts/bubbles.ts";
import { heatmapChart } from "../charts/heatmap.ts";
import { bubbleTable, heatmapTable, kotlerTable } from "../tables/segmentation.ts";
import type {
  AttributeLine,
  KotlerTest,
  Level,
  PersonaCard,
  SegmentationView,
  SegmentCard,
  TextLine,
} from "../views/types.ts";
import { empty } from "../words.ts";
import { Amount, Badges, Gap, Own, Place } from "./basics.tsx";
import { ChartBox } from "./chart.tsx";
import { Icon } from "./icons.tsx";
import { Item, Section, TableBlock } from "./section.tsx";

/** From how many segments on a table takes the place of the first look at their cards. */
const MANY = 12;

/** A card for each segment, the heatmap and the bubbles. */
export function Segmentation({ view, currency }: { view: SegmentationView; currency: string | undefined }) {
  const cards = (
    <ul class="sr-cards sr-segments">
      {view.cards.map((card) => (
        <Segment card={card} key={card.name} />
      ))}
    </ul>
  );
  return (
    <Section name="segmentation" view={view}>
      {view.cards.length <= MANY && cards}
      <ChartBox set={heatmapChart(view.heatmap)} table={heatmapTable(view.heatmap)} empty={empty.heatmap} />
      <ChartBox set={bubbleChart(view.bubbles, currency)} table={bubbleTable(view.bubbles)} empty={empty.bubbles} />
      {view.cards.length > MANY && <TableBlock of={kotlerTable(view)} />}
      {view.cards.length > MANY && (
        <details class="sr-fold">
          <summary>
            {say`All `}
            {view.cards.length}
            {say` segments`}
          </summary>
          {cards}
        </details>
      )}
      {view.excluded.length > 0 && (
        <>
          <h3>{say`Not served`}</h3>
          <ul class="sr-tags">
            {view.excluded.map((segment) => (
              <li class="sr-tag sr-out">
                <Place at={segment.at}>
                  <Own>{segment.title}</Own>
                </Place>
                <Badges of={segment.messages} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Segment({ card }: { card: SegmentCard }) {
  return (
    <li class="sr-card sr-segment" data-name={card.name}>
      <h3>
        <Place at={card.at}>
          <Own>{card.title}</Own>
        </Place>
        <Badges of={card.messages} />
      </h3>
      <dl class="sr-numbers">
        <Item label={say`Size`}>
          <Amount of={card.size} />
        </Item>
        <Item label={say`Reachable`}>
          <Amount of={card.reachable} />
        </Item>
        <Item label={say`Customers`}>
          <Amount of={card.customers} />
        </Item>
        <Item label={say`Fit`}>
          <Amount of={card.fit} />
        </Item>
        <Item label={say`Opportunity`}>
          <Amount of={card.opportunity} />
        </Item>
        <Item label={say`Share`}>
          <Amount of={card.share} />
        </Item>
      </dl>
      <Kotler tests={card.tests} />
      <dl class="sr-list">
        <Item label={say`Values`}>
          {card.values.length === 0 ? (
            <Gap missing={card.psychographicsMissing ?? "values"} />
          ) : (
            <Levels of={card.values} />
          )}
        </Item>
        <Item label={say`Expects`}>
          {card.expects.length === 0 ? <Gap missing="expects" /> : <Levels of={card.expects} />}
        </Item>
        {card.musts.length > 0 && (
          <Item label={say`Takes for granted`}>
            {card.musts.map((must, i) => (
              <>
                {i > 0 && ", "}
                <Place at={must.at}>
                  <Own>{must.title}</Own>
                </Place>
                <Badges of={must.messages} />
              </>
            ))}
          </Item>
        )}
        {card.texts.map((line) => (
          <Texts of={line} />
        ))}
        <Item label={say`Channels`}>
          {card.channels.length === 0 ? <Gap missing={card.channelsMissing} /> : card.channels.join(", ")}
        </Item>
        {card.demographicsMissing !== undefined && (
          <Item label={say`Demographics`}>
            <Gap missing={card.demographicsMissing} />
          </Item>
        )}
        {card.demographics.map((line) => (
          <Attribute of={line} />
        ))}
      </dl>
      {card.personas.length === 0 ? (
        <div class="sr-persona">
          {say`Perfect customer: `}
          <Gap missing="persona" />
        </div>
      ) : (
        card.personas.map((persona) => <Persona of={persona} />)
      )}
    </li>
  );
}

const answers = phrases({ yes: "yes", no: "no" });

function Kotler({ tests }: { tests: readonly KotlerTest[] }) {
  return (
    <ul class="sr-kotler" aria-label={say`Kotler's five tests`}>
      {tests.map(({ test, label, answer, reason, missing, at }) => (
        <li class={`sr-answer sr-${answer}`} key={test} title={reason}>
          <Icon name={answer} />
          <Place at={at}>{label}</Place>
          <span class="sr-soft">{answer === "untold" ? <Gap missing={missing} why={reason} /> : answers[answer]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Values with their levels as bars of five. */
function Levels({ of }: { of: readonly Level[] }) {
  return (
    <ul class="sr-levels">
      {of.map(({ name, title, level, at, messages }) => (
        <li key={name}>
          <span>
            <Place at={at}>
              <Own>{title}</Own>
            </Place>
            <Badges of={messages} />
          </span>
          <span class="sr-level">
            <span class="sr-pips" aria-hidden="true">
              {[1, 2, 3, 4, 5].map((pip) => (
                <span class={pip <= level ? "sr-pip sr-on" : "sr-pip"} />
              ))}
            </span>
            {level}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Attribute({ of }: { of: AttributeLine }) {
  return (
    <Item label={of.label}>
      <Place at={of.at}>
        <Own>{of.text}</Own>
      </Place>
      <Badges of={of.messages} />
    </Item>
  );
}

function Texts({ of }: { of: TextLine }) {
  return (
    <Item label={of.label}>
      <Place at={of.at}>
        {of.texts.map((text, i) => (
          <>
            {i > 0 && "; "}
            <Own>{text}</Own>
          </>
        ))}
      </Place>
      <Badges of={of.messages} />
    </Item>
  );
}

function Persona({ of }: { of: PersonaCard }) {
  return (
    <div class="sr-persona">
      <p>
        <Place at={of.at}>
          <strong>
            <Own>{of.name}</Own>
          </strong>
          {of.title !== of.name && (
            <>
              {", "}
              <Own>{of.title}</Own>
            </>
          )}
        </Place>
        <Badges of={of.messages} />
      </p>
      {of.attributes.length > 0 && (
        <p class="sr-soft">
          {of.attributes.map(({ label, text, at }, i) => (
            <>
              {i > 0 && " · "}
              <Place at={at}>
                {label}: <Own>{text}</Own>
              </Place>
            </>
          ))}
        </p>
      )}
      {of.day !== undefined && (
        <p>
          <Place at={of.day.at}>
            <Own>{of.day.text}</Own>
          </Place>
        </p>
      )}
      {of.quote !== undefined && (
        <blockquote>
          <Place at={of.quote.at}>
            <Own>{of.quote.text}</Own>
          </Place>
        </blockquote>
      )}
    </div>
  );
}
