import type { Story } from "./index.ts";

export const going: readonly Story[] = [];
