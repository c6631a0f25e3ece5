import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/temporary.ts"],
    // What runs inside a real editor has its own runner.
    exclude: ["test/vscode/**", "test/bench/**"],
    // The code under test keeps no state of its own, so test files may share loaded modules: a suite of more than a
    // hundred small files would otherwise load the parser a hundred times.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
