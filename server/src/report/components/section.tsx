import type { ComponentChildren } from "preact";
import { say } from "../../base/say.ts";
import type { Table } from "../tables/table.ts";
import type { View, ViewName } from "../views/types.ts";
import { viewQuestions, viewTitles } from "../words.ts";
import { Gap, Messages, VerdictChip } from "./basics.tsx";
import { DataTable } from "./table.tsx";

/** A view of the plan with its verdict and what the checker says about it. */
export function Section({ name, view, children }: { name: ViewName; view: View; children: ComponentChildren }) {
  const id = `sr-${name}`;
  return (
    <section class="sr-section" id={id} aria-labelledby={`${id}-title`}>
      <header class="sr-section-head">
        <div>
          <h2 id={`${id}-title`}>{viewTitles[name]}</h2>
          <p class="sr-question">{viewQuestions[name]}</p>
        </div>
        <VerdictChip of={view.verdict} />
      </header>
      <Messages of={view.messages} />
      {view.missing !== undefined && (
        <p class="sr-empty">
          {say`The plan says nothing of it yet. It begins with `}
          <code>{view.missing}</code>.
        </p>
      )}
      {children}
    </section>
  );
}

/** A table that stands for itself, with a heading. */
export function TableBlock({ of, title = of.caption }: { of: Table; title?: string }) {
  if (of.rows.length === 0) return null;
  return (
    <div class="sr-block">
      <h3>{title}</h3>
      <DataTable of={of} />
    </div>
  );
}

/** A term with what is told of it. */
export function Item({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="sr-item">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Missing({ label, keyword }: { label: string; keyword: string | undefined }) {
  if (keyword === undefined) return null;
  return (
    <Item label={label}>
      <Gap missing={keyword} />
    </Item>
  );
}
