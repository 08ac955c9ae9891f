# SPDX-License-Identifier: Apache-2.0
"""A plan is built, read, probed and saved without a mouse.

Usage: keyboard.py PORTWRIGHT FOLDER      (pictures and logs go into the folder)
"""
import json
import pathlib
import shutil
import sys
import time

import stage
from person import TREE_ITEM, Person
from stage import Trouble, expect, wait

LONGEST = 280  # seconds, less than the test's limit
SCREEN = (1680, 1050)
FLOWS, RESULTS = "Flows of the plan", "Probe results"
MOST_TABS = 60
LOOK_EVERY = 10


def says(words):
    def contains(name):
        return words in name
    contains.__doc__ = f"...{words}..."
    return contains


class Typist(Person):
    """A person whose mouse is out of reach."""

    @classmethod
    def _xdotool(cls, *words):
        if {"click", "mousemove", "mousedown", "mouseup"} & {str(word) for word in words}:
            raise AssertionError("a mouse was used")
        return Person._xdotool(*words)

    def has_focus(self, thing, patience=0.3):
        try:
            return wait(lambda: thing.state("focused"), "the focus", patience)
        except Trouble:
            return False

    def look_again(self, name, role):
        """Things vanish while they are looked at."""
        for _ in range(3):
            try:
                return self.look(name, role)
            except Exception:
                time.sleep(0.1)
        return self.look(name, role)

    def tab_to(self, name, role=None, keys="Tab"):
        """Presses Tab until that thing has the focus; it."""
        thing = None
        for count in range(MOST_TABS):
            if thing is None or count % LOOK_EVERY == 0:  # it may have been made anew
                thing = self.look_again(name, role)
            if thing is not None and self.has_focus(thing):
                return thing
            self.press(keys)
        raise Trouble(f'"{name if isinstance(name, str) else name.__doc__}" is not reached by {keys}')


class Walk:
    """The story; each step says what is done and what has to be seen."""

    def __init__(self, person, home):
        self.person = person
        self.plan = home / "typed.portwright"

    def walk(self):
        self.begin_on_the_start_page()
        self.add_zones()
        self.add_nodes_from_the_palette()
        self.move_a_node_and_resize_a_zone()
        self.set_an_address()
        self.set_a_setting()
        self.move_to_another_zone()
        self.choose_what_a_node_uses()
        self.connect_with_the_tool()
        self.connect_from_the_menu()
        self.read_a_flow()
        self.use_a_menu_over_the_canvas()
        self.go_through_the_panels()
        self.open_the_context_menu()
        self.save()
        self.probe_the_demo()
        self.leave()

    # -- building -----------------------------------------------------------------------------------------------------

    def begin_on_the_start_page(self):
        self.person.start("--start-page")
        self.person.find("Plan a deployment", "label")
        self.person.tab_to("Demo on this computer", "push button")
        self.person.photograph("a-card-has-the-focus")
        self.person.tab_to("New plan", "push button", "shift+Tab")
        self.person.photograph("start-page")
        self.person.press("space")
        self.wait_for_the_canvas()

    def add_zones(self):
        for kind in ("server network", "user network"):
            self.take_from_the_palette(f"zone: {kind}")
            self.element(kind.capitalize())

    def add_nodes_from_the_palette(self):
        for role in ("authority server", "storage server", "client group", "dns server", "dns server"):
            self.take_from_the_palette(role)
        for name in ("Authority server", "Storage server", "Client group", "DNS server", "DNS server 2"):
            self.element(name)
        self.person.photograph("placed")

    def move_a_node_and_resize_a_zone(self):
        self.go_to_the_canvas()
        self.person.press("ctrl+0")
        self.walk_to("Storage server")
        before = self.element("Storage server").box
        self.person.press("shift+Right", times=2)
        self.person.press("Down", times=3)
        wait(lambda: self.element("Storage server").box[:2] == (before[0] + 24, before[1] + 3), "the node to move")
        self.walk_to("User network")
        before = self.element("User network").box
        self.person.press("ctrl+Right", times=4)
        self.person.press("ctrl+Down")
        wait(lambda: self.element("User network").box[2:] == (before[2] + 48, before[3] + 12), "the zone to grow")
        self.person.photograph("moved-and-resized")

    def set_an_address(self):
        self.go_to_the_canvas()
        self.walk_to("Storage server")
        self.person.press("F8")
        self.person.tab_to("IP addresses", "text")
        self.person.photograph("field-has-the-focus")
        self.person.type("10.20.8.11, 2001:db8::11")
        self.person.press("Return")
        wait(lambda: "addresses 10.20.8.11, 2001:db8::11" in self.element("Storage server").description, "the addresses")

    def set_a_setting(self):
        """A combo box is set by typing the beginning of a choice."""
        self.go_to_the_canvas()
        self.walk_to("Authority server")
        self.person.press("F8")
        box = self.person.tab_to("Operating system", "combo box")
        before = box.name
        self.person.press("Down")
        wait(lambda: box.name != before, "the setting to say its new value")
        self.person.photograph("setting")

    def move_to_another_zone(self):
        self.go_to_the_canvas()
        self.walk_to("DNS server 2")
        self.person.press("F8")
        self.person.tab_to("Zone", "combo box")
        self.person.type("User")
        wait(lambda: "in User network" in self.element("DNS server 2").description, "the node in its new zone")

    def choose_what_a_node_uses(self):
        self.go_to_the_canvas()
        self.walk_to("Authority server")
        self.person.press("F8")
        self.person.tab_to("DNS server used", "push button")
        self.person.press("space")
        time.sleep(0.3)
        self.person.photograph("uses")
        self.person.press("Down")
        self.person.press("Return")
        used = self.person.tab_to("DNS server used", "push button")
        expect(used.state("focused"), "the focus stays where the choice was made")

    def connect_with_the_tool(self):
        self.go_to_the_canvas()
        self.person.press("c")
        self.walk_to("Client group")
        self.person.press("Return")
        self.person.photograph("connect-from")
        self.walk_on_to("Storage server")
        self.person.press("Return")
        self.person.find("Add a flow by hand")
        ports = self.person.find("Ports", "text")
        wait(lambda: ports.state("focused"), "the ports to have the focus")
        self.person.type("8443")
        self.person.tab_to("Purpose", "text")
        self.person.type("Typed by hand")
        self.person.photograph("flow-by-hand")
        self.person.press("Return")
        self.person.find("Client group to Storage server: 8443/tcp", within=self.canvas())
        self.go_to_the_canvas()
        self.person.press("v")

    def connect_from_the_menu(self):
        """A menu gives the focus back to the canvas, where its tool goes on."""
        self.go_to_the_canvas()
        self.person.press("alt+i")
        self.person.press("c")
        self.walk_to("Client group")
        self.person.press("Return")
        self.walk_on_to("DNS server 2")
        self.person.press("Return")
        self.person.find("Add a flow by hand")
        self.person.press("Escape")
        self.go_to_the_canvas()
        self.person.press("v")

    # -- reading ------------------------------------------------------------------------------------------------------

    def read_a_flow(self):
        self.go_to_the_canvas()
        self.person.press("F4")
        table = self.person.find(FLOWS, "table")
        expect(self.person.has_focus(table, 5) or self.focused_cell(FLOWS), "F4 goes to the flows")
        self.person.press("Home")
        self.person.press("Down")
        self.person.find("What would make it go away", "label")
        self.person.photograph("flow-selected")

    def use_a_menu_over_the_canvas(self):
        """C is the connect tool on the canvas; in the open menu it shows what the selection talks to."""
        self.go_to_the_canvas()
        self.walk_to("Authority server")
        self.person.press("alt+v")
        self.person.find(says("Fit everything"), "menu item")
        self.person.photograph("menu-over-the-canvas")
        self.person.press("c")
        time.sleep(0.3)
        expect(not self.tool_is_on("Connect"), "the canvas took the menu's letter")
        self.person.press("alt+v")
        time.sleep(0.3)
        self.person.press("c")
        self.go_to_the_canvas()
        self.person.press("c")
        wait(lambda: self.tool_is_on("Connect"), "the letter to choose the tool")
        self.person.press("v")
        wait(lambda: not self.tool_is_on("Connect"), "the letter to choose the other tool")

    def go_through_the_panels(self):
        for key, name, role in (("F3", "Palette", "tree"), ("shift+F3", "Outline of the plan", "tree"), ("F6", says("roblems"), "table"),
                                ("F4", FLOWS, "table")):
            self.go_to_the_canvas()
            self.person.press(key)
            panel = self.person.find(name, role)
            expect(self.person.has_focus(panel, 5) or self.focused_child(panel), f"{key} goes to its panel")
            self.person.photograph(f"panel-{key}")

    def open_the_context_menu(self):
        self.go_to_the_canvas()
        self.walk_to("Authority server")
        self.person.press("Menu")
        time.sleep(0.4)
        self.person.photograph("context-menu")
        self.person.press("Escape")

    def save(self):
        self.person.press("ctrl+s")
        name = self.person.find("File name:", "text")
        wait(lambda: name.state("focused"), "the file dialog to take the typing")
        self.person.press("ctrl+a")
        self.person.type(str(self.plan))
        self.person.press("Return")
        wait(self.plan.exists, "the plan file")
        plan = json.loads(self.plan.read_text(encoding="utf-8"))
        nodes = {node["name"]: node for node in plan["nodes"]}
        expect(len(plan["zones"]) == 2 and len(nodes) == 5, "the file has what was typed")
        expect(nodes["Storage server"]["addresses"] == ["10.20.8.11", "2001:db8::11"], "the addresses are saved")
        expect(nodes["Authority server"]["uses"], "what the node uses is saved")
        expect(nodes["Authority server"]["settings"], "the setting is saved")
        expect(plan["extra-flows"][0]["ports"] == ["8443"], "the flow by hand is saved")

    # -- probing ------------------------------------------------------------------------------------------------------

    def probe_the_demo(self):
        self.person.press("alt+f")
        time.sleep(0.3)
        self.person.press("p")
        self.person.tab_to("Demo on this computer", "push button")
        self.person.press("Return")
        wait(lambda: "Demo" in self.person.window().name, "the demo")
        self.wait_for_the_canvas()
        self.person.press("F7")
        self.start_the_listeners()
        self.person.press("shift+F5")
        self.person.find("Consent before probing")
        agree = self.person.find("Agree and start", "push button")
        expect(self.person.has_focus(agree, 5), "the question that is asked has the focus")
        self.person.photograph("consent")
        self.person.press("space")
        wait(lambda: "rehearsed" in [row[0] for row in self.person.rows(RESULTS)], 'a verdict "rehearsed"')
        self.person.photograph("rehearsed")
        self.person.press("ctrl+period")
        self.person.find("probe: idle", "label")

    def start_the_listeners(self):
        """Another program can have the demo's ports just now; then the person tries again."""
        end = time.monotonic() + 2 * stage.PATIENCE
        while not self.person.look("Stop demo listeners"):
            expect(time.monotonic() < end, "the demo's listeners do not start; are its ports in use?")
            self.person.tab_to(says(" demo listeners"))
            self.person.press("space")
            time.sleep(1)

    def leave(self):
        self.person.press("ctrl+q")
        expect(self.person.wait_for_end() == 0, "the program ends well")

    # -- moving about -------------------------------------------------------------------------------------------------

    def canvas(self):
        return self.person.find("Topology canvas")

    def element(self, name):
        return self.person.find(name, TREE_ITEM, within=self.canvas())

    def wait_for_the_canvas(self):
        wait(lambda: self.canvas().state("focused"), "the canvas to have the focus")

    def go_to_the_canvas(self):
        """Escape leads there from a panel."""
        if not self.on_the_canvas():
            self.person.press("Escape")
        wait(self.on_the_canvas, "Escape to lead to the canvas")

    def on_the_canvas(self):
        return self.canvas().state("focused") or any(self.element(name).state("focused") for name in self.selected())

    def selected(self):
        tree = self.person.find("Zones, nodes and firewalls", within=self.canvas())

        def walk(thing):
            for child in thing.children():
                if child.state("selected"):
                    yield child.name
                yield from walk(child)
        return list(walk(tree))

    def walk_to(self, name):
        """Tab goes from one to the next; Escape before it begins with the first."""
        if self.selected():
            self.person.press("Escape")
            wait(lambda: not self.selected(), "nothing to be selected")
        self.walk_on_to(name)

    def walk_on_to(self, name):
        for _ in range(20):
            self.person.press("Tab")
            try:
                wait(lambda: self.element(name).state("selected"), f"{name} selected", 0.4)
                return
            except Trouble:
                continue
        raise Trouble(f"Tab does not come to {name}")

    def take_from_the_palette(self, words):
        self.person.press("ctrl+shift+p")
        search = self.person.find("Search the palette", "text")
        wait(lambda: search.state("focused"), "the palette's search field to have the focus")
        self.person.type(words)
        wait(lambda: search.accessible.queryText().getText(0, -1) == words, "the typed words in the search field")
        self.person.press("Return")
        wait(self.selected, "what was placed to be selected")

    def focused_cell(self, table):
        return self.focused_child(self.person.find(table, "table"))

    def focused_child(self, thing):
        return any(child.state("focused") for child in thing.children())

    def tool_is_on(self, name):
        return self.person.find(name, "check box").state("checked")


def take_the_walk(program, folder):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "shots").mkdir(parents=True)
    with stage.Stage(folder / "logs", *SCREEN) as own_stage:
        person = Typist(own_stage, str(folder / "shots"), program)
        try:
            Walk(person, own_stage.home).walk()
        except BaseException:
            person.keep_evidence(folder / "logs" / "tree.txt")
            raise


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "keyboard"
    stage.run(lambda: take_the_walk(program, folder), __file__, LONGEST, folder)


if __name__ == "__main__":
    main()
