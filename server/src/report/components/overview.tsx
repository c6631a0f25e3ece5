import { say } from "../../base/say.ts";
import type { Counts, Fact, OverviewView, PlanHeader, PrincipleVerdict, Severity } from "../views/types.ts";
import { severityWords, viewTitles } from "../words.ts";
import { Amount, Badges, Line, Messages, Ours, Own, Place, VerdictChip } from "./basics.tsx";
import { Icon } from "./icons.tsx";
import { Item } from "./section.tsx";

/** The plan at a glance. */
export function Overview({ view }: { view: OverviewView }) {
  return (
    <section class="sr-section" id="sr-overview" aria-labelledby="sr-overview-title">
      <header class="sr-section-head">
        <h2 id="sr-overview-title">{viewTitles.overview}</h2>
        <CountsLine of={view.counts} />
      </header>
      <ul class="sr-facts">
        {view.facts.map((fact) => (
          <FactTile fact={fact} />
        ))}
      </ul>
      <h3>{say`The four principles`}</h3>
      <ul class="sr-cards sr-principles">
        {view.principles.map((each) => (
          <Principle of={each} />
        ))}
      </ul>
      <h3>{say`Around them`}</h3>
      <ul class="sr-cards sr-others">
        {view.others.map((each) => (
          <Principle of={each} />
        ))}
      </ul>
      {view.rest.length > 0 && (
        <>
          <h3>{say`About the plan itself`}</h3>
          <Messages of={view.rest} />
        </>
      )}
    </section>
  );
}

/** The head of the page: what the plan is called, whose it is, and for how long. */
export function Header({ of }: { of: PlanHeader }) {
  return (
    <header class="sr-header">
      <h1>
        <Place at={of.at}>
          <Own>{of.title}</Own>
        </Place>
        <Badges of={of.messages} />
      </h1>
      {of.summary.text !== undefined && (
        <p class="sr-summary">
          <Line of={of.summary} />
        </p>
      )}
      <dl class="sr-meta">
        <Item label={say`Period`}>
          <Line of={of.period} />
        </Item>
        <Item label={say`Status`}>
          <Line of={of.status} />
        </Item>
        <Item label={say`Owner`}>
          <Line of={of.owner} />
        </Item>
        <Item label={say`Reviewed`}>
          <Line of={of.reviewed} />
        </Item>
        <Item label={say`Currency`}>
          <Line of={of.currency} />
        </Item>
        <Item label={say`Version`}>
          <Line of={of.version} />
        </Item>
      </dl>
    </header>
  );
}

function FactTile({ fact }: { fact: Fact }) {
  return (
    <li class="sr-fact">
      <span class="sr-label">{fact.label}</span>
      <span class={fact.figure.text.length > 16 ? "sr-figure-text sr-words" : "sr-figure-text"}>
        <Place at={fact.at}>
          <Amount of={fact.figure} />
        </Place>
      </span>
      {fact.detail !== undefined && (
        <span class="sr-detail">
          <Ours>{fact.detail}</Ours>
        </span>
      )}
    </li>
  );
}

function Principle({ of }: { of: PrincipleVerdict }) {
  return (
    <li class={`sr-card sr-verdict sr-${of.verdict}`}>
      <div class="sr-card-head">
        <h4>
          <a href={`#sr-${of.principle}`}>{of.label}</a>
        </h4>
        <VerdictChip of={of.verdict} />
      </div>
      <p class="sr-question">{of.question}</p>
      <p class="sr-verdict-summary">
        <Place at={of.at}>
          <Ours>{of.summary}</Ours>
        </Place>
      </p>
      <CountsLine of={of.counts} quiet />
    </li>
  );
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

function CountsLine({ of, quiet = false }: { of: Counts; quiet?: boolean }) {
  const some = severities.filter((severity) => of[severity] > 0);
  if (some.length === 0) return quiet ? null : <p class="sr-counts">{say`The checker has nothing to say.`}</p>;
  return (
    <p class="sr-counts">
      {some.map((severity) => {
        const { one, many } = severityWords[severity];
        return (
          <span class={`sr-badge sr-${severity}`}>
            <Icon name={severity} />
            {of[severity]} {of[severity] === 1 ? one : many}
          </span>
        );
      })}
    </p>
  );
}
