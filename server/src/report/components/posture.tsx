import { say } from "../../base/say.ts";
import type { Move, MoveOption, PostureView } from "../views/types.ts";
import { Amount, Badges, Gap, Line, Own, Place } from "./basics.tsx";
import { Icon } from "./icons.tsx";
import { Item, Missing, Section } from "./section.tsx";

/** How the plan competes, and the moves that fit its role. */
export function Posture({ view }: { view: PostureView }) {
  return (
    <Section name="posture" view={view}>
      <dl class="sr-numbers sr-tiles">
        <Item label={say`Generic strategy`}>
          <Line of={view.generic} />
        </Item>
        <Item label={say`Scope`}>
          <Line of={view.scope} />
        </Item>
        <Item label={say`Role in the market`}>
          <Line of={view.market} />
        </Item>
        <Item label={say`Innovation`}>
          <Line of={view.innovation} />
        </Item>
        <Item label={say`Market share`}>
          <Amount of={view.share} />
        </Item>
        {view.growth.length === 0 ? (
          <Missing label={say`Growth`} keyword={view.growthMissing} />
        ) : (
          <Item label={say`Growth`}>
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
      <h3>{say`Moves`}</h3>
      {view.warfareMissing !== undefined && (
        <p>
          {say`The plan makes none: `}
          <Gap missing={view.warfareMissing} />
        </p>
      )}
      <Moves view={view} kind="attack" title={say`Attacks`} />
      <Moves view={view} kind="defence" title={say`Defences`} />
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
  const fits = of.fits === undefined ? "" : of.fits ? say`fits the role` : say`not for the role`;
  const note = [of.chosen ? say`made` : "", fits].filter((each) => each !== "").join(", ");
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
