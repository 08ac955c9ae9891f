# SPDX-License-Identifier: Apache-2.0
"""A person reads a plan in the real window: filters it, opens a line into its flows, goes far away and comes back; in both
themes, at 100 % and at 200 %.

Usage: reading.py PORTWRIGHT FOLDER      (pictures and logs go into the folder)
"""
import os
import pathlib
import re
import shutil
import sys
import time

import stage
from person import Person
from stage import expect, wait

LONGEST = 280  # seconds, less than the test's limit
SCREEN = (1600, 1000)
LABEL = (140, 30)  # none is larger
MATCHES = re.compile(r"(\d+) of (\d+) flows match")


def counts(name):
    return MATCHES.fullmatch(name) is not None


counts.__doc__ = "N of M flows match"


def chip(name):
    return name in ("Remove the filter Class: Backup", "Filters: 1")  # the second where there is little room


chip.__doc__ = "what is filtered by"


def must(name):
    return "must be able to reach" in name


must.__doc__ = "the sentence of a flow"


class Reading:
    """The story of one theme at one scale; each step says what is done and what has to be seen."""

    def __init__(self, person, theme, scale):
        self.person = person
        self.theme = theme
        self.scale = scale

    def walk(self):
        self.person.start("--theme", self.theme, "sample:storage-dmz")
        self.stay_on_the_screen()
        self.filter_by_keyboard()
        self.tone_down_the_rest()
        self.clear_with_one_key()
        self.open_a_line()
        self.pick_one_flow()
        self.go_far_and_come_back()
        self.leave()

    def stay_on_the_screen(self):
        self.expect_on_screen(self.person.window())
        self.canvas()
        self.shoot("plan")

    def filter_by_keyboard(self):
        self.person.press("ctrl+alt+f")
        popover = self.person.find("Filter the flows", "dialog")
        first = self.person.find("Backup", "check box", within=popover)
        wait(lambda: first.state("focused"), "the first choice to have the focus")
        self.expect_on_screen(popover)
        self.person.press("space")
        matching, all_flows = self.matches()
        expect(0 < matching < all_flows, f"the filter keeps {matching} of {all_flows}")
        self.shoot("filter")
        self.person.press("Escape")
        self.person.find_gone("Filter the flows", "dialog")
        wait(lambda: len(self.person.rows("Flows of the plan")) == matching, "the table to show the same flows")
        self.person.find(chip)
        self.shoot("filtered")

    def tone_down_the_rest(self):
        self.person.press("ctrl+alt+f")
        self.person.click(self.person.find("Tone down the others", "radio button"))
        self.person.press("Escape")
        _, all_flows = self.matches()
        wait(lambda: len(self.person.rows("Flows of the plan")) == all_flows, "the table to show all flows again")
        self.shoot("highlighted")

    def clear_with_one_key(self):
        self.person.press("ctrl+alt+c")
        self.person.find_gone("Clear filter")
        self.person.press("F9")
        self.person.press("ctrl+1")

    def open_a_line(self):
        """The pointer rests on a line of several flows; it opens, and the picture shows each of them."""
        flows = wait(self.flows_of_one_line, "a line of several flows")
        line = flows[0]
        before = self.person.photograph(self.title("line"))
        self.person.point(line.centre())
        time.sleep(0.6)  # the pointer rests, and the tracks grow
        expect(self.differs(before, self.shoot("line-open")), "nothing has changed on the canvas")
        self.person.click(line)
        wait(lambda: any(flow.state("selected") for flow in flows), "flows of the line to be selected")

    def flows_of_one_line(self):
        """Flows that share a line are in the same place: that of its label, where it has one."""
        places = {}
        for flow in self.person.find("Flows", "list", within=self.canvas()).children():
            if flow.box[2] < LABEL[0] and flow.box[3] < LABEL[1]:
                places.setdefault(flow.box, []).append(flow)
        return max(places.values(), key=len) if any(len(flows) > 1 for flows in places.values()) else None

    def pick_one_flow(self):
        """Page Down walks through the flows of the open line; the inspector says which one it is."""
        self.person.press("F9")
        self.person.press("Page_Down")
        first = self.sentence()
        self.shoot("one-flow")
        self.person.press("Page_Down")
        wait(lambda: self.sentence() != first, "the next flow in the inspector")
        self.person.press("Escape")
        self.person.press("F9")

    def go_far_and_come_back(self):
        for steps in range(9):
            self.person.press("ctrl+minus", times=2)
            if steps % 3 == 2:
                time.sleep(0.4)
                self.shoot("far")
        self.person.press("ctrl+1")
        time.sleep(0.4)
        self.shoot("near-again")
        self.person.press("F9")

    def leave(self):
        self.person.press("ctrl+q")
        expect(self.person.wait_for_end() == 0, "the program ends with an error")

    # -- looking around -------------------------------------------------------------------------------------------------

    def title(self, what):
        return f"{self.theme}-{self.scale}00-{what}"

    def shoot(self, what):
        return self.person.photograph(self.title(what))

    def expect_on_screen(self, window):
        left, top, width, height = (way * self.scale for way in window.box)
        expect(left >= 0 and top >= 0 and left + width <= SCREEN[0] and top + height <= SCREEN[1],
               f"{window} does not fit: {width} x {height} at {left}, {top}")

    def canvas(self):
        return self.person.find("Topology canvas")

    def matches(self):
        found = MATCHES.fullmatch(self.person.find(counts, "label").name)
        return int(found.group(1)), int(found.group(2))

    def sentence(self):
        """What the inspector says of the one selected flow."""
        return self.person.find(must, "label").name

    @staticmethod
    def differs(one, other):
        return pathlib.Path(one).read_bytes() != pathlib.Path(other).read_bytes()


def take_the_walks(program, folder):
    album = folder / "reading-shots"
    shutil.rmtree(album, ignore_errors=True)
    album.mkdir(parents=True)
    shutil.rmtree(folder / "reading-logs", ignore_errors=True)
    with stage.Stage(folder / "reading-logs", *SCREEN) as own_stage:
        for scale in (1, 2):
            os.environ["QT_SCALE_FACTOR"] = str(scale)
            for theme in ("light", "dark"):
                person = Person(own_stage, str(album), program)
                person.scale = scale
                try:
                    Reading(person, theme, scale).walk()
                except BaseException:
                    person.keep_evidence(folder / "reading-logs" / "tree.txt")
                    raise


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    stage.run(lambda: take_the_walks(program, folder), __file__, LONGEST, folder)


if __name__ == "__main__":
    main()
