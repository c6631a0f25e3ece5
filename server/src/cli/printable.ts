export { printable, printableJson } from "../base/printable.ts";
