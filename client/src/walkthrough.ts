/** What the steps of the walkthrough wait for. Each is told where it really happens, not where a button is. */
export const steps = ["planCreated", "planMended", "previewOpened", "sharesTried", "planShared"] as const;
export type Step = (typeof steps)[number];
