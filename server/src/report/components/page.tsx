import type { ComponentChildren, VNode } from "preact";
import { say } from "../../base/say.ts";
import { viewNames } from "../names.ts";
import type { PlanViews, ViewName } from "../views/types.ts";
import { viewTitles } from "../words.ts";
import { type ChartDrawing, Mode } from "./basics.tsx";
import { Concentration } from "./concentration.tsx";
import { Differentiation } from "./differentiation.tsx";
import { Economics } from "./economics.tsx";
import { Header, Overview } from "./overview.tsx";
import { Posture } from "./posture.tsx";
import { Segmentation } from "./segmentation.tsx";
import { Service } from "./service.tsx";
import { Specialization } from "./specialization.tsx";

export interface PageProps {
  readonly views: PlanViews;
  /** Whether it is shown in an editor, where everything leads to its place in the text. */
  readonly interactive?: boolean;
  /** The only view to show; all of them where it is left out. */
  readonly only?: ViewName | undefined;
  /** What the preview puts into the view of concentration: shares to try out. */
  readonly whatIf?: ComponentChildren;
  readonly charts?: ChartDrawing | undefined;
}

/** All views of a plan on one page, or one of them. */
export function ReportPage({ views, interactive = false, only, whatIf, charts }: PageProps) {
  const shown = only === undefined ? viewNames : [only];
  return (
    <Mode.Provider value={{ interactive, charts }}>
      <div class="sr-page">
        <Header of={views.overview.header} />
        {shown.length > 1 && <Contents names={shown} views={views} />}
        <main>
          {shown.map((name) => (
            <OneView key={name} name={name} views={views} whatIf={whatIf} />
          ))}
        </main>
      </div>
    </Mode.Provider>
  );
}

function Contents({ names, views }: { names: readonly ViewName[]; views: PlanViews }) {
  return (
    <nav class="sr-contents" aria-label={say`Contents`}>
      <ol>
        {names.map((name) => (
          <li key={name}>
            <a href={`#sr-${name}`}>{viewTitles[name]}</a>
            {name !== "overview" && views[name].messages.length > 0 && (
              <span class="sr-count">
                {views[name].messages.length}
                <span class="sr-hidden">{say` remarks`}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One view. */
export function OneView({
  name,
  views,
  whatIf,
}: {
  name: ViewName;
  views: PlanViews;
  whatIf?: ComponentChildren;
}): VNode {
  switch (name) {
    case "overview":
      return <Overview view={views.overview} />;
    case "specialization":
      return <Specialization view={views.specialization} />;
    case "differentiation":
      return <Differentiation view={views.differentiation} us={views.title} />;
    case "segmentation":
      return <Segmentation view={views.segmentation} currency={views.currency} />;
    case "concentration":
      return (
        <Concentration view={views.concentration} currency={views.currency}>
          {whatIf}
        </Concentration>
      );
    case "service":
      return <Service view={views.service} />;
    case "economics":
      return <Economics view={views.economics} currency={views.currency} />;
    case "posture":
      return <Posture view={views.posture} />;
  }
}
