// SPDX-License-Identifier: Apache-2.0
// A grammar of PowerShell parses every script of the kits of each plan named, without an error in the tree.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cli, expect, packaged, withFolder } from "./checker.mjs";

const { Language, Parser } = packaged("web-tree-sitter");

/** "line:column text" of each place that the grammar cannot read. */
function mistakes(node) {
    if (node.isError || node.isMissing)
        return [`${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.slice(0, 60)}`];
    return node.hasError ? node.children.flatMap(mistakes) : [];
}

function scriptsIn(folder) {
    return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ps1")).map((name) => join(folder, name));
}

await Parser.init();
const parser = new Parser();
const grammar = packaged.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");
parser.setLanguage(await Language.load(readFileSync(grammar)));
const mistakesIn = (text) => mistakes(parser.parse(text).rootNode);

expect(mistakesIn("if ($a) { Write-Output 'b' ").length > 0, "the grammar takes a script that is no script");
for (const plan of process.argv.slice(2)) {
    await withFolder((folder) => {
        cli("kit", plan, "--all", "-o", join(folder, "probe"));
        cli("kit", plan, "--all", "--respond", "-o", join(folder, "respond"));
        const scripts = scriptsIn(folder);
        expect(scripts.length > 1, `the kits of ${plan} hold no PowerShell`);
        for (const script of scripts) {
            const found = mistakesIn(readFileSync(script, "utf8"));
            expect(found.length === 0, `${script}\n  ${found.join("\n  ")}`);
        }
        console.log(`${basename(plan)}: ${scripts.length} scripts`);
    });
}
