import fs from "node:fs";
import os from "node:os";
import nodePath from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { Browser } from "./browser.ts";
import { CommandError } from "./command.ts";

/** PDF, printed by a browser of the Chromium family that is installed: Chrome, Chromium, Edge, Brave. */

const names = [
  ...["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"],
  ...["microsoft-edge-stable", "microsoft-edge", "msedge", "brave-browser", "brave"],
];

const onMac = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];

const onWindows = [
  "Google/Chrome/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
  "Chromium/Application/chrome.exe",
  "BraveSoftware/Brave-Browser/Application/brave.exe",
];

/** The program of a browser: `CHROME_PATH`, or one on the path or where it is usually installed. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = env.CHROME_PATH ?? "";
  if (chosen !== "") {
    if (!fs.existsSync(chosen)) throw new CommandError(`CHROME_PATH names ${chosen}, which is not there`);
    return chosen;
  }
  return candidates(env).find((file) => fs.existsSync(file));
}

function candidates(env: NodeJS.ProcessEnv): readonly string[] {
  const ending = process.platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? "").split(nodePath.delimiter).filter((folder) => nodePath.isAbsolute(folder));
  const onPath = names.flatMap((name) => folders.map((folder) => nodePath.join(folder, `${name}${ending}`)));
  if (process.platform === "darwin") {
    const roots = ["/Applications", nodePath.join(os.homedir(), "Applications")];
    return [...onPath, ...onMac.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`))];
  }
  if (process.platform !== "win32") return onPath;
  const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((root) => root ?? []);
  return [...onPath, ...onWindows.flatMap((file) => roots.map((root) => nodePath.join(root, file)))];
}

/** Prints a page. Throws a CommandError where there is no browser, or it does not do it. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser === undefined) {
    throw new CommandError(
      "a PDF is printed by Chrome, Chromium or Edge, and none of them was found: install one, name it in CHROME_PATH, or write --format html and print that",
    );
  }
  const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), "strategy-pdf-"));
  try {
    const page = nodePath.join(folder, "report.html");
    fs.writeFileSync(page, html);
    return withoutDates(await printPage(browser, page, nodePath.join(folder, "profile")));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function printPage(program: string, page: string, profile: string): Promise<Uint8Array> {
  const browser = new Browser(program, [
    ...["--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync"],
    ...["--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"],
    // A browser refuses to shut itself in when it runs as the system's administrator, as it does in containers. The page
    // is ours and has no script.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    `--user-data-dir=${profile}`,
  ]);
  try {
    const targetId = await browser.ask("Target.createTarget", { url: "about:blank" }, "targetId");
    const session = await browser.ask("Target.attachToTarget", { targetId, flatten: true }, "sessionId");
    await browser.ask("Page.enable", {}, "", session);
    const loaded = browser.happens("Page.loadEventFired");
    await browser.ask("Page.navigate", { url: pathToFileURL(page).href }, "", session);
    await loaded;
    return Buffer.from(await browser.ask("Page.printToPDF", paper, "data", session), "base64");
  } finally {
    await browser.end();
  }
}

/** A4, in inches, with an outline and with tags for those who have it read out. */
const paper = {
  printBackground: true,
  paperWidth: 8.27,
  paperHeight: 11.69,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** The browser writes down when it printed. The same plan gives the same bytes, so every PDF says the same day. */
function withoutDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const day = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, "/$1 (D:20000101000000");
  return Buffer.from(day, "latin1");
}
