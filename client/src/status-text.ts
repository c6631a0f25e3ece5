import type { StatusParams } from "../../server/src/lsp/protocol.ts";
import { countsText } from "./counts.ts";
import { t } from "./l10n.ts";
import type { ServerState } from "./server.ts";

/** What the status item says of a file. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: "error" | "warning" | "information";
  readonly busy: boolean;
  /** What a click does. */
  readonly action: "problems" | "restart" | undefined;
}

/** @param counts what was found in the file; undefined before its first check. */
export function statusText(state: ServerState, counts: StatusParams | undefined): StatusText {
  switch (state) {
    case "failed":
      return {
        ...{ text: t("Not checked"), detail: t("The language server has stopped"), severity: "error", busy: false },
        action: "restart",
      };
    case "stopped":
      return {
        ...{
          text: t("Not checked"),
          detail: t("The language server is not running"),
          severity: "warning",
          busy: false,
        },
        action: "restart",
      };
    case "starting":
      return { text: t("Starting…"), detail: t("The language server is starting"), ...nothing, busy: true };
    default:
      return counts === undefined ? { text: t("Checking…"), detail: "", ...nothing, busy: true } : found(counts);
  }
}

const nothing = { severity: "information", action: undefined } as const;

function found(counts: StatusParams): StatusText {
  const detail = counts.kind === "plan" ? t("Plan") : t("Library");
  const text = countsText(counts);
  if (text === "") return { text: t("In order"), detail, ...nothing, busy: false };
  const severity = counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : "information";
  return { text, detail, severity, busy: false, action: "problems" };
}
