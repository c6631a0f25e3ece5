import { Detail, type DetailActs } from "./detail.tsx";
import { List, type ListActs } from "./list.tsx";
import { openTemplate, type State } from "./state.ts";

export interface AppProps {
  readonly state: State;
  readonly dark: boolean;
  readonly acts: ListActs & DetailActs;
}

/** The page of the gallery: all templates, or one of them with its questions. */
export function App({ state, dark, acts }: AppProps) {
  const { open } = state;
  const template = openTemplate(state);
  if (template === undefined || open === undefined) return <List state={state} dark={dark} acts={acts} />;
  return <Detail key={template.id} state={state} open={open} template={template} dark={dark} acts={acts} />;
}
