export { folderOf, relativeTo, resolve } from "../base/paths.ts";
