import { say } from "../../base/say.ts";
import type { SpecializationView } from "../views/types.ts";
import { Badges, Gap, Line, Own, Place } from "./basics.tsx";
import { Icon } from "./icons.tsx";
import { Section } from "./section.tsx";

/** The five areas, the focus, and whom the plan leaves out. */
export function Specialization({ view }: { view: SpecializationView }) {
  return (
    <Section name="specialization" view={view}>
      {view.title.text !== undefined && (
        <p class="sr-lead">
          <Line of={view.title} />
        </p>
      )}
      <ul class="sr-areas">
        {view.areas.map(({ area, label, words, focused }) => (
          <li class={focused ? "sr-card sr-area sr-focused" : "sr-card sr-area"} key={area}>
            <h3>
              {label}
              {focused && (
                <span class="sr-chip sr-focus">
                  <Icon name="focus" />
                  {say`focus`}
                </span>
              )}
            </h3>
            <p>
              <Line of={words} />
            </p>
          </li>
        ))}
      </ul>
      {view.focus.text === undefined && (
        <p>
          {say`Focus: `}
          <Line of={view.focus} />
        </p>
      )}
      <h3>{say`Left out on purpose`}</h3>
      {view.excludesMissing ? (
        <p>
          <Gap missing="excludes" />
        </p>
      ) : (
        <ul class="sr-tags">
          {view.excludes.map(({ text, at, messages }) => (
            <li class="sr-tag sr-out">
              <Place at={at}>
                <Own>{text}</Own>
              </Place>
              <Badges of={messages} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
