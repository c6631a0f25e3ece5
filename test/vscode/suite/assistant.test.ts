import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, matches, ok } from "./expect.ts";
import { extension, office, read, replace, scratch, show, until } from "./support.ts";

const token = new vscode.CancellationTokenSource().token;

/** What an assistant gets of a tool, its parts one after the other. */
async function invoke(name: string, input: object): Promise<string> {
  return textOf(await vscode.lm.invokeTool(`strategy_${name}`, { input, toolInvocationToken: undefined }, token));
}

function textOf({ content }: vscode.LanguageModelToolResult): string {
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("\n\n");
}

async function refusal(work: Thenable<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return String(error);
  }
  throw new Error("It was not refused.");
}

/** The tool that edits, asked past the editor's question to the person, which nobody answers here. */
async function editTool(): Promise<vscode.LanguageModelTool<unknown>> {
  const { assistant } = await extension().activate();
  const tool = assistant.get("strategy_edit_plan");
  ok(tool, "There is no tool that edits");
  return tool;
}

async function edit(input: object): Promise<string> {
  const result = await (await editTool()).invoke({ input, toolInvocationToken: undefined }, token);
  ok(result, "It answers nothing");
  return textOf(result);
}

describe("an assistant", () => {
  it("is offered every tool of the manifest, and is told what each is for", async () => {
    await extension().activate();
    const manifest: { contributes: { languageModelTools: { name: string }[] } } = extension().packageJSON;
    const wanted = manifest.contributes.languageModelTools.map(({ name }) => name);
    ok(wanted.length === 8, "The manifest has other tools");
    // Where nobody is signed in to an assistant, the editor may show no tools at all.
    const chat = vscode.workspace.getConfiguration("chat");
    for (const name of ["agent.enabled", "extensionTools.enabled"]) {
      if (chat.inspect(name) !== undefined) await chat.update(name, true, vscode.ConfigurationTarget.Global);
    }
    const listed = () => vscode.lm.tools.filter(({ name }) => wanted.includes(name));
    await until("all tools in the editor's list", () => listed().length === wanted.length);
    for (const { name, description, inputSchema } of listed()) {
      ok(description.length > 100 && inputSchema !== undefined, `${name} says too little`);
    }
  });

  it("sees the plans of all folders, and the text that is not saved", async () => {
    const editor = await show(office("plan.strategy"));
    matches(await invoke("list_plans", {}), /^- office\/plan\.strategy: /m);
    const check = { paths: ["office/plan.strategy"] };
    matches(await invoke("check", check), /^1 file checked: /);
    await replace(editor, "delivers Freshness 5", "delivers Freshnes 5");
    const said = await until("the mistake that was typed", async () => {
      const text = await invoke("check", check);
      return text.includes("[unknown-name]") && text;
    });
    matches(said, /office\/plan\.strategy:\d+:\d+ error .*Freshnes/);
    matches(await invoke("check", { paths: [editor.document.uri.toString()] }), /Freshnes/, "by its address");
  });

  it("gets the page of a rule, of a block, and the numbers of a plan", async () => {
    matches(await invoke("explain_rule", { code: "usp-unvalued" }), /^# `usp-unvalued`/);
    matches(await invoke("describe_language", { topic: "segment" }), /^# `segment`/);
    matches(
      await invoke("report", { path: "office/plan.strategy" }),
      /\{"path":"office\/plan\.strategy","report":\{"version":1,/,
    );
  });

  it("gets the templates, and a plan from one", async () => {
    matches(await invoke("new_plan", {}), /^- b2b-software: /m);
    const answers = [{ question: "product", answer: "Kite Club" }];
    matches(await invoke("new_plan", { template: "b2b-software", answers }), /strategy KiteClub\S* "Kite Club/);
  });

  it("is told why it gets nothing", async () => {
    matches(await refusal(invoke("report", { path: "office/nothing.strategy" })), /There is no plan office\/nothing/);
    matches(await refusal(invoke("check", { paths: ["../../etc/passwd"] })), /lies outside/);
    matches(await refusal(invoke("explain_rule", { code: "usp-unvalue" })), /Did you mean usp-unvalued\?/);
  });

  it("tries an edit, and nothing is changed", async () => {
    const { document } = await show(office("plan.strategy"));
    const before = document.getText();
    const text = await invoke("propose_edit", {
      path: "office/plan.strategy",
      replace: [{ old_text: "delivers Freshness 5", new_text: "delivers Freshnes 5" }],
    });
    matches(text, /\+ {2}delivers Freshnes 5/);
    matches(text, /\[unknown-name\]/);
    equal(document.getText(), before);
  });

  it("edits what is open, after the person has been asked, and Undo takes it back", async () => {
    const { document } = await scratch("assisted.strategy", 'value Calm "Nothing to worry about"\n');
    const input = { path: "office/assisted.strategy", replace: [{ old_text: "Nothing", new_text: "Little" }] };
    const prepared = await (await editTool()).prepareInvocation?.({ input }, token);
    equal(prepared?.confirmationMessages?.title, "Edit office/assisted.strategy?");
    const message = prepared?.confirmationMessages?.message;
    matches(message instanceof vscode.MarkdownString ? message.value : "", /\+value Calm "Little to worry about"/);
    equal(document.isDirty, false, "changed before anybody agreed");
    matches(await edit(input), /is changed in the editor, and not saved/);
    equal(document.getText(), 'value Calm "Little to worry about"\n');
    equal(document.isDirty, true, "unsaved");
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    equal(document.getText(), 'value Calm "Nothing to worry about"\n');
  });

  it("edits a file that is not open", async () => {
    const { document } = await scratch("closed.strategy", 'value Calm "Nothing to worry about"\n');
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await edit({ path: "office/closed.strategy", text: 'value Calm "Calm"\n' });
    const open = await vscode.workspace.openTextDocument(document.uri);
    equal(open.getText(), 'value Calm "Calm"\n');
  });

  it("makes a new file", async () => {
    const made = office("made-by-edit.strategy");
    try {
      matches(await edit({ path: "office/made-by-edit.strategy", text: 'value   New "New"\n' }), /is a new file now/);
      equal((await vscode.workspace.openTextDocument(made)).getText(), 'value New "New"\n');
      equal(await read(made), 'value New "New"\n', "stored");
    } finally {
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      await vscode.workspace.fs.delete(made).then(undefined, () => undefined);
    }
  });

  it("does not make an edit that brings errors, unless it is meant", async () => {
    const { document } = await scratch("wrong.strategy", 'value Calm "Calm"\n');
    const input = { path: "office/wrong.strategy", text: 'value Calm "Calm"\nvalue Calm "Again"\n' };
    equal((await (await editTool()).prepareInvocation?.({ input }, token))?.confirmationMessages, undefined);
    matches(await refusal(edit(input)), /would bring/);
    equal(document.isDirty, false, "changed");
    await edit({ ...input, allow_errors: true });
    equal(document.getText(), input.text);
  });
});
