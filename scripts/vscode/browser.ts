/** Finds a browser for the workbench: an installed one, or else the Chromium that an npm package carries. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { type Browser, chromium } from "playwright-core";
import { install, NotOnThisMachine } from "./install.ts";

interface Program {
  readonly executable: string;
  /** What the browser needs in its environment beside our own. */
  readonly environment: Record<string, string>;
}

const names = [
  ...["google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser"],
  ...["microsoft-edge", "microsoft-edge-stable"],
];

const args = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--font-render-hinting=none"],
];

/** Starts the browser without a window. Who calls closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = installedBrowser() ?? (await packagedBrowser());
  return chromium.launch({ executablePath: executable, args, env: { ...presentEnvironment(), ...environment } });
}

/** `CHROME_PATH`, or a browser on the path. */
function installedBrowser(): Program | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== "") return { executable: chosen, environment: {} };
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  for (const name of names) {
    const executable = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
    if (executable !== undefined) return { executable, environment: {} };
  }
  return undefined;
}

/** Unpacks the Chromium of the package, with the libraries and fonts that a bare machine lacks. */
async function packagedBrowser(): Promise<Program> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new NotOnThisMachine("No Chrome, Chromium or Edge was found: install one, or name it in CHROME_PATH.");
  }
  const folder = await install("browser", unpack);
  const unpacked = path.join(folder, "unpacked");
  return {
    executable: path.join(unpacked, "chromium"),
    environment: {
      LD_LIBRARY_PATH: path.join(unpacked, "al2023", "lib"),
      FONTCONFIG_FILE: path.join(unpacked, "fonts.conf"),
    },
  };
}

async function unpack(folder: string): Promise<void> {
  const target = path.join(folder, "unpacked");
  mkdirSync(target, { recursive: true });
  // The package unpacks into the folder for temporary files.
  execFileSync(process.execPath, ["unpack.mjs"], { cwd: folder, env: { ...process.env, TMPDIR: target } });
  const fonts = [path.join(target, "fonts"), path.join(folder, "node_modules", "dejavu-fonts-ttf", "ttf")];
  writeFileSync(path.join(target, "fonts.conf"), fontSettings(fonts, target));
}

function fontSettings(folders: readonly string[], target: string): string {
  const alias = (family: string, font: string) =>
    `  <alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${path.join(target, "font-cache")}</cachedir>`,
    alias("monospace", "DejaVu Sans Mono"),
    alias("sans-serif", "Open Sans"),
    "</fontconfig>",
    "",
  ].join("\n");
}

function presentEnvironment(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) found[name] = value;
  }
  return found;
}
