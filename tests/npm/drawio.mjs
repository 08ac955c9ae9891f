// SPDX-License-Identifier: Apache-2.0
// maxGraph, the successor of draw.io's engine, reads what "export --target drawio" writes of each plan named: zones, nodes
// and lines are those of the plan.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cli, expect, expectEqual, packaged, withFolder } from "./checker.mjs";

const { JSDOM } = packaged("jsdom");
const { window } = new JSDOM("");
for (const name of ["document", "DOMParser", "XMLSerializer", "Node", "Element", "HTMLElement", "SVGElement"])
    globalThis[name] = window[name];
globalThis.window = window;
globalThis.navigator ??= window.navigator;
const { GraphDataModel, ModelXmlSerializer } = packaged("@maxgraph/core");

const parse = (text) => new window.DOMParser().parseFromString(text, "text/xml");
const write = (element) => new window.XMLSerializer().serializeToString(element);

/** The cells of a drawing, as the engine holds them. */
function modelOf(drawing) {
    const model = new GraphDataModel();
    new ModelXmlSerializer(model).import(write(drawing.getElementsByTagName("mxGraphModel")[0]));
    return model;
}

const attribute = (cell, name) => cell.value?.getAttribute?.(name) ?? "";
const sorted = (texts) => [...new Set(texts)].sort();

/** "zone inside parent" for zones and nodes, by the plan's ids. */
function places(cells) {
    return sorted(cells.filter((cell) => cell.vertex && attribute(cell, "pw_id")).map((cell) =>
        `${attribute(cell, "pw_id")} in ${attribute(cell.parent, "pw_id")}`));
}

function plannedPlaces(plan) {
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    const zoneOf = (node) => node.zone ?? zoneOf(nodes.get(node.on));
    return sorted([
        ...plan.zones.map((zone) => `${zone.id} in ${zone.parent ?? ""}`),
        ...plan.nodes.map((node) => `${node.id} in ${zoneOf(node)}`),
        ...(plan.firewalls ?? []).map((firewall) => `${firewall.id} in `),
    ]);
}

/** The two ends of each line, in the order of their names: a line may stand for flows in both directions. */
function ends(cells) {
    const lines = cells.filter((cell) => cell.edge);
    for (const line of lines) {
        expect(line.source?.vertex && line.target?.vertex, `the line ${line.id} has a loose end`);
        expect(line.geometry.relative, `the line ${line.id} has no relative geometry`);
    }
    return sorted(lines.map((line) => [attribute(line.source, "pw_id"), attribute(line.target, "pw_id")].sort().join(" ")));
}

function plannedEnds(flows) {
    return sorted(flows.map((flow) => [flow.source, flow.destination].sort().join(" ")));
}

function checkBoxes(cells) {
    for (const cell of cells.filter((one) => one.vertex)) {
        const box = cell.geometry;
        expect(box && box.width > 0 && box.height > 0, `the box ${cell.id} has no size`);
        if (cell.parent.vertex)
            expect(box.x >= 0 && box.y >= 0, `the box ${cell.id} lies outside ${cell.parent.id}`);
    }
}

async function check(planFile) {
    await withFolder((folder) => {
        const drawn = join(folder, "plan.drawio");
        cli("export", planFile, "--target", "drawio", "-o", drawn);
        const drawing = parse(readFileSync(drawn, "utf8"));
        const model = modelOf(drawing);
        const cells = Object.values(model.cells);
        const plan = JSON.parse(readFileSync(planFile, "utf8"));
        const flows = JSON.parse(cli("flows", planFile, "--format", "json")).flows;
        expectEqual(places(cells), plannedPlaces(plan), "zones, nodes and where they stand");
        expectEqual(ends(cells), plannedEnds(flows), "lines");
        checkBoxes(cells);
        console.log(`${basename(planFile)}: ${cells.length} cells`);
    });
}

for (const planFile of process.argv.slice(2))
    await check(planFile);
