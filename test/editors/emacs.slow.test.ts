import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder } from "../cli/door.ts";
import { block, faulty, home, isInstalled } from "./kit.ts";

/** Looks at what Emacs makes of an open plan, and writes it down as JSON. */
const probe = `
(defun probe-until (done)
  (with-timeout (20 (error "Waited in vain"))
    (while (not (funcall done)) (accept-process-output nil 0.02))))
(defun probe-face (line column)
  (save-excursion
    (goto-char (point-min)) (forward-line (1- line)) (forward-char column)
    (format "%s" (get-text-property (point) 'face))))
(find-file "plan.strategy")
;; Eglot connects once a command is done, and in a batch there is none.
(run-hooks 'post-command-hook)
(probe-until (lambda () (eglot-current-server)))
(probe-until (lambda () (flymake-start) (flymake-diagnostics)))
(font-lock-ensure)
(let ((problems (mapcar (lambda (each) (list :line (line-number-at-pos (flymake-diagnostic-beg each))
                                             :text (flymake-diagnostic-text each)))
                        (flymake-diagnostics)))
      (faces (mapcar (lambda (at) (probe-face (car at) (cdr at))) '((1 . 1) (2 . 1) (2 . 22) (3 . 1) (3 . 8))))
      (mode (format "%s" major-mode))
      offered laid-out indented)
  (goto-char (point-min)) (search-forward "Freshnes 5") (backward-char 4)
  (setq offered (all-completions "Fresh" (nth 2 (eglot-completion-at-point))))
  (eglot-format-buffer)
  (setq laid-out (buffer-string))
  (goto-char (point-max))
  (insert "segment Offices \\"Offices\\" {\\nsize 5") (indent-for-tab-command)
  (setq indented (current-indentation))
  (with-temp-file (getenv "RESULT")
    (insert (json-serialize (list :mode mode :problems (vconcat problems) :faces (vconcat faces)
                                  :offered (vconcat (mapcar #'substring-no-properties offered))
                                  :laidOut (substring-no-properties laid-out) :indented indented)))))
(set-buffer-modified-p nil)
(kill-emacs 0)
`;

interface Found {
  readonly mode: string;
  readonly problems: readonly { readonly line: number; readonly text: string }[];
  readonly faces: readonly string[];
  readonly offered: readonly string[];
  readonly laidOut: string;
  readonly indented: number;
}

function found(file: string): Found {
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/** Emacs 28 has it from ELPA, later ones by themselves. */
function hasEglot(): boolean {
  const args = ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"];
  return isInstalled("emacs") && spawnSync("emacs", args, { stdio: "ignore" }).status === 0;
}

describe.runIf(hasEglot())("Emacs, set up as docs/editors.md says", () => {
  beforeAll(build);

  it("shows problems, completes, lays out, colours and indents", () => {
    const { env } = home();
    const init = `(package-initialize)\n(setq eglot-autoshutdown t)\n${block("docs/editors.md", "`strategy-mode.el` is", "elisp")}`;
    const plans = folder({ "plan.strategy": faulty, "init.el": init, "probe.el": probe });
    const result = path.join(plans, "found.json");
    const run = spawnSync("emacs", ["--batch", "-l", "subr-x", "-l", "init.el", "-l", "probe.el"], {
      cwd: plans,
      env: { ...env, RESULT: result },
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(run.error).toBeUndefined();
    expect(run.status, run.stderr).toBe(0);
    const seen = found(result);
    expect(seen.mode).toBe("strategy-mode");
    expect(seen.problems).toContainEqual(expect.objectContaining({ line: 7 }));
    expect(seen.faces).toEqual([
      "font-lock-comment-delimiter-face",
      "font-lock-type-face",
      "font-lock-string-face",
      "font-lock-keyword-face",
      "font-lock-constant-face",
    ]);
    expect(seen.offered).toContain("Freshness");
    expect(seen.laidOut).toContain("\n  period 2027\n");
    expect(seen.indented).toBe(2);
  });
});
