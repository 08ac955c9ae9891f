# SPDX-License-Identifier: Apache-2.0
"""A person edits a plan in the real window: many things at once, arranging, rows, the clipboard, guides, names, history.

Usage: editing.py PORTWRIGHT FOLDER      (pictures and logs go into the folder)
"""
import pathlib
import shutil
import sys
import time

import stage
from person import Person
from stage import expect, wait

LONGEST = 280  # seconds, less than the test's limit
SCREEN = (1680, 1050)
ROWS = """Bezeichnung;Rolle;Zone;Adresse;Anzahl
Vault 9;Storage server;Server LAN;10.20.8.19;
Odd one;storrage;Branch;10.1.2.3;
Branch laptops;client;Branch;10.7.0.0/24;200
"""


def says(words):
    def contains(name):
        return words in name
    contains.__doc__ = f"...{words}..."
    return contains


class Editing:
    """The story; each step says what is done and what has to be seen."""

    def __init__(self, person, home):
        self.person = person
        self.rows_file = home / "rows.csv"

    def walk(self):
        self.rows_file.write_text(ROWS, encoding="utf-8")
        self.person.start("sample:storage-dmz")
        self.select_several_and_set_one_value()
        self.select_all_of_a_role()
        self.align_the_servers()
        self.read_why_a_command_does_not_fit()
        self.group_and_dissolve()
        self.import_rows()
        self.copy_and_paste_here()
        self.duplicate()
        self.drag_from_the_palette()
        self.drag_with_guides_and_cancel()
        self.nudge()
        self.resize_no_further_than_the_members()
        self.rename_in_place()
        self.use_the_context_menu()
        self.find_everything()
        self.go_to_a_setting()
        self.go_back_in_the_history()
        self.open_a_second_window()
        self.leave()

    # -- points 1 and 2: many at once -----------------------------------------------------------------------------------

    def select_several_and_set_one_value(self):
        self.select("Storage 1", "Storage 2", "Mail relay")
        self.person.find("3 nodes", "label")
        addresses = self.field("IP addresses")
        self.person.photograph("several")
        environment = self.field("Environment")
        self.person.click(environment)
        self.person.type("test")
        self.person.press("Return")
        self.see_text(environment, "test")
        self.person.press("ctrl+z")
        self.see_text(environment, "")
        expect(not self.text_of(addresses), "different addresses are shown as if they were one")

    def select_all_of_a_role(self):
        self.select("Storage 1")
        self.run_command("select all of the same role")
        self.person.find("2 nodes", "label")
        self.run_command("select all in the same zone")
        wait(lambda: self.person.look(says(" nodes"), "label") is not None, "the nodes of the zone")
        self.person.photograph("all-in-the-zone")

    def align_the_servers(self):
        self.select("Mail relay", "Storage 1")
        self.person.press("alt+shift+l")
        wait(lambda: self.element("Mail relay").box[0] == self.element("Storage 1").box[0], "the left edges to be in line")
        self.person.photograph("aligned")
        self.person.press("ctrl+z")
        wait(lambda: self.element("Mail relay").box[0] != self.element("Storage 1").box[0], "undo to take it back")

    def read_why_a_command_does_not_fit(self):
        self.select("Storage 1")
        self.run_command("distribute horizontally")
        self.person.find(says("Select three things or more"), "label")

    def group_and_dissolve(self):
        self.select("Storage 1", "Storage 2")
        self.person.press("ctrl+g")
        self.element("Server network")
        self.person.photograph("grouped")
        self.person.press("ctrl+shift+g")
        self.person.find_gone("Server network", within=self.canvas())

    # -- points 3 and 4: from and to other programs ---------------------------------------------------------------------

    def import_rows(self):
        self.run_command("import rows")
        self.person.find("Import rows")
        time.sleep(0.5)
        self.person.type(str(self.rows_file))
        self.person.press("Return")
        self.person.find("Add rows as nodes")
        self.person.find("Add 2 nodes", "push button")
        self.person.find(says("left out until"), "label")
        self.person.photograph("rows")
        self.person.click(self.person.find("Add 2 nodes", "push button"))
        self.element("Vault 9")
        self.element("Branch")
        self.person.photograph("rows-added")

    def copy_and_paste_here(self):
        self.person.press("Escape")
        self.select("Administrators")
        self.person.press("ctrl+c")
        self.person.point(self.element("DMZ").centre())
        self.person.press("ctrl+shift+v")
        self.see_in_zone("Administrators 2", "DMZ")
        self.person.press("ctrl+z")
        self.person.find_gone("Administrators 2", within=self.canvas())

    def duplicate(self):
        self.select("Administrators")
        self.person.press("ctrl+d")
        self.see_in_zone("Administrators 2", "Office LAN")
        self.person.press("ctrl+z")

    def drag_from_the_palette(self):
        palette = self.person.find("Palette", "tree")
        left, top, width, height = self.element("Internet").box
        self.person.hold(self.person.find("Zone: Cloud", within=palette).centre(), (left + width + 60, top + height + 100))
        time.sleep(0.3)
        self.person.photograph("ghost-of-a-zone")
        self.person.let_go()
        self.element("Cloud")
        self.person.press("ctrl+z")
        self.person.find_gone("Cloud", within=self.canvas())
        left, top, width, height = self.element("Server LAN").box
        self.person.hold(self.person.find("Storage server", within=palette).centre(), (left + width // 2, top + height // 2))
        time.sleep(0.3)
        self.person.photograph("ghost-over-a-zone")
        self.person.let_go()
        self.see_in_zone("Storage server", "Server LAN")
        self.person.press("ctrl+z")

    # -- point 5: gestures ----------------------------------------------------------------------------------------------

    def drag_with_guides_and_cancel(self):
        before = self.element("Mail relay").box
        start = self.element("Mail relay").centre()
        line = self.element("Storage 1").centre()
        self.person.press("Escape")
        self.person.hold(start, (line[0] + 3, start[1]))
        self.person.photograph("guides")
        self.person.press_while_holding("Escape")
        self.person.let_go()
        wait(lambda: self.element("Mail relay").box == before, "Escape to put it back")
        self.person.drag(start, (line[0] + 3, start[1]))
        wait(lambda: self.element("Mail relay").box[0] == self.element("Storage 1").box[0], "it to fall into line")
        self.person.press("ctrl+z")

    def nudge(self):
        self.select("Storage 2")
        self.person.press("ctrl+0")
        before = self.element("Storage 2").box
        self.person.press("Right")
        wait(lambda: self.element("Storage 2").box[0] == before[0] + 1, "a nudge of one unit")
        self.person.press("shift+Right")
        wait(lambda: self.element("Storage 2").box[0] == before[0] + 13, "a nudge of a grid step")
        self.person.press("ctrl+z", times=2)
        wait(lambda: self.element("Storage 2").box == before, "undo to take both back")
        self.person.press("ctrl+1")

    def resize_no_further_than_the_members(self):
        self.person.press("Escape")
        left, top, _, _ = self.element("Office LAN").box
        self.person.click_at((left + 20, top + 12))
        corner = self.corner("Office LAN")
        self.person.drag(corner, (corner[0] + 60, corner[1] + 40))
        wait(lambda: self.corner("Office LAN") != corner, "the zone to be larger")
        larger = self.corner("Office LAN")
        self.person.drag(larger, (left + 30, top + 30))
        wait(lambda: self.corner("Office LAN") != larger, "the zone to be smaller again")
        inner = self.corner("Administrators")
        zone = self.corner("Office LAN")
        expect(zone[0] >= inner[0] and zone[1] >= inner[1], "the zone cuts off a member")
        self.person.photograph("resized")
        self.person.press("ctrl+z", times=2)

    # -- point 6: names, menus, finding ---------------------------------------------------------------------------------

    def rename_in_place(self):
        self.select("Mail relay")
        self.person.press("F2")
        editor = self.person.find("Name on the canvas", "text")
        wait(lambda: editor.state("focused"), "the name's editor to have the focus")
        self.person.type("Post office")
        self.person.photograph("renaming")
        self.person.press("Escape")
        self.element("Mail relay")
        self.person.press("F2")
        wait(lambda: self.person.find("Name on the canvas", "text").state("focused"), "the editor again")
        self.person.type("Post office")
        self.person.press("Return")
        self.element("Post office")

    def use_the_context_menu(self):
        """A menu that pops up is no part of the accessibility tree, so its mnemonics are used."""
        self.person.point(self.element("Storage 1").centre())
        self.person.press_button(3)
        wait(lambda: self.element("Storage 1").state("selected"), "the node to be selected first")
        time.sleep(0.5)
        self.person.photograph("menu-of-a-node")
        self.person.press("o")
        self.person.find("3 nodes", "label")
        self.person.press("Escape")

    def find_everything(self):
        self.person.press("ctrl+f")
        text = self.person.find("Text to find in the plan", "text")
        wait(lambda: text.state("focused"), "the field to have the focus")
        self.person.type("10.20.8.1")
        self.person.find(says("1 of "), "label")
        self.person.press("Return")
        self.person.find(says("2 of "), "label")
        self.person.photograph("found")
        self.person.press("Escape")
        self.person.find_gone("Text to find in the plan")

    def go_to_a_setting(self):
        self.run_command("setting of the plan: web")
        wait(lambda: self.person.look("yes", "combo box").state("focused"), "the field of the setting to have the focus")
        self.run_command("flow: administrators")
        self.person.find("Why", "label")

    # -- point 7: history and windows -----------------------------------------------------------------------------------

    def go_back_in_the_history(self):
        self.person.press("ctrl+h")
        history = self.person.find("History of the plan")
        self.person.photograph("history")
        self.person.click(self.person.find("As opened", within=history))
        self.element("Mail relay")
        self.person.press("ctrl+shift+z")

    def open_a_second_window(self):
        self.run_command("new window")
        wait(lambda: len(self.person.windows_named("Portwright")) == 2, "a second window")
        self.person.photograph("two-windows")
        self.person.end_others()
        self.person.raise_window()

    def leave(self):
        self.person.press("ctrl+q")
        self.person.click(self.person.find(says("iscard"), "push button"))
        expect(self.person.wait_for_end() == 0, "the program ends with an error")

    # -- looking around -------------------------------------------------------------------------------------------------

    def canvas(self):
        return self.person.find("Topology canvas")

    def element(self, name):
        return self.person.find(name, within=self.canvas())

    def corner(self, name):
        left, top, width, height = self.element(name).box
        return left + width, top + height

    def select(self, first, *others):
        self.person.click(self.element(first))
        for name in others:
            self.person.click(self.element(name), holding="shift")
        wait(lambda: all(self.element(name).state("selected") for name in (first, *others)), f"{first} to be selected")

    def run_command(self, words):
        self.person.press("ctrl+k")
        search = self.person.find("Search or run a command", "text")
        wait(lambda: search.state("focused"), "the search field to have the focus")
        self.person.type(words)
        wait(lambda: self.text_of(search) == words, "the typed words in the search field")
        time.sleep(0.4)  # the list of matches is no part of the accessibility tree
        self.person.press("Down")
        self.person.press("Return")

    def field(self, name):
        return self.person.find(name, "text")

    @staticmethod
    def text_of(field):
        return field.accessible.queryText().getText(0, -1)

    def see_text(self, field, text):
        wait(lambda: self.text_of(field) == text, f'"{text}" in {field}')

    def see_in_zone(self, node, zone):
        wait(lambda: f"in {zone}" in self.element(node).description, f"{node} in {zone}")


def take_the_walk(program, folder):
    album = folder / "editing-shots"
    shutil.rmtree(album, ignore_errors=True)
    album.mkdir(parents=True)
    shutil.rmtree(folder / "editing-logs", ignore_errors=True)
    with stage.Stage(folder / "editing-logs", *SCREEN) as own_stage:
        person = Person(own_stage, str(album), program)
        try:
            Editing(person, own_stage.home).walk()
        except BaseException:
            person.keep_evidence(folder / "editing-logs" / "tree.txt")
            raise


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    stage.run(lambda: take_the_walk(program, folder), __file__, LONGEST, folder)


if __name__ == "__main__":
    main()
