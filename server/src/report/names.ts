import type { ViewName } from "./views/types.ts";

/** The views in the order in which they are shown: also what `--view` takes. */
export const viewNames: readonly ViewName[] = [
  ...(["overview", "specialization", "differentiation", "segmentation"] as const),
  ...(["concentration", "service", "economics", "posture"] as const),
];
