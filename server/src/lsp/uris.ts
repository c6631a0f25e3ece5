import { URI } from "vscode-uri";

/**
 * Addresses of files. Two addresses of one file may be written in different ways (`file:///c%3A/a b` and
 * `file:///C:/a%20b`), so they are compared by their keys: scheme, authority and the path with nothing encoded.
 */

/** What an address is known by; an address that cannot be read is its own key. */
export function keyOf(uri: string): string {
  const { scheme, authority, path } = parse(uri);
  return `${scheme}://${authority}${path}`;
}

/** The parts of an address, the path decoded, a drive's letter small. */
export function parse(uri: string): URI {
  let parsed: URI;
  try {
    parsed = URI.parse(uri, true);
  } catch {
    return URI.from({ scheme: "unknown", path: `/${uri}` });
  }
  if (!/^\/[A-Z]:/.test(parsed.path)) return parsed;
  return parsed.with({ path: `/${parsed.path.charAt(1).toLowerCase()}${parsed.path.slice(2)}` });
}

/** The folder that a file lies in, without a slash at its end. */
export function parentOf(uri: URI): URI {
  const slash = uri.path.lastIndexOf("/");
  return uri.with({ path: slash <= 0 ? "/" : uri.path.slice(0, slash) });
}

/** A folder's address without a slash at its end. */
export function folderUri(uri: string): URI {
  const parsed = parse(uri);
  const path = parsed.path.replace(/\/+$/, "");
  return parsed.with({ path: path === "" ? "/" : path });
}

/** The way from a folder to what lies in it, with `/`; undefined where it does not lie there. */
export function within(folder: URI, uri: URI): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority.toLowerCase() !== uri.authority.toLowerCase()) return undefined;
  const start = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(start) && uri.path.length > start.length ? uri.path.slice(start.length) : undefined;
}

/** The address of a path in a folder, as editors write it. */
export function join(folder: URI, path: string): string {
  const start = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return folder.with({ path: `${start}${path}` }).toString();
}

/** The last part of an address. */
export function nameOf(uri: URI): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
