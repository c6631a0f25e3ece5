import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fontsFor } from "../server/src/report/png.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What paints pictures from scripts: the program, and the font files that a picture needs. */

export function painter(): Uint8Array {
  return readFileSync(path.join(root, "node_modules", "@resvg", "resvg-wasm", "index_bg.wasm"));
}

export function fontsOf(svg: string): readonly Uint8Array[] {
  return fontsFor(svg).map((file) => {
    const [name = "", weight = ""] = file.replace(".ttf", "").split("_");
    const own = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
    return readFileSync(path.join(root, "node_modules", "@expo-google-fonts", own, weight, file));
  });
}
