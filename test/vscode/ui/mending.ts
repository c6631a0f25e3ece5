import type { Story } from "./index.ts";

export const mending: readonly Story[] = [];
