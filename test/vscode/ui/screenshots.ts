import path from "node:path";
import { root } from "../../../scripts/vscode/install.ts";

/** Where pictures go, those of failures too. */
export const screenshots = path.join(root, ".cache", "screenshots");
