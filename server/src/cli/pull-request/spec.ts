import { severities } from "../../model/diagnostic.ts";
import type { CommandSpec } from "../command.ts";

/** What `strategy pull-request` takes. It stands by itself, because every command reads it. */
export const pullRequestSpec: CommandSpec = {
  name: "pull-request",
  takes: "[PATH…]",
  summary: "in GitHub Actions and GitLab CI: check what a pull request brings, and say it in one comment",
  details:
    "Shows what is new, and writes one comment about what the change means, which later runs change in place.\n" +
    "Every option may come from the environment: STRATEGY_FAIL_ON=warning; the paths, one a line, from STRATEGY_PATHS.\n" +
    "STRATEGY_TOKEN is what comments are written with. Without it, and where it may not, there is no comment.",
  options: {
    base: { value: "REV", help: "compare with where the change left REV (default: what the pull request goes to)" },
    "fail-on": {
      value: "SEVERITY",
      choices: [...severities, "never"],
      help: "the least that fails, or never (default: error)",
    },
    config: { value: "FILE", help: "a configuration in place of the strategy.config.json files" },
    sarif: { value: "FILE", help: "write what is new as SARIF, too" },
    "code-quality": { value: "FILE", help: "write what is new as a report for GitLab, too" },
    comment: { value: "WHETHER", choices: ["true", "false"], help: "whether to write the comment (default: true)" },
    "comment-key": { value: "WORD", help: "tells the comment apart from that of another check (default: plans)" },
    "comment-file": { value: "FILE", help: "where the text of the comment is kept (default: a temporary file)" },
    post: { value: "FILE", help: "check nothing: write the comment from a file that an earlier run kept" },
  },
};
