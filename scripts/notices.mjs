import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * The licences of the packages that the given files are from.
 *
 * @param root the project's folder
 * @param files paths of bundled files, relative to it
 * @returns by package name, a text with its name, version and licence
 */
export async function thirdPartyNotices(root, files) {
  const found = new Map();
  for (const file of files) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1];
    if (folder === undefined) continue;
    const manifest = JSON.parse(await readFile(path.join(root, folder, "package.json"), "utf8"));
    if (found.has(manifest.name)) continue;
    const licence = await licenceText(path.join(root, folder));
    found.set(manifest.name, `${manifest.name} ${manifest.version} (${manifest.license})\n\n${licence}`);
  }
  return found;
}

/** All that a package says of licences: in its folder, and in one that it keeps for those of others. */
async function licenceText(folder) {
  const all = await readdir(folder, { withFileTypes: true });
  const entries = all.filter(({ name }) => /^(licen[cs]es?|notice)/i.test(name));
  const names = await Promise.all(
    entries.map(async (entry) =>
      entry.isDirectory()
        ? (await readdir(path.join(folder, entry.name))).map((name) => path.join(entry.name, name))
        : [entry.name],
    ),
  );
  const texts = await Promise.all(
    names
      .flat()
      .sort()
      .map((name) => readFile(path.join(folder, name), "utf8")),
  );
  return texts.map((text) => text.trim()).join("\n\n");
}
