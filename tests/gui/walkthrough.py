# SPDX-License-Identifier: Apache-2.0
"""A person's walk through Portwright: plan a small deployment, read why its flows exist, keep it, and rehearse the demo.

Usage: walkthrough.py PORTWRIGHT PORTWRIGHT_CLI FOLDER      (pictures and logs go into the folder)
"""
import csv
import io
import pathlib
import shutil
import subprocess
import sys
import time

import stage
from person import Person
from stage import Trouble, expect, wait

LONGEST = 280  # seconds, less than the test's limit, so that this program can still tidy up
SCREEN = (1680, 1050)
FLOWS = "Flows of the plan"
RESULTS = "Probe results"
STATUS, FROM, TO, PORT, PROTOCOL = range(5)
VERDICT = 0


class Walk:
    """The story. Each step says what is done, does it, and says what has to be seen."""

    def __init__(self, person, cli, home):
        self.person = person
        self.cli = cli
        self.plan_file = home / "plans" / "small office.portwright"
        self.steps_done = 0
        self.flows = []

    def walk(self):
        self.begin_with_a_new_plan()
        self.drag_two_zones_onto_the_canvas()
        self.drag_an_authority_server_into_its_zone()
        self.place_a_storage_server_by_keyboard()
        self.drag_client_devices_into_their_zone()
        self.see_the_flows_appear()
        self.read_why_a_flow_exists()
        self.undo_everything()
        self.redo_everything()
        self.save_under_a_name()
        self.leave()
        self.compare_with_the_command_line()
        self.open_it_again_from_the_recent_plans()
        self.open_the_demo()
        self.start_the_demo_listeners()
        self.be_asked_before_anything_is_sent()
        self.see_the_flows_rehearsed()
        self.stop_probing()
        self.leave()

    # -- a new plan ---------------------------------------------------------------------------------------------------

    def begin_with_a_new_plan(self):
        self.person.start("--start-page")
        self.person.find("Plan a deployment", "label")
        self.person.photograph("start-page")
        self.person.click(self.person.find("New plan", "push button"))
        self.canvas()
        self.read_counts(nodes=0, flows=0, zones=0)
        self.person.find("Flows appear when two roles that need each other are in the plan", "label")
        self.person.photograph("empty-plan")

    def drag_two_zones_onto_the_canvas(self):
        middle = self.canvas().centre(0, -150)
        self.drag_from_palette("Zone: Server network", (middle[0] + 60, middle[1]))
        self.element("Server network")
        self.drag_from_palette("Zone: User network", (middle[0] - 420, middle[1]))
        self.element("User network")
        self.read_counts(nodes=0, flows=0, zones=2)
        self.did()
        self.did()
        self.person.photograph("two-zones")

    def drag_an_authority_server_into_its_zone(self):
        self.drag_from_palette("Authority server", self.element("Server network").centre(0, -20))
        self.see_in_zone("Authority server", "Server network")
        self.did()
        self.person.photograph("authority-placed")

    def place_a_storage_server_by_keyboard(self):
        self.person.press("ctrl+shift+p")
        search = self.person.find("Search the palette", "text")
        wait(lambda: search.state("focused"), "the palette's search field to have the focus")
        self.person.type("storage s")
        wait(lambda: search.accessible.queryText().getText(0, -1) == "storage s", "the typed words in the search field")
        self.person.photograph("palette-searched")
        self.person.press("Return")
        self.see_in_zone("Storage server", "Server network")
        self.person.press("ctrl+shift+p")
        wait(lambda: search.state("focused"), "the palette's search field to have the focus again")
        self.person.press("ctrl+a")
        self.person.press("BackSpace")
        wait(lambda: not search.accessible.queryText().getText(0, -1), "the palette to be whole again")
        self.did()
        self.person.photograph("storage-placed")

    def drag_client_devices_into_their_zone(self):
        self.drag_from_palette("Client group", self.element("User network").centre(0, -20))
        self.see_in_zone("Client group", "User network")
        self.did()

    # -- flows --------------------------------------------------------------------------------------------------------

    def see_the_flows_appear(self):
        self.read_counts(nodes=3, zones=2)
        self.flows = wait(lambda: self.person.rows(FLOWS), "rows in the flows table")
        self.read_counts(flows=len(self.flows))
        pairs = {(row[FROM], row[TO]) for row in self.flows}
        for pair in (("Client group", "Authority server"), ("Client group", "Storage server")):
            expect(pair in pairs, f"no flow from {pair[0]} to {pair[1]} in the table: {sorted(pairs)}")
        expect({"Authority server", "Storage server"} in [set(pair) for pair in pairs], "no flow between the servers")
        self.drawn_flow("Client group to Authority server")
        self.person.photograph("flows-appeared")

    def read_why_a_flow_exists(self):
        row = self.row_of("Client group", "Authority server")
        port = self.flows[row][PORT]
        self.person.click(self.person.cell(FLOWS, row, FROM))
        wait(lambda: self.person.cell(FLOWS, row).state("selected"), "the row to be selected")
        inspector = self.person.find("Inspector", "frame")
        self.person.find("Why", "label", inspector)
        self.person.find(says(port), "label", inspector)
        self.person.find(says("Need: "), "label", inspector)
        self.person.find(says("Code42"), "label", inspector)
        wait(lambda: self.drawn_flow("Client group to Authority server").state("selected"), "the drawn flow to be selected")
        self.person.photograph("why-this-flow")

    # -- history ------------------------------------------------------------------------------------------------------

    def undo_everything(self):
        self.person.click(self.canvas())
        for left in reversed(range(self.steps_done)):
            self.person.press("ctrl+z")
            wait(lambda: self.number_of("node") + self.number_of("zone") <= left, f"undo to leave {left} steps")
        self.read_counts(nodes=0, flows=0, zones=0)
        expect(not self.person.find("Undo", "push button").state("enabled"), "an empty plan still offers to undo")
        self.person.photograph("undone")

    def redo_everything(self):
        for _ in range(self.steps_done):
            self.person.press("ctrl+shift+z")
        self.read_counts(nodes=3, flows=len(self.flows), zones=2)
        expect(self.person.rows(FLOWS) == self.flows, "redo brings other flows than there were")
        self.person.photograph("redone")

    # -- the file -----------------------------------------------------------------------------------------------------

    def save_under_a_name(self):
        self.plan_file.parent.mkdir()
        self.person.press("ctrl+s")
        name = self.person.find("File name:", "text")
        wait(lambda: name.state("focused"), "the file dialog to take the typing")
        self.person.press("ctrl+a")
        self.person.type(str(self.plan_file))
        wait(lambda: name.accessible.queryText().getText(0, -1) == str(self.plan_file), "the whole path in the dialog")
        self.person.photograph("save-dialog")
        self.person.press("Return")
        wait(self.plan_file.exists, "the plan file")
        wait(lambda: self.person.window().name == "small office.portwright (plans) - Portwright", "the file's name in the title")
        self.person.find(says("Saved "), "label")
        self.person.photograph("saved")

    def leave(self):
        self.person.press("ctrl+q")
        status = self.person.wait_for_end()
        expect(status == 0, f"the program ended with {status}")

    def compare_with_the_command_line(self):
        """The file says the same to both programs."""
        done = subprocess.run([self.cli, "flows", str(self.plan_file), "--format", "csv", "--language", "en"],
                              capture_output=True, text=True)
        expect(done.returncode in (0, 1), f"portwright-cli flows ended with {done.returncode}: {done.stderr}")
        said = sorted((row["From"], row["To"], row["Port"], row["Transport"]) for row in csv.DictReader(io.StringIO(done.stdout)))
        seen = sorted((row[FROM], row[TO], row[PORT], row[PROTOCOL].split(",")[0]) for row in self.flows)
        expect(said == seen, f"portwright-cli flows prints\n{said}\nbut the window showed\n{seen}")

    def open_it_again_from_the_recent_plans(self):
        self.person.start("--start-page")
        entry = self.person.find("small office.portwright", "push button")
        self.person.photograph("recent-plans")
        self.person.click(entry)
        self.read_counts(nodes=3, flows=len(self.flows), zones=2)
        expect(self.person.rows(FLOWS) == self.flows, "the opened plan has other flows than the saved one")
        self.see_in_zone("Authority server", "Server network")
        self.see_in_zone("Storage server", "Server network")
        self.see_in_zone("Client group", "User network")
        self.person.photograph("opened-again")

    # -- the demo -----------------------------------------------------------------------------------------------------

    def open_the_demo(self):
        self.person.click(self.person.find("File", "menu item"))
        self.person.click(self.person.find("Start page", "menu item"))
        self.person.click(self.person.find("Demo on this computer", "push button"))
        wait(lambda: "Demo" in self.person.window().name, "the demo's name in the title")
        self.person.photograph("demo-opened")
        self.person.click(self.person.find("Probe", "check box"))
        wait(lambda: self.person.rows(RESULTS), "rows in the probe panel")

    def start_the_demo_listeners(self):
        """Another program can have the demo's ports just now; then the person tries again."""
        end = time.monotonic() + 2 * stage.PATIENCE
        while not self.person.look("Stop demo listeners"):
            expect(time.monotonic() < end, "the demo's listeners do not start; are its ports in use?")
            self.person.click(self.person.find(lambda name: name.endswith(" demo listeners"), patience=5))
            try:
                self.person.find("Stop demo listeners", patience=3)
            except Trouble:
                pass
        self.person.photograph("listeners-started")

    def be_asked_before_anything_is_sent(self):
        expect(set(self.verdicts()) <= {"not probed yet", "not-probed"}, f"probed unasked: {self.verdicts()}")
        interval = self.person.find("once", "combo box")
        self.person.click(interval)
        self.person.click(self.person.find("every 5 seconds", "list item"))
        self.person.click(self.person.find("Start", "push button"))
        self.person.find("Consent before probing")
        self.person.find("probe: idle", "label")
        self.person.photograph("consent-asked")
        self.person.click(self.person.find("Agree and start", "push button"))
        self.person.find_gone("Consent before probing")

    def see_the_flows_rehearsed(self):
        wait(lambda: "rehearsed" in self.verdicts(), 'a verdict "rehearsed"')
        wait(lambda: not {"checking", "not probed yet"} & set(self.verdicts()), "a verdict for each row")
        verdicts = self.verdicts()
        expect("verified" not in verdicts, "a stand-in's answer is called verified")
        expect(verdicts.count("rehearsed") > len(verdicts) / 2, f"most of the demo should be rehearsed: {verdicts}")
        first = verdicts.index("rehearsed")
        self.person.click(self.person.cell(RESULTS, first, 1))
        self.person.photograph("rehearsed")

    def stop_probing(self):
        self.person.click(self.person.find("Stop", "push button"))
        self.person.find("probe: idle", "label")
        wait(lambda: self.person.find("Start", "push button").state("enabled"), "Start to be offered again")
        expect("rehearsed" in self.verdicts(), "stopping forgets what was found")
        self.person.click(self.person.find("Stop demo listeners"))
        self.person.find("Start demo listeners")
        self.person.photograph("probing-stopped")

    # -- looking around -----------------------------------------------------------------------------------------------

    def canvas(self):
        return self.person.find("Topology canvas")

    def element(self, name):
        """A node or a zone on the canvas."""
        return self.person.find(name, within=self.canvas())

    def drawn_flow(self, start):
        flows = self.person.find("Flows", within=self.canvas())
        return self.person.find(says(start), within=flows)

    def drag_from_palette(self, item, place):
        palette = self.person.find("Palette", "tree")
        self.person.drag(self.person.find(item, within=palette).centre(), place)

    def see_in_zone(self, node, zone):
        wait(lambda: f"in {zone}" in self.element(node).description, f"{node} in {zone}")

    def row_of(self, start, end):
        return next(row for row, cells in enumerate(self.flows) if (cells[FROM], cells[TO]) == (start, end))

    def verdicts(self):
        return [row[VERDICT] for row in self.person.rows(RESULTS)]

    def did(self):
        """One more step that undo must take back."""
        self.steps_done += 1

    def counts(self):
        return self.person.find(lambda name: " nodes, " in name or " node, " in name, "label").name

    def number_of(self, what):
        for part in self.counts().split(", "):
            number, _, noun = part.partition(" ")
            if noun.rstrip("s") == what:
                return int(number)
        raise Trouble(f"the status bar counts no {what}s: {self.counts()}")

    def read_counts(self, **wanted):
        for noun, number in wanted.items():
            wait(lambda: self.number_of(noun.rstrip("s")) == number, f"{number} {noun} in the status bar")


def says(words):
    def contains(name):
        return words in name
    contains.__doc__ = f"...{words}..."
    return contains


def take_the_walk(program, cli, folder):
    album = folder / "shots"
    shutil.rmtree(album, ignore_errors=True)
    album.mkdir(parents=True)
    shutil.rmtree(folder / "logs", ignore_errors=True)
    with stage.Stage(folder / "logs", *SCREEN) as own_stage:
        person = Person(own_stage, str(album), program)
        try:
            Walk(person, cli, own_stage.home).walk()
        except BaseException:
            person.keep_evidence(folder / "logs" / "tree.txt")
            raise


def main():
    program, cli, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    stage.run(lambda: take_the_walk(program, cli, folder), __file__, LONGEST, folder)


if __name__ == "__main__":
    main()
