import type { Story } from "./index.ts";

export const pictures: readonly Story[] = [];
