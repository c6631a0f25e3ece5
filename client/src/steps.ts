import * as vscode from "vscode";

/** What somebody did at a step: chose something, went back, or gave up. */
export type Step<T> = { readonly chosen: readonly T[] } | "back" | "cancelled";

export interface StepOptions<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  readonly step: number;
  readonly steps: number;
  /** Whether several can be chosen, or none. */
  readonly many?: boolean;
  /** What is chosen already. */
  readonly selected?: readonly T[];
  /** What the cursor stands on. */
  readonly active?: readonly T[];
  /** Whether a choice ends the step; one that does not has been dealt with by then. */
  readonly ends?: (item: T) => boolean;
}

/** One step of several, as a list to choose from; the first has nothing to go back to. */
export function ask<T extends vscode.QuickPickItem>(options: StepOptions<T>): Promise<Step<T>> {
  const {
    title,
    placeholder,
    items,
    step,
    steps,
    many = false,
    selected = [],
    active = [],
    ends = () => true,
  } = options;
  const list = vscode.window.createQuickPick<T>();
  list.title = title;
  list.placeholder = placeholder;
  list.step = step;
  list.totalSteps = steps;
  list.canSelectMany = many;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.ignoreFocusOut = true;
  list.items = items;
  if (selected.length > 0) list.selectedItems = selected;
  if (active.length > 0) list.activeItems = active;
  if (step > 1) list.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const settle = (result: Step<T>): void => {
      resolve(result);
      list.dispose();
    };
    list.onDidTriggerButton(() => settle("back"));
    list.onDidHide(() => settle("cancelled"));
    list.onDidAccept(() => {
      const chosen = list.selectedItems;
      if ((many || chosen.length > 0) && chosen.every(ends)) settle({ chosen });
    });
    list.show();
  });
}
