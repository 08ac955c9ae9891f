# SPDX-License-Identifier: Apache-2.0
"""The plan is rebuilt from the accessibility tree alone: zones, nodes, firewalls and flows of every sample.

Usage: accesstree.py PORTWRIGHT PORTWRIGHT_CLI RESOURCES FOLDER      (pictures and logs go into the folder)
"""
import json
import pathlib
import shutil
import subprocess
import sys

import stage
from person import TREE_ITEM, Person, Thing
from stage import Trouble, wait

LONGEST = 170  # seconds, less than the test's limit
SCREEN = (1680, 1050)
CANVAS, TREE, FLOWS = "Topology canvas", "Zones, nodes and firewalls", "Flows"
STATES = {"needed": "needed", "alternative not taken": "choice", "shown only": "shown", "declined": "declined",
          "open question": "question", "no path": "no-path", "on one machine": "local"}


def expect_equal(seen, wanted, what):
    """Says which entries differ."""
    if seen == wanted:
        return
    said = [f"{what}: the tree and the plan differ"]
    for key in sorted(set(seen) | set(wanted)):
        if seen.get(key) != wanted.get(key):
            said.append(f"  {key}: tree {seen.get(key)}, plan {wanted.get(key)}")
    raise Trouble("\n".join(said[:12]))


class Description:
    """The parts of a description: the first says what it is, the last the id, others begin with a word."""

    def __init__(self, thing):
        self.parts = thing.description.split("; ")
        if not self.parts[-1].startswith("id "):
            raise Trouble(f'{thing} is described as "{thing.description}", which ends in no id')
        self.kind, self.id = self.parts[0], self.parts[-1][3:]

    def after(self, word):
        return next((part[len(word) + 1:] for part in self.parts if part.startswith(word + " ")), "")

    def words(self, word):
        said = self.after(word)
        return said.split(", ") if said else []


def related(thing, kind):
    """The ids of the things that this one has such a relation to."""
    import pyatspi
    wanted = getattr(pyatspi, f"RELATION_{kind}")
    found = []
    for relation in thing.accessible.getRelationSet():
        if relation.getRelationType() == wanted:
            found += [Description(Thing(relation.getTarget(i))).id for i in range(relation.getNTargets())]
    return found


class Rebuilt:
    """What the tree says, by id."""

    def __init__(self, canvas):
        self.zones, self.nodes, self.firewalls, self.flows = {}, {}, {}, {}
        holders = {child.name: child for child in canvas.children()}
        for item in holders[TREE].children():
            self.take(item, "")
        for item in holders[FLOWS].children():
            self.take_flow(item)

    def take(self, item, parent):
        said = Description(item)
        if said.kind == "Zone":
            self.zones[said.id] = {"name": item.name, "parent": parent, "networks": said.words("networks")}
        elif said.kind == "Node":
            self.nodes[said.id] = {"name": item.name, "zone": parent, "role": said.after("role"),
                                   "addresses": said.words("addresses")}
        else:
            self.firewalls[said.id] = {"name": item.name, "zones": sorted(related(item, "CONTROLLER_FOR"))}
        if item.role != TREE_ITEM:
            raise Trouble(f"{item} should be an item of a tree")
        for child in item.children():
            self.take(child, said.id)

    def take_flow(self, item):
        said = Description(item)
        known = "port not known" not in said.parts
        self.flows[said.id] = {
            "source": related(item, "CONTROLLED_BY"), "destination": related(item, "CONTROLLER_FOR"),
            "transport": said.parts[2], "ports": said.words("ports") if known else [],
            "protocol": said.after("protocol"),
            "state": next(STATES[part] for part in said.parts if part in STATES)}


class Told:
    """What the plan's file, its packs and the command line say, in the same shape."""

    def __init__(self, file, packs, cli):
        plan = json.loads(file.read_text(encoding="utf-8"))
        titles = {}
        for used in plan["packs"]:
            pack = json.loads((packs / f'{used["id"]}.pack.json').read_text(encoding="utf-8"))
            for role in pack["roles"]:
                title = role["title"]
                titles[f'{used["id"]}/{role["id"]}'] = title if isinstance(title, str) else title["en"]
        self.zones = {zone["id"]: {"name": zone["name"], "parent": zone.get("parent", ""),
                                   "networks": zone["networks"] or (["any"] if zone["kind"] == "internet" else [])}
                      for zone in plan["zones"]}
        self.firewalls = {wall["id"]: {"name": wall["name"], "zones": sorted(wall["zones"])}
                          for wall in plan.get("firewalls", [])}
        nodes = {node["id"]: node for node in plan["nodes"]}
        self.nodes = {}
        for node in plan["nodes"]:
            machine = nodes[node["on"]] if node.get("on") else node
            self.nodes[node["id"]] = {"name": node["name"], "zone": machine["zone"], "role": titles[f'{node["pack"]}/{node["role"]}'],
                                      "addresses": [self.address(given) for given in machine.get("addresses", [])]}
        done = subprocess.run([cli, "flows", str(file), "--format", "json", "--language", "en"], capture_output=True,
                              text=True, check=False)
        if done.returncode not in (0, 1):
            raise Trouble(f"portwright-cli flows ended with {done.returncode}: {done.stderr}")
        self.flows = {flow["id"]: {"source": [flow["source"]], "destination": [flow["destination"]],
                                   **{name: flow[name] for name in ("transport", "ports", "protocol", "state")}}
                      for flow in json.loads(done.stdout)["flows"]}

    @staticmethod
    def address(given):
        return given if isinstance(given, str) else given["address"]


def write_nested(sample, folder):
    """A plan with a zone in a zone in a zone, which no sample has."""
    plan = json.loads(sample.read_text(encoding="utf-8"))
    plan["zones"] += [
        {"id": "hall", "name": "Hall", "kind": "server", "parent": "servers", "networks": ["10.20.8.64/26"]},
        {"id": "rack", "name": "Rack", "kind": "server", "parent": "hall", "networks": ["10.20.8.96/27"]}]
    moved = [node for node in plan["nodes"] if node.get("zone") == "servers"][:2]
    for node, zone in zip(moved, ("hall", "rack")):
        node["zone"] = zone
    for part in plan.get("layout", {}).values():
        part.clear()
    file = folder / "nested.portwright"
    file.write_text(json.dumps(plan), encoding="utf-8")
    return file


def read_a_plan(person, start, file, packs, cli):
    person.start(start)
    told = Told(file, packs, cli)
    canvas = person.find(CANVAS)
    wait(lambda: len(Rebuilt(canvas).nodes) == len(told.nodes), f"the nodes of {file.stem} in the tree")
    seen = Rebuilt(canvas)
    expect_equal(seen.zones, told.zones, f"zones of {file.stem}")
    expect_equal(seen.nodes, told.nodes, f"nodes of {file.stem}")
    expect_equal(seen.firewalls, told.firewalls, f"firewalls of {file.stem}")
    expect_equal(seen.flows, told.flows, f"flows of {file.stem}")
    person.photograph(file.stem)
    person.press("ctrl+q")
    if person.wait_for_end() != 0:
        raise Trouble("the program did not end well")
    print(f"{file.stem}: {len(seen.zones)} zones, {len(seen.nodes)} nodes, {len(seen.firewalls)} firewalls, "
          f"{len(seen.flows)} flows")


def read_all(program, cli, resources, folder):
    samples = sorted((resources / "samples").glob("*.portwright"))
    if not samples:
        sys.exit(f"there are no samples in {resources}")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "shots").mkdir(parents=True)
    with stage.Stage(folder / "logs", *SCREEN) as own_stage:
        person = Person(own_stage, str(folder / "shots"), program)
        try:
            for file in samples:
                read_a_plan(person, f"sample:{file.stem}", file, resources / "packs", cli)
            nested = write_nested(resources / "samples" / "storage-dmz.portwright", own_stage.folder)
            read_a_plan(person, nested, nested, resources / "packs", cli)
        except BaseException:
            person.keep_evidence(folder / "logs" / "tree.txt")
            raise


def main():
    program, cli, resources, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4]) / "tree"
    stage.run(lambda: read_all(program, cli, resources, folder), __file__, LONGEST, folder)


if __name__ == "__main__":
    main()
