// SPDX-License-Identifier: Apache-2.0
// Shared by the checkers: packages from npm, the command line, and how a test ends.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

if (!existsSync(join(process.env.PORTWRIGHT_NPM, "node_modules")))
    throw new Error(`There is nothing in ${process.env.PORTWRIGHT_NPM}: script/test fetches it`);

/** Takes packages from the folder in PORTWRIGHT_NPM. */
export const packaged = createRequire(join(process.env.PORTWRIGHT_NPM, "package.json"));

export function expect(truth, message) {
    if (!truth)
        throw new Error(message);
}

export function expectEqual(found, expected, what) {
    const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
    expect(one === other, `${what}:\n  found    ${one}\n  expected ${other}`);
}

/** What portwright-cli prints for these words. */
export function cli(...words) {
    const run = spawnSync(process.env.PORTWRIGHT_CLI, words, { encoding: "utf8", maxBuffer: 1 << 28 });
    expect(run.status === 0, `portwright-cli ${words.join(" ")} ended with ${run.status}: ${run.stderr}`);
    return run.stdout;
}

/** Runs the check in a folder of its own, which is gone afterwards. */
export async function withFolder(check) {
    const folder = mkdtempSync(join(tmpdir(), "portwright-check-"));
    try {
        await check(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}
