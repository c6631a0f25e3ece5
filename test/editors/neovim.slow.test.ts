import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder } from "../cli/door.ts";
import { block, faulty, home, isInstalled, sh } from "./kit.ts";

/** Looks at what Neovim makes of an open plan, and writes it down as JSON. */
const probe = `
local function look()
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
    for _, answer in pairs(answers) do return answer.result end
  end
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  local found = { problems = {}, colours = {} }
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found.problems, { line = each.lnum, code = each.code, text = each.message })
  end
  local text = { uri = vim.uri_from_bufnr(0) }
  found.hover = ask("textDocument/hover", { textDocument = text, position = { line = 6, character = 4 } }).contents.value
  local offered = ask("textDocument/completion", { textDocument = text, position = { line = 6, character = 11 } })
  found.offered = vim.tbl_map(function(item) return item.label end, offered.items or offered)
  for _, at in ipairs({ { 1, 1 }, { 2, 1 }, { 2, 22 }, { 3, 1 }, { 3, 8 }, { 5, 8 } }) do
    table.insert(found.colours, vim.fn.synIDattr(vim.fn.synID(at[1], at[2], 1), "name"))
  end
  found.omni = vim.bo.omnifunc
  vim.lsp.buf.formatting_sync({}, 20000)
  found.laidOut = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  vim.fn.writefile({ vim.fn.json_encode(found) }, vim.env.RESULT)
end
local done, trouble = pcall(look)
if not done then io.stderr:write(trouble) end
vim.cmd(done and "qa!" or "cquit!")
`;

interface Found {
  readonly problems: readonly { readonly line: number; readonly code: string; readonly text: string }[];
  readonly colours: readonly string[];
  readonly hover: string;
  readonly offered: readonly string[];
  readonly omni: string;
  readonly laidOut: readonly string[];
}

function found(file: string): Found {
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/** The lines for older versions call functions that are gone in later ones. */
function isOlder(): boolean {
  const version = /NVIM v0\.(\d+)/.exec(spawnSync("nvim", ["--version"], { encoding: "utf8" }).stdout ?? "");
  return version !== null && Number(version[1]) <= 9;
}

describe.runIf(isInstalled("nvim") && isOlder())("Neovim, set up as docs/editors.md says", () => {
  beforeAll(build);

  it("shows problems, explains, completes, lays out and colours", () => {
    const { home: place, env } = home();
    sh(block("docs/editors.md", "Colours come from a syntax file", "sh"), env);
    const config = path.join(place, ".config/nvim/init.lua");
    fs.writeFileSync(config, block("docs/editors.md", "With Neovim 0.7 to 0.10", "lua"));
    const plans = folder({ "plan.strategy": faulty, "probe.lua": probe });
    const result = path.join(plans, "found.json");
    const run = spawnSync("nvim", ["--headless", "plan.strategy", "+luafile probe.lua"], {
      cwd: plans,
      env: { ...env, RESULT: result },
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(run.error).toBeUndefined();
    expect(run.status, run.stderr).toBe(0);
    const seen = found(result);
    expect(seen.problems).toContainEqual(expect.objectContaining({ line: 6, code: "unknown-name" }));
    expect(seen.hover).toContain("delivers");
    expect(seen.offered).toContain("Freshness");
    expect(seen.colours).toEqual([
      "strategyDocumentation",
      "strategyBlock",
      "strategyText",
      "strategyKeyword",
      "strategyNumber",
      "",
    ]);
    expect(seen.omni).toBe("v:lua.vim.lsp.omnifunc");
    expect(seen.laidOut.join("\n")).toContain("\n  period 2027\n");
  });
});
