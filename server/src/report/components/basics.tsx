import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { say } from "../../base/say.ts";
import type { Chart } from "../charts/chart.ts";
import { spotText } from "../charts/spot.ts";
import type { Table } from "../tables/table.ts";
import { clean } from "../text.ts";
import type { Figure, Message, NamedRef, Spot, Verdict, Words } from "../views/types.ts";
import { severityWords, verdictWords } from "../words.ts";
import { Icon } from "./icons.tsx";

/** How a page behaves: in the preview everything leads to its place in the text, in a file it is there to be read. */
export interface PageMode {
  /** Whether what leads somewhere can be reached with the keyboard. Who shows the page listens for clicks on `[data-at]`. */
  readonly interactive: boolean;
  /** How charts are drawn where they are drawn again and again. */
  readonly charts?: ChartDrawing | undefined;
}

export interface ChartDrawing {
  /** The one width that is shown; both are drawn where it is left out. */
  readonly only?: "wide" | "narrow";
  /**
   * The text of an `svg` element.
   *
   * @param twin the chart as a table, which holds all that it says.
   */
  draw(chart: Chart, twin: Table): string;
}

export const Mode = createContext<PageMode>({ interactive: false });

/** A text of the plan: of any script, and it may not turn the direction of what stands around it. */
export function Own({ children }: { children: string }) {
  // A title may be empty, but a line without words is nothing to read.
  return <bdi>{clean(children) === "" ? "–" : children}</bdi>;
}

/** A sentence of ours that names things of the plan: it stays a sentence of ours even if it begins with such a name. */
export function Ours({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>;
}

/** Something that leads to its place in the text. */
export function Place({ at, children }: { at: Spot | undefined; children: ComponentChildren }) {
  const { interactive } = useContext(Mode);
  if (at === undefined || !interactive) return <>{children}</>;
  return (
    <button type="button" class="sr-place" data-at={spotText(at)}>
      {children}
    </button>
  );
}

export function Name({ of }: { of: NamedRef }) {
  return (
    <Place at={of.at}>
      <Own>{of.title}</Own>
    </Place>
  );
}

/** Names in a row. */
export function Names({ of }: { of: readonly NamedRef[] }) {
  return (
    <>
      {of.map((each, i) => (
        <>
          {i > 0 && ", "}
          <Name of={each} />
        </>
      ))}
    </>
  );
}

/** What is not told: a dash, and the keyword that would tell it. */
export function Gap({ missing, why }: { missing?: string | undefined; why?: string | undefined }) {
  return (
    <span class="sr-gap" title={why}>
      –
      {missing !== undefined && (
        <>
          {" "}
          <code>{missing}</code>
        </>
      )}
    </span>
  );
}

export function Amount({ of }: { of: Figure }) {
  if (of.value === undefined) {
    return (
      <Place at={of.at}>
        <Gap missing={of.missing} why={of.why} />
      </Place>
    );
  }
  return <Place at={of.at}>{of.text}</Place>;
}

export function Line({ of }: { of: Words }) {
  return (
    <>
      <Place at={of.at}>
        {of.text === undefined ? <Gap missing={of.missing} why={of.why} /> : <Own>{of.text}</Own>}
      </Place>
      <Badges of={of.messages} />
    </>
  );
}

export function VerdictChip({ of }: { of: Verdict }) {
  return (
    <span class={`sr-chip sr-${of}`}>
      <Icon name={of} />
      {verdictWords[of]}
    </span>
  );
}

/** How many problems stand at a place, by the gravest: a sign with a number, and the texts for whoever asks. */
export function Badges({ of }: { of: readonly Message[] | undefined }) {
  const [gravest] = of ?? [];
  if (of === undefined || gravest === undefined) return null;
  const same = of.filter(({ severity }) => severity === gravest.severity).length;
  const { one, many } = severityWords[gravest.severity];
  return (
    <span class={`sr-badge sr-${gravest.severity}`} title={of.map(({ text }) => text).join("\n")}>
      <Icon name={gravest.severity} />
      {same} <span class="sr-hidden">{same === 1 ? one : many}</span>
    </span>
  );
}

/** How many messages are shown without being asked for. */
const FIRST = 5;

/** What the checker says, each message with its severity in words. */
export function Messages({ of }: { of: readonly Message[] }) {
  if (of.length === 0) return null;
  // One more takes no more room than the line that would stand for it.
  const shown = of.length === FIRST + 1 ? of : of.slice(0, FIRST);
  const rest = of.slice(shown.length);
  return (
    <>
      <MessageList of={shown} />
      {rest.length > 0 && (
        <details class="sr-fold sr-more">
          <summary>
            {rest.length}
            {say` more remarks`}
          </summary>
          <MessageList of={rest} />
        </details>
      )}
    </>
  );
}

function MessageList({ of }: { of: readonly Message[] }) {
  return (
    <ul class="sr-messages">
      {of.map((message) => (
        <li class={`sr-message sr-${message.severity}`}>
          <Icon name={message.severity} />
          <span>
            <strong class="sr-severity">{severityWords[message.severity].one}</strong>{" "}
            <Place at={message.at}>
              <Ours>{message.text}</Ours>
            </Place>{" "}
            <code>{message.code}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
