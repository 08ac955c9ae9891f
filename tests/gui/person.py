# SPDX-License-Identifier: Apache-2.0
"""What a person can do with the program: look, point, click, drag and type. Things are found by their accessible names."""
import collections
import os
import signal
import subprocess
import time

from stage import PATIENCE, Trouble, wait

DRAG_STEPS = 10
STEP_PAUSE = 0.02  # a hand is not faster, and the program has to see the pointer on its way
CONTAINERS_OF_MANY = {"table", "tree", "tree table"}
TREE_ITEM = "table cell"  # what Qt 6.4 tells the bus of an item of a tree


class Thing:
    """Something on the screen: its accessible object with the words of a person."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.name or ""

    @property
    def role(self):
        return self.accessible.getRoleName()

    @property
    def description(self):
        return self.accessible.description or ""

    @property
    def box(self):
        """Left, top, width, height on the screen; screen positions, because a window's own are off by its frame."""
        import pyatspi
        extents = self.accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return extents.x, extents.y, extents.width, extents.height

    def centre(self, right=0, down=0):
        left, top, width, height = self.box
        return left + width // 2 + right, top + height // 2 + down

    def is_on_screen(self):
        try:
            left, top, width, height = self.box
        except NotImplementedError:  # such as the application itself
            return False
        return width > 0 and height > 0 and left + width > 0 and top + height > 0

    def state(self, name):
        import pyatspi
        return self.accessible.getState().contains(getattr(pyatspi, f"STATE_{name.upper()}"))

    def children(self):
        found = []
        for child in self.accessible:
            if child is not None:
                found.append(Thing(child))
        return found

    @property
    def label(self):
        """The name of what labels it. Qt names a combo box by its value."""
        import pyatspi
        for relation in self.accessible.getRelationSet():
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
                return relation.getTarget(0).name or ""
        return ""

    def __str__(self):
        return f'{self.role} "{self.name}"'


class Person:
    """Sits in front of one stage, at one program at a time."""

    def __init__(self, stage, album, program):
        self.stage = stage
        self.album = album
        self.program = program
        self.process = None
        self.shots = 0
        self.scale = 1  # pixels of the screen for one of the program; positions are told in the program's

    # -- the program --------------------------------------------------------------------------------------------------

    def start(self, *arguments):
        self.process = self.stage.start("program", self.program, *arguments)
        wait(lambda: self._alive() and self.window(), "the program's window")
        self._wait_until_active()

    def _alive(self):
        if self.process.poll() is not None:
            raise Trouble(f"the program ended with {self.process.returncode}; see program.log")
        return True

    def wait_for_end(self):
        """The status that the program ends with."""
        return wait(lambda: self.process.poll() is not None, "the program to end") and self.process.returncode

    def window(self):
        import pyatspi
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                for child in application:
                    if child is not None and child.name.endswith("Portwright"):
                        return Thing(child)
        return None

    def windows_named(self, ending):
        """Ids of the windows on the screen whose titles end so, those of other processes included."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"{ending}$"], capture_output=True,
                               text=True, check=False, timeout=PATIENCE).stdout.split()
        return found

    def end_others(self):
        """Ends what the program has started beside itself."""
        for window in self.windows_named("Portwright"):
            pid = int(self._xdotool("getwindowpid", window))
            if pid != self.process.pid:
                os.kill(pid, signal.SIGTERM)
        wait(lambda: len(self.windows_named("Portwright")) == 1, "the other window to close")

    def raise_window(self):
        self._xdotool("windowactivate", self.windows_named("Portwright")[0])
        self._wait_until_active()

    def _application(self):
        return Thing(self.window().accessible.parent)

    def _wait_until_active(self):
        wait(lambda: self._xdotool("getactivewindow", "getwindowpid") == str(self.process.pid), "the window to be active")

    # -- looking ------------------------------------------------------------------------------------------------------

    def look(self, name, role=None, within=None):
        """What is on the screen under that name now, or None. Cells of tables are looked at only within their table or what holds it."""
        root = within or self._application()
        to_visit = collections.deque([root])
        while to_visit:
            thing = to_visit.popleft()
            if thing is not root:
                if self._matches(thing, name, role):
                    return thing
                if not self._worth_entering(thing, within):
                    continue
            to_visit.extend(thing.children())
        return None

    @staticmethod
    def _matches(thing, name, role):
        if role is not None and thing.role != role:
            return False
        said = [thing.name, thing.label] if role == "combo box" else [thing.name]
        fits = any(map(name, said)) if callable(name) else name in said
        return fits and thing.is_on_screen()

    @staticmethod
    def _worth_entering(thing, within):
        if thing.role in CONTAINERS_OF_MANY and within is None:
            return False
        return thing.role == "application" or thing.is_on_screen()

    def find(self, name, role=None, within=None, patience=PATIENCE):
        words = name.__doc__ if callable(name) else name
        return wait(lambda: self.look(name, role, within), f'{role or "thing"} "{words}" to show', patience)

    def find_gone(self, name, role=None, within=None):
        wait(lambda: self.look(name, role, within) is None, f'"{name}" to go away')

    def rows(self, table_name):
        """The cells' texts of a table, row by row."""
        table = self.find(table_name, "table").accessible.queryTable()
        return [[table.getAccessibleAt(row, column).name for column in range(table.nColumns)] for row in range(table.nRows)]

    def cell(self, table_name, row, column=0):
        return Thing(self.find(table_name, "table").accessible.queryTable().getAccessibleAt(row, column))

    # -- hands --------------------------------------------------------------------------------------------------------

    @staticmethod
    def _xdotool(*words):
        done = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True, check=False, timeout=PATIENCE)
        if done.returncode != 0:
            raise Trouble(f"xdotool {' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout.strip()

    def point(self, place):
        self._xdotool("mousemove", *(round(way * self.scale) for way in place))

    def click(self, thing, holding=None):
        self.click_at(thing.centre(), holding)

    def click_at(self, place, holding=None):
        self.point(place)
        if holding:
            self._xdotool("keydown", holding)
        self.press_button(1)
        if holding:
            self._xdotool("keyup", holding)

    def press_button(self, button):
        self._xdotool("click", button)

    def drag(self, start, end):
        """Presses at one place, goes to the other in small moves and lets go there."""
        self.hold(start, end)
        self.let_go()

    def hold(self, start, end):
        """The same without letting go."""
        self.point(start)
        self._xdotool("mousedown", 1)
        for step in range(1, DRAG_STEPS + 1):
            self.point(tuple(a + (b - a) * step // DRAG_STEPS for a, b in zip(start, end)))
            time.sleep(STEP_PAUSE)

    def let_go(self):
        self._xdotool("mouseup", 1)

    def press(self, keys, times=1):
        self._xdotool("key", "--clearmodifiers", "--repeat", times, keys)

    def press_while_holding(self, keys):
        """Clearing modifiers would let the mouse button go, too."""
        self._xdotool("key", keys)

    def type(self, text):
        self._xdotool("type", "--clearmodifiers", "--delay", 15, text)

    # -- keeping what was seen ----------------------------------------------------------------------------------------

    def photograph(self, title):
        self.shots += 1
        picture = os.path.join(self.album, f"{self.shots:02}-{title}.png")
        subprocess.run(["import", "-window", "root", picture], check=True, timeout=PATIENCE)
        return picture

    def keep_evidence(self, path):
        """A picture and the whole tree as text, for whoever looks for the reason of a failure."""
        if self.process is None or self.process.poll() is not None:
            return
        try:
            self.photograph("failed")
            self._write_tree(path)
        except Exception as error:
            print(f"no evidence could be kept: {error}")

    def _write_tree(self, path):
        lines = []

        def note(thing, depth):
            lines.append(f"{'  ' * depth}{thing}{'' if thing.is_on_screen() else ' (not on screen)'}")
            for child in thing.children():
                note(child, depth + 1)

        note(self._application(), 0)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
