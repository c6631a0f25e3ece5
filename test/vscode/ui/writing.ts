import type { Story } from "./index.ts";

export const writing: readonly Story[] = [];
