import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, includesAll } from "./expect.ts";
import { office, show } from "./support.ts";

describe("the language", () => {
  it("is known by its files' ending", async () => {
    const { document } = await show(office("plan.strategy"));
    equal(document.languageId, "strategy");
    includesAll(await vscode.languages.getLanguages(), ["strategy"]);
  });
});
