import type { Move, MoveOption, PostureView } from "../views/types.ts";
import { Amount, Badges, Gap, Line, Own, Place } from "./basics.tsx";
import { Icon } from "./icons.tsx";
import { Item, Missing, Section } from "./section.tsx";

/** How the plan competes, and the moves that fit its role. */
export function Posture({ view }: { view: PostureView }) {
  return (
    <Section name="posture" view={view}>
      <dl class="sr-numbers sr-tiles">
        <Item label="Generic strategy">
          <Line of={view.generic} />
        </Item>
        <Item label="Scope">
          <Line of={view.scope} />
        </Item>
        <Item label="Role in the market">
          <Line of={view.market} />
        </Item>
        <Item label="Innovation">
          <Line of={view.innovation} />
        </Item>
        <Item label="Market share">
          <Amount of={view.share} />
        </Item>
        {view.growth.length === 0 ? (
          <Missing label="Growth" keyword={view.growthMissing} />
        ) : (
          <Item label="Growth">
            {view.growth.map(({ text, at, messages }, i) => (
              <>
                {i > 0 && ", "}
                <Place at={at}>{text}</Place>
                <Badges of={messages} />
              </>
            ))}
          </Item>
        )}
      </dl>
      <h3>Moves</h3>
      {view.warfareMissing !== undefined && (
        <p>
          The plan makes none: <Gap missing={view.warfareMissing} />
        </p>
      )}
      <Moves view={view} kind="attack" title="Attacks" />
      <Moves view={view} kind="defence" title="Defences" />
    </Section>
  );
}

function Moves({ view, kind, title }: { view: PostureView; kind: MoveOption["kind"]; title: string }) {
  const options = view.moves.filter((each) => each.kind === kind);
  if (options.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="sr-tags">
        {options.map((option) => (
          <Option of={option} made={view.warfare.find(({ text }) => text === option.move)} />
        ))}
      </ul>
    </>
  );
}

function Option({ of, made }: { of: MoveOption; made: Move | undefined }) {
  const fits = of.fits === undefined ? "" : of.fits ? "fits the role" : "not for the role";
  const note = [of.chosen ? "made" : "", fits].filter((each) => each !== "").join(", ");
  return (
    <li class={`sr-tag sr-move${of.chosen ? " sr-chosen" : ""}${of.fits === false ? " sr-unfit" : ""}`}>
      {of.chosen && <Icon name={of.kind} />}
      <Place at={made?.at}>
        <Own>{of.move}</Own>
      </Place>
      {note !== "" && <span class="sr-soft">{note}</span>}
      <Badges of={made?.messages} />
    </li>
  );
}
