/** Who draws reports in a process of its own says here in which language. */
export { speak } from "../base/say.ts";
