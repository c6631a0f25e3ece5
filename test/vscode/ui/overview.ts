import type { Story } from "./index.ts";

export const overview: readonly Story[] = [];
