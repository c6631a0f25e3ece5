import fs from "node:fs";
import nodePath from "node:path";
import type { Files } from "./files.ts";

/** The files below a folder of this machine. */
export function diskFiles(root: string): Files {
  const realRoot = realOr(root);
  const absolute = (path: string): string => nodePath.join(root, path);
  return {
    read: (path) => {
      try {
        return fs.readFileSync(absolute(path));
      } catch {
        return undefined;
      }
    },
    locate: (path) => locate(absolute(path), realRoot),
    real: (path) => {
      const relative = nodePath.relative(realRoot, realOr(absolute(path)));
      return relative === "" || relative.startsWith("..") ? path : relative.split(nodePath.sep).join("/");
    },
    list: (folder) => {
      try {
        return fs
          .readdirSync(absolute(folder), { withFileTypes: true })
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .sort();
      } catch {
        return [];
      }
    },
    watch: (changed) => {
      const watcher = fs.watch(root, { recursive: true }, (_event, name) => {
        if (name !== null) changed(name.split(nodePath.sep).join("/"));
      });
      return () => watcher.close();
    },
  };
}

function realOr(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return nodePath.resolve(path);
  }
}

function locate(path: string, realRoot: string): "file" | "missing" | "outside" {
  try {
    const real = fs.realpathSync(path);
    if (real !== realRoot && !real.startsWith(realRoot.endsWith(nodePath.sep) ? realRoot : realRoot + nodePath.sep)) {
      return "outside";
    }
    return fs.statSync(real).isFile() ? "file" : "missing";
  } catch {
    return isDanglingOutside(path, realRoot) ? "outside" : "missing";
  }
}

/** Whether a path that leads nowhere does so over a link: where that would end is not ours to follow. */
function isDanglingOutside(path: string, realRoot: string): boolean {
  for (let at = path; at.length > 1 && at !== nodePath.dirname(at); at = nodePath.dirname(at)) {
    try {
      if (fs.lstatSync(at).isSymbolicLink()) {
        const target = nodePath.resolve(realOr(nodePath.dirname(at)), fs.readlinkSync(at));
        return target !== realRoot && !target.startsWith(realRoot + nodePath.sep);
      }
    } catch {
      // Not there: a folder further up may be a link.
    }
  }
  return false;
}
